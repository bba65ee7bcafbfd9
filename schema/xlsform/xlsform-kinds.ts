import type { QuestionKind } from '../survey.ts'

export type XlsType = { type: string; appearance?: string; parameters?: string; list?: string }

/** Lists of the answers that a kind brings itself: Heard has their words in every language, so nobody translates them. */
export const fixedLists = { 'yes-no': 'heard_yes_no', feeling: 'heard_feeling' } as const

/** What another tool makes of each kind. Those that share a type are told apart by `heard::kind`. */
export const xlsTypes: Record<QuestionKind, XlsType> = {
  choice: { type: 'select_one' },
  choices: { type: 'select_multiple' },
  'yes-no': { type: 'select_one', list: fixedLists['yes-no'] },
  feeling: { type: 'select_one', list: fixedLists.feeling },
  scale: { type: 'range', parameters: 'start=0 end=10 step=1' },
  short: { type: 'text' },
  long: { type: 'text', appearance: 'multiline' },
  good: { type: 'text', appearance: 'multiline' },
  month: { type: 'date', appearance: 'month-year' },
  information: { type: 'note' },
  agency: { type: 'text' },
}

/** What a type of XLSForm becomes here, with what has to be said about it. `list`: of its choices. */
export type Understood = { kind: QuestionKind; list?: string; told?: string }

/**
 * @param type as in "select_one homes", "text"; spaces and case as people write them
 * @param marked the row's `heard::kind`, which says more than the type where both agree
 * @returns null where Heard has no such question
 */
export function understood(
  type: string,
  marked: string,
  appearance: string,
  parameters: string,
): Understood | null {
  const [word = '', list = ''] = parted(type)
  const kind = kindOf(word, list, appearance, parameters)
  if (!kind) return null
  const mark = (Object.keys(xlsTypes) as QuestionKind[]).find((each) => each === marked)
  const found = mark && xlsTypes[mark].type === xlsTypes[kind.kind].type ? { ...kind, kind: mark } : kind
  if (!word.startsWith('select')) return found
  return orOther.test(type) ? { ...found, list, told: otherLeftOut } : { ...found, list }
}

/** Older forms say "or specify other". */
const orOther = /\s+or[_ ](?:specify[_ ])?other$/i
const otherLeftOut =
  'the answer “Other”, with a line to write in, is left out (or_other): add a choice for it'

function parted(type: string): string[] {
  const text = type
    .trim()
    .replace(orOther, '')
    .replace(/^select (one|multiple)/i, 'select_$1')
  const [word = '', ...rest] = text.split(/\s+/)
  return [word.toLowerCase(), rest.join(' ')]
}

function kindOf(word: string, list: string, appearance: string, parameters: string): Understood | null {
  switch (word) {
    case 'select_one':
    case 'select1':
      if (list === fixedLists['yes-no']) return { kind: 'yes-no' }
      return { kind: list === fixedLists.feeling ? 'feeling' : 'choice' }
    case 'select_multiple':
      return { kind: 'choices' }
    case 'range':
      return isNoughtToTen(parameters) ? { kind: 'scale' } : null
    case 'note':
      return { kind: 'information' }
    case 'text':
    case 'string':
      return { kind: /\bmultiline\b/.test(appearance) ? 'long' : 'short' }
    case 'integer':
    case 'int':
    case 'decimal':
      return { kind: 'short', told: 'a number is asked for as a short answer' }
    case 'date':
      return appearance.includes('month-year')
        ? { kind: 'month' }
        : { kind: 'month', told: 'a date is asked for as a month: a day could find somebody' }
    default:
      return null
  }
}

function isNoughtToTen(parameters: string): boolean {
  const read = (name: string) => new RegExp(`\\b${name}\\s*=\\s*(\\d+)`).exec(parameters)?.[1]
  return read('start') === '0' && read('end') === '10' && (read('step') ?? '1') === '1'
}
