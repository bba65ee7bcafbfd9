import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import {
  type Assignment,
  assign,
  discover,
  type Model,
  type ThemeCard,
  train,
} from '../worker/themes/engine.ts'
import { drawOrder, flips, isVerbatim, measureRetention } from '../worker/themes/evaluation.ts'
import { cardsFor, codebook, type LabelledSet, labelledSet } from '../worker/themes/labelled.ts'
import { mean, mutualInformation, recovery, scoreLabels } from '../worker/themes/metrics.ts'
import { readVectors } from '../worker/themes/vectors.ts'

const USAGE =
  'Usage: evaluate:themes -- FILE.json [--codebook FILE.json|default] [--reviews N|all] [--score OTHER.json] [--seed S] [--storable]'
const DEFAULT_CODEBOOK = new URL('../schema/codebook/care-leavers.json', import.meta.url)

const VECTORS = new URL('../schema/vectors/english.bin', import.meta.url)

/** What went wrong with the command or its files, in one sentence for the person who typed it. */
class Refusal extends Error {}

try {
  console.log(JSON.stringify(evaluate(readCommand(process.argv.slice(2))), null, 2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

type Command = {
  learned: LabelledSet
  scored: LabelledSet | undefined
  cards: ThemeCard[]
  reviews: number
  seed: number
  storable: boolean
}

function readCommand(args: string[]): Command {
  const { file, options } = parse(args)
  const learned = readJson(file, labelledSet)
  const scored = options.score === undefined ? undefined : readJson(options.score, labelledSet)
  const stray = scored?.labels.find((label) => !learned.labels.includes(label))
  if (stray !== undefined)
    throw new Refusal(`${options.score} has the label "${stray}", which ${file} has not.`)
  const book = options.codebook === 'default' ? DEFAULT_CODEBOOK : options.codebook
  return {
    learned,
    scored,
    cards: cardsFor(learned.labels, book === undefined ? [] : readJson(book, codebook)),
    reviews:
      options.reviews === 'all' ? learned.items.length : wholeNumber('--reviews', options.reviews ?? '0'),
    seed: wholeNumber('--seed', options.seed ?? '1'),
    storable: options.storable ?? false,
  }
}

type Scored = { text: string; labels: string[] }

function evaluate({ learned, scored, cards, reviews, seed, storable }: Command): Record<string, number> {
  const base = process.memoryUsage.rss()
  const ordered = drawOrder(learned.items, seed)
  const reviewed = ordered.slice(0, reviews)
  const rest: Scored[] = scored
    ? named(scored.items, scored.labels)
    : named(ordered.slice(reviewed.length), learned.labels)
  if (rest.length === 0)
    throw new Refusal('Nothing is left to score: review fewer items, or name a file with --score.')

  const corrections = named(reviewed, learned.labels).map(({ text, labels }) => ({
    text,
    yes: labels,
    no: 'others' as const,
  }))
  const vectors = readVectors(readFileSync(VECTORS))
  const [model, trainMilliseconds] = timed(() => train(cards, corrections, { vectors, storable }))
  const [codings, scoreMilliseconds] = timed(() => rest.map(({ text }) => assign(model, text)))
  const [candidates, discoverMilliseconds] = timed(() => discover(learned.items, { vectors }))
  const peakMegabytes = process.resourceUsage().maxRSS / 1024 - base / 2 ** 20

  const truth = learned.items.map(({ labels }) => labels)
  const positions = new Map(learned.items.map(({ id }, at) => [id, at]))
  const groups = candidates.map(({ itemIds }) => itemIds.flatMap((id) => positions.get(id) ?? []))
  const retention = measureRetention(ordered, vectors)
  return rounded({
    ...scoreCodings(learned.labels, rest, codings),
    recovery: recovery(truth, groups, learned.labels.length),
    nmi: mutualInformation(truth, groups),
    retention: retention.kept,
    retentionJaccard: retention.overlap,
    ...checkEvidence(model, rest, codings),
    milliseconds: trainMilliseconds + scoreMilliseconds + discoverMilliseconds,
    trainMilliseconds,
    assignMilliseconds: scoreMilliseconds / rest.length,
    discoverMilliseconds,
    peakMegabytes,
    items: learned.items.length,
    reviewed: reviewed.length,
    scored: rest.length,
    seed,
  })
}

/** Labels as names, so that two files may list them in different orders. */
function named(items: LabelledSet['items'], labels: string[]): Scored[] {
  return items.map(({ text, labels: held }) => ({
    text,
    labels: held.flatMap((label) => labels[label] ?? []),
  }))
}

/** Themes of the codebook that the file does not use are neither right nor wrong. */
function scoreCodings(labels: string[], scored: Scored[], codings: Assignment[][]) {
  const at = new Map(labels.map((label, position) => [label, position]))
  const positionsOf = (names: string[]) => [...new Set(names.flatMap((name) => at.get(name) ?? []))]
  return scoreLabels(
    scored.map((item) => positionsOf(item.labels)),
    codings.map((given) => positionsOf(given.map(({ themeId }) => themeId))),
    labels.length,
  )
}

function checkEvidence(model: Model, scored: Scored[], codings: Assignment[][]) {
  const checks = codings.flatMap((given, item) => {
    const text = scored[item]?.text ?? ''
    return given.map((coding) => ({ flip: flips(model, text, coding), verbatim: isVerbatim(text, coding) }))
  })
  return {
    flipShare: mean(checks.map(({ flip }) => Number(flip))),
    spanShare: mean(checks.map(({ verbatim }) => Number(verbatim))),
  }
}

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  )
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        codebook: { type: 'string' },
        reviews: { type: 'string' },
        score: { type: 'string' },
        seed: { type: 'string' },
        storable: { type: 'boolean' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Refusal(USAGE)
    return { file, options: values }
  } catch {
    throw new Refusal(USAGE)
  }
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Refusal(`${option} must be a whole number, not "${value}".`)
  return Number(value)
}

function readJson<Schema extends z.ZodType>(file: string | URL, schema: Schema): z.output<Schema> {
  const name = file instanceof URL ? 'The default codebook' : file
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const unreadable = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new Refusal(`${name} ${unreadable}.`)
  }
  const checked = schema.safeParse(content)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const place = issue && issue.path.length > 0 ? ` (at ${issue.path.join('.')})` : ''
  throw new Refusal(`${name} does not have the expected form${place}.`)
}
