import { languageNamed } from '../../../schema/language-names.ts'
import { worded } from '../../../schema/question-wording.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { compared } from '../builder/builder-trend.ts'
import { kindWords, ruleInWords } from '../builder/builder-words.ts'
import { splitSentence } from '../builder/split-sentence.ts'

/** One thing that reads otherwise; '' where it is not there. */
export type Change = { what: string; before: string; now: string }

/**
 * `reworded`: who answers meets something else, or is somebody else, so its trend starts anew; `regrouped`: the same words,
 * whose answers a release puts together in another way.
 */
export type Difference = {
  key: string
  title: string
  is: 'same' | 'reworded' | 'regrouped' | 'added' | 'removed'
  /** Places counted from 1, where its order among the questions of both versions is another. */
  moved: { from: number; to: number } | null
  /** What can be shown of it: none where the question that it follows from was reworded, or answers are only named anew. */
  changes: Change[]
  /** Whether a trend of it ends or starts anew here. A page to read has none. */
  breaks: boolean
}

export type VersionDifferences = { texts: Change[]; questions: Difference[] }

/** Question by question, in the order of the newer version; what it no longer asks comes last. */
export function versionDifferences(before: SurveyDraft, now: SurveyDraft): VersionDifferences {
  const { trends } = compared(now.questions, before.questions.map(worded))
  const moved = movedKeys(before, now)
  const standing = now.questions.map((question, at): Difference => {
    const { key, title, kind } = question
    const from = before.questions.findIndex((each) => each.key === key)
    const asked = before.questions[from]
    const plain = { key, title, moved: null, changes: [], breaks: false }
    if (!asked) return { ...plain, is: 'added' }
    const changes = changesOf(asked, question, before, now)
    const breaks = trends.get(key)?.is === 'breaks'
    return {
      ...plain,
      is: breaks ? 'reworded' : changes.length ? 'regrouped' : 'same',
      moved: moved.has(key) ? { from: from + 1, to: at + 1 } : null,
      changes,
      breaks: breaks && kind !== 'information',
    }
  })
  const removed = before.questions
    .filter(({ key }) => !now.questions.some((each) => each.key === key))
    .map(
      ({ key, title, kind }): Difference => ({
        key,
        title,
        is: 'removed',
        moved: null,
        changes: [],
        breaks: kind !== 'information',
      }),
    )
  return { texts: textsChanged(before, now), questions: [...standing, ...removed] }
}

const differing = (changes: Change[]) => changes.filter(({ before, now }) => before !== now)

const textsChanged = (before: SurveyDraft, now: SurveyDraft): Change[] => [
  ...differing([
    { what: 'Title', before: before.title, now: now.title },
    { what: 'Introduction', before: before.introduction, now: now.introduction },
    { what: 'Who reads the answers', before: before.whoReads, now: now.whoReads },
    { what: 'What happens next', before: before.whatNext, now: now.whatNext },
    { what: '“Leave this page” on every page', before: yesOrNo(before.leave), now: yesOrNo(now.leave) },
    { what: 'Languages beside English', before: languagesOf(before), now: languagesOf(now) },
  ]),
  // By their keys: a question that is reworded is split as before.
  ...(JSON.stringify(before.breakdowns) === JSON.stringify(now.breakdowns)
    ? []
    : [{ what: 'What a release splits', before: splits(before), now: splits(now) }]),
]

function changesOf(asked: DraftQuestion, question: DraftQuestion, before: SurveyDraft, now: SurveyDraft) {
  const both = (what: string, say: (each: DraftQuestion, survey: SurveyDraft) => string): Change => ({
    what,
    before: say(asked, before),
    now: say(question, now),
  })
  return differing([
    both('Question', ({ title }) => title),
    both('Text under it', ({ hint }) => hint),
    both('Answered with', ({ kind }) => kindWords[kind]),
    both('Answers', ({ choices = [] }) => choices.map(({ label }) => label).join('\n')),
    both('What 0 means', ({ lowest = '' }) => lowest),
    both('What 10 means', ({ highest = '' }) => highest),
    both(
      'The answer that goes with no other',
      ({ none, choices = [] }) => choices.find(({ id }) => id === none)?.label ?? '',
    ),
    both('A face beside each answer', ({ pictures = false }) => yesOrNo(pictures)),
    both('Who is asked', (each, survey) => ruleInWords(survey, each) || 'Everybody.'),
    both('Put together in a release', ({ choices = [] }) =>
      choices.flatMap(({ label, group }) => (group ? [`${label}: ${group}`] : [])).join('\n'),
    ),
  ])
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')
const languagesOf = ({ translations }: SurveyDraft) =>
  Object.keys(translations)
    .map((code) => languageNamed(code).english)
    .sort()
    .join(', ')
const splits = (survey: SurveyDraft) =>
  survey.breakdowns.map((each) => splitSentence(each, survey)).join('\n')

/** The fewest questions that have to be moved to come from one order to the other: added and removed ones move nothing. */
function movedKeys(before: SurveyDraft, now: SurveyDraft): Set<string> {
  const places = new Map(before.questions.map(({ key }, at) => [key, at]))
  const kept = now.questions.filter(({ key }) => places.has(key)).map(({ key }) => key)
  const place = (key: string) => places.get(key) ?? 0
  // Of each question, the longest run of questions in their old order that ends with it.
  const runs: string[][] = []
  for (const key of kept) {
    const sooner = runs.filter((run) => place(run.at(-1) ?? key) < place(key))
    runs.push([...longest(sooner), key])
  }
  const resting = longest(runs)
  return new Set(kept.filter((key) => !resting.includes(key)))
}

const longest = (runs: readonly string[][]): string[] =>
  runs.reduce((best, run) => (run.length > best.length ? run : best), [])
