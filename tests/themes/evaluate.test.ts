import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { drawOrder } from '../../worker/themes/evaluation.ts'
import { answers, cards } from './town.ts'

const folder = mkdtempSync(join(tmpdir(), 'themes-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function evaluate(...args: string[]) {
  const run = spawnSync(process.execPath, ['scripts/evaluate-themes.ts', ...args], { encoding: 'utf8' })
  return {
    code: run.status,
    said: run.stderr.trim(),
    figures: run.stdout === '' ? {} : JSON.parse(run.stdout),
  }
}

const labels = ['bus', 'library', 'park']
const labelsOf = (text: string) => labels.flatMap((label, at) => (text.includes(label) ? [at] : []))
const items = answers.map(({ text }, at) => ({ id: at, text, labels: labelsOf(text) }))
const town = fileOf('town.json', { name: 'town', labels, items })
const plain = fileOf(
  'plain.json',
  Object.fromEntries(cards.map((card) => [card.id, { def: card.definition, ex: card.quotes }])),
)
const own = fileOf('own.json', {
  name: 'Town',
  themes: cards.map(({ id, ...card }) => ({ code: id, ...card, crosswalk: {} })),
})

describe('the evaluation', () => {
  it('prints every figure, and recognises an easy set with either form of codebook', () => {
    const { code, figures } = evaluate(town, '--codebook', plain, '--seed', '3')
    expect(code).toBe(0)
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining(
        [
          'microF1',
          'macroF1',
          'samplesF1',
          'recovery',
          'nmi',
          'retention',
          'milliseconds',
          'peakMegabytes',
        ].concat(['flipShare', 'spanShare', 'assignMilliseconds', 'items', 'reviewed', 'scored', 'seed']),
      ),
    )
    expect(figures).toMatchObject({ items: 36, reviewed: 0, scored: 36, seed: 3, spanShare: 1 })
    expect(figures.microF1).toBeGreaterThan(0.9)
    expect(evaluate(town, '--codebook', own).figures.microF1).toBeGreaterThan(0.9)
  })

  it('learns from every item of one file and scores another whose labels stand in another order', () => {
    const turned = [...labels].reverse()
    const other = fileOf('other.json', {
      name: 'other',
      labels: turned,
      items: items.map((item) => ({ ...item, labels: item.labels.map((label) => 2 - label) })),
    })
    const { figures } = evaluate(town, '--reviews', 'all', '--score', other)
    expect(figures).toMatchObject({ reviewed: 36, scored: 36 })
    expect(figures.microF1).toBeGreaterThan(0.9)
  })

  it.each([
    [[], /^Usage: /],
    [['--wrong'], /^Usage: /],
    [[join(folder, 'absent.json')], /cannot be read\.$/],
    [[fileOf('broken.json', '{"name":')], /is not JSON\.$/],
    [
      [fileOf('other-form.json', { name: 'x', labels: ['a'], items: [{ id: 1, text: 'a', labels: [4] }] })],
      /expected form/,
    ],
    [[town, '--codebook', town], /expected form/],
    [[town, '--reviews', 'many'], /whole number/],
    [[town, '--reviews', 'all'], /Nothing is left to score/],
  ])('refuses %j in one sentence', (args, sentence) => {
    const { code, said } = evaluate(...args)
    expect(code).toBe(1)
    expect(said).toMatch(sentence)
    expect(said.split('\n')).toHaveLength(1)
  })

  it('draws the same reviewed items whatever the order of the file, and others for another seed', () => {
    const firstOf = (list: typeof answers, seed: number) =>
      drawOrder(list, seed)
        .slice(0, 5)
        .map(({ id }) => id)
    expect(firstOf([...answers].reverse(), 1)).toEqual(firstOf(answers, 1))
    expect(firstOf(answers, 2)).not.toEqual(firstOf(answers, 1))
  })
})
