import { languageNamed } from '../../../schema/language-names.ts'
import { languageTodo } from '../../../schema/language-todo.ts'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { tidy } from '../../../schema/tidy.ts'
import { years } from '../../languages/years-en.ts'
import type { Council, PublicationCheck } from '../api.ts'
import { splitSentence } from './split-sentence.ts'

/**
 * A line of the check-list. `must`: nothing is published without it; `todo`: what to do, each a sentence, empty where it is
 * done; `told`: what is so.
 */
export type Check = {
  at: CheckPlace
  what: string
  must: boolean
  done: boolean
  todo: Todo[]
  told: string[]
}
export type CheckPlace =
  | 'council'
  | 'title'
  | 'slug'
  | 'introduction'
  | 'whoReads'
  | 'whatNext'
  | 'questions'
  | 'languages'
  | 'breakdowns'
  | 'retention'
  | 'codebook'
  | 'other'
/** `key`: of the question that it is about. */
export type Todo = { text: string; key?: string }

export type CheckedDraft = {
  draft: SurveyDraft
  /** null: a new survey. */
  surveyId: string | null
  codebookId: string | null
  leaveOut: readonly string[]
  council: Pick<Council, 'name' | 'helpLine' | 'helpAtNight' | 'daysOfWords'>
  /** What the server says of the draft as it was saved last; null until it has. */
  found: PublicationCheck | null
}

/** What stands between a draft and its publication, in the order in which somebody meets it. */
export function publishChecks(checked: CheckedDraft): Check[] {
  const { draft, surveyId, codebookId, found, council } = checked
  const needed = (at: CheckPlace, what: string, todo: Todo[], told: string[] = []): Check => ({
    at,
    what,
    must: true,
    done: todo.length === 0,
    todo,
    told,
  })
  const advised = (at: 'introduction' | 'whoReads' | 'whatNext', what: string, text: string): Check => {
    const said = tidy(draft[at])
    const todo = said ? faultsAt(checked, at) : [{ text }]
    return { ...needed(at, what, todo, said ? [said] : []), must: said !== '' }
  }
  const others = faultsAt(checked, 'other')
  return [
    needed(
      'title',
      'The survey has a title',
      tidy(draft.title) ? faultsAt(checked, 'title') : [{ text: 'Write one: it stands on the first page.' }],
    ),
    ...(surveyId ? [] : [needed('slug', 'It has an address of its own', addressTodo(checked))]),
    advised('introduction', 'An introduction', 'Say what it is about, and that nobody has to answer.'),
    advised(
      'whoReads',
      'Who reads the answers',
      'Say who reads them: people answer more freely if they know.',
    ),
    advised(
      'whatNext',
      'What happens next',
      'Say what you will do with the answers, and when people hear of it.',
    ),
    needed('questions', 'Every question is finished', questionsTodo(checked)),
    needed('languages', 'Every language is complete and read', ...languages(checked)),
    ...(draft.kind === 'survey'
      ? [needed('breakdowns', 'What a release splits', ...breakdowns(checked))]
      : []),
    ...(surveyId
      ? []
      : [
          needed(
            'codebook',
            'A codebook to read its answers with',
            codebookId ? [] : [{ text: 'Choose one. It stays with the survey.' }],
          ),
        ]),
    needed(
      'council',
      'Help lines on every page',
      council.name && council.helpLine && council.helpAtNight
        ? []
        : [{ text: 'An administrator enters the council’s name, and whom to call by day and at night.' }],
      [council.helpLine, council.helpAtNight].filter(Boolean),
    ),
    needed(
      'retention',
      'How long words are kept',
      [],
      [`Words are deleted ${years(council.daysOfWords)} after a wave closes. Every first page says so.`],
    ),
    ...(others.length ? [needed('other', 'Something else', others)] : []),
    // Until the server has looked, nothing says that it would take the draft.
    ...(found ? [] : [needed('other', 'Heard is looking through the draft', [{ text: 'One moment.' }])]),
  ]
}

export const isPublishable = (checks: readonly Check[]) => checks.every(({ must, done }) => done || !must)

const addressShape = /^[a-z0-9]+(-[a-z0-9]+){1,4}$/

function addressTodo(checked: CheckedDraft): Todo[] {
  const { slug } = checked.draft
  if (!addressShape.test(slug))
    return [{ text: 'Two to five words of small letters or digits, joined by hyphens, such as my-new-home.' }]
  if (checked.found?.slugTaken) return [{ text: 'Another survey has this address. Choose another one.' }]
  return []
}

function questionsTodo(checked: CheckedDraft): Todo[] {
  const { questions } = checked.draft
  if (questions.every(({ kind }) => kind === 'information')) return [{ text: 'Ask at least one question.' }]
  return faultsAt(checked, 'questions')
}

/** What is to do, and what is so. */
function languages({ draft, leaveOut }: CheckedDraft): [Todo[], string[]] {
  const all = Object.keys(draft.translations)
  if (!all.length) return [[], ['English alone.']]
  const todo = all
    .filter((language) => !leaveOut.includes(language))
    .flatMap((language) => {
      const text = languageTodo(draft, language)
      return text ? [{ text }] : []
    })
  const names = (codes: string[]) => list.format(codes.map((code) => languageNamed(code).english))
  const [asked, left] = [
    all.filter((each) => !leaveOut.includes(each)),
    all.filter((each) => leaveOut.includes(each)),
  ]
  return [
    todo,
    [
      asked.length ? `English, ${names(asked)}.` : 'English alone.',
      ...(left.length ? [`Left out of this version: ${names(left)}.`] : []),
    ],
  ]
}

function breakdowns(checked: CheckedDraft): [Todo[], string[]] {
  const { draft } = checked
  const empty = draft.breakdowns.filter(({ of }) => !of.length)
  const todo = empty.length
    ? empty.map((each) => ({ text: `${splitSentence(each, draft)} Choose a question, or take it away.` }))
    : faultsAt(checked, 'breakdowns')
  const declared = draft.breakdowns.filter(({ of }) => of.length).map((each) => splitSentence(each, draft))
  return [todo, declared.length ? declared : ['Nothing: each question is told of everybody together.']]
}

/** Places whose faults this page sees for itself, as somebody types. */
const seenHere: readonly string[] = ['slug', 'codebookId', 'translations']
const placed: readonly string[] = ['title', 'introduction', 'whoReads', 'whatNext', 'questions', 'breakdowns']

/** What the server says of one part of the draft. */
function faultsAt({ found, draft }: CheckedDraft, at: CheckPlace): Todo[] {
  return (found?.faults ?? []).flatMap(({ path, text }) => {
    const [part = '', place] = path.split('.')
    if (seenHere.includes(part)) return []
    if ((placed.includes(part) ? part : 'other') !== at) return []
    const key = part === 'questions' && place !== undefined ? draft.questions[Number(place)]?.key : undefined
    return [key === undefined ? { text } : { text, key }]
  })
}

const list = new Intl.ListFormat('en-GB')
