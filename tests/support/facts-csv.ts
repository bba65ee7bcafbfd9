import Papa from 'papaparse'
import type { ReleaseDocument } from '../../schema/release.ts'
import { leaderWording } from '../../web/leader/leader-wording.ts'
import type { Facts } from './facts.ts'

type Line = Record<string, string>

/** A CSV by its header, as readers of RFC 4180 see it. */
export function readCsv(csv: string): Line[] {
  const { data, errors } = Papa.parse<Line>(csv, { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return data
}

/** Every figure of a CSV of this release, by the same places as `factsOf`. */
export function factsOfCsv(csv: string, document: ReleaseDocument): Facts {
  const facts: Facts = {}
  for (const line of readCsv(csv)) {
    const place = placeIn(line, document)
    if (!place) continue
    const [first = '', ...rest] = place
    const earlier =
      line.figure !== 'beside' && line.wave !== `${document.waveNumber}` ? [`wave ${line.wave}`] : []
    const at = first === 'spoken' ? [first, ...rest, ...earlier] : [first, ...earlier, ...rest]
    facts[at.join(' / ')] = amountIn(line)
    if (earlier.length > 0 && line.figure !== 'themes')
      facts[[first, ...earlier, 'base'].join(' / ')] = line.base ?? ''
  }
  return facts
}

function placeIn(line: Line, { kind, waveNumber }: ReleaseDocument): string[] | null {
  const { figure, measure = '', title = '', split = '', group = '', answer = '', text } = line
  if (figure === 'release') return accounts.get(measure) ?? null
  if (figure === 'beside') return [title, group === leaderWording.voice[kind] ? 'rank here' : 'rank there']
  if (figure === 'coverage') {
    if (!group) return measure === 'note' ? null : ['spoken', measure === 'answered' ? 'rate' : 'cohort']
    if (!line.people) return null
    return [title, group, measure === 'answered' ? 'answered' : 'cohort']
  }
  switch (measure) {
    case 'raised the theme':
      return line.wave === `${waveNumber}` ? [`theme ${title}`] : ['spoken', title]
    case 'sent nearly the same words':
      return ['spoken', `${title} alike`]
    case 'quote':
    case 'paraphrase':
      return [`${measure} under ${title}: ${text}`]
    case 'answered':
      return line.people === hidden && text !== leaderWording.openQuestion ? [title] : [title, 'base']
    case 'answered both':
      return group ? [`${title} by ${split}`, group, 'base'] : [`${title} by ${split}`]
    case 'gave the answer':
      return split ? [`${title} by ${split}`, group, answer] : [title, answer]
  }
  return null
}

const hidden = 'hidden to protect people'
const accounts = new Map([
  ['answered', ['received']],
  ['wrote', ['wrote']],
  ['written answers under no theme', ['under no theme']],
  ['written answers that a person has read', ['spoken', 'read']],
  ['codebook', ['spoken', 'codebook']],
  ['coders', ['spoken', 'coders']],
  ['agreement (Krippendorff’s alpha)', ['spoken', 'agreement']],
])

function amountIn({ measure = '', people, percent, from, to, words, value, base }: Line): string {
  if (measure === 'quote' || measure === 'paraphrase') return 'said'
  if (measure.startsWith('agreement')) return `${value} in ${base}`
  if (value) return value
  if (people === hidden) return hidden
  if (people === 'in words') return words ?? ''
  if (!people) return percent === 'in words' ? (words ?? '') : percent === hidden ? hidden : `${percent}%`
  return [people, ...(percent ? [`${percent}%`] : []), ...(from ? [`${from}% to ${to}%`] : [])].join(', ')
}
