import { minutesFor } from '../advice/answering-time.ts'
import { bankQuestionOf } from '../bank/question-bank.ts'
import type { DraftQuestion, SurveyDraft } from '../survey-draft.ts'
import { firstMonths } from './first-months.ts'
import { houseProject } from './house-project.ts'
import { learningAndWork } from './learning-and-work.ts'
import { leavingCustody } from './leaving-custody.ts'
import { myHealth } from './my-health.ts'
import { myHome } from './my-home.ts'
import { myMoney } from './my-money.ts'
import { myPa } from './my-pa.ts'
import { myPathwayPlan } from './my-pathway-plan.ts'
import { partnersSupport } from './partners-support.ts'
import { shortPulse } from './short-pulse.ts'
import { type Template, usualReaders } from './template.ts'

const byId: Record<string, Template> = {
  'short-pulse': shortPulse,
  'first-months': firstMonths,
  'my-pa': myPa,
  'my-pathway-plan': myPathwayPlan,
  'my-home': myHome,
  'learning-and-work': learningAndWork,
  'my-money': myMoney,
  'my-health': myHealth,
  'leaving-custody': leavingCustody,
  'house-project': houseProject,
  'partners-support': partnersSupport,
}

export type TemplateLine = {
  id: string
  title: string
  about: string
  /** To answer all of it. */
  minutes: number
  questions: number
  kind: SurveyDraft['kind']
}

/** What an officer chooses from. */
export const templates: readonly TemplateLine[] = Object.entries(byId).map(([id, template]) => {
  const draft = draftFrom(template)
  const { title, about } = template
  const questions = draft.questions.filter(({ followUp }) => !followUp).length
  return { id, title, about, minutes: minutesFor(draft), questions, kind: draft.kind }
})

/** A template as a draft of its own, to be changed; null where there is none of the name. */
export function templateNamed(id: string): SurveyDraft | null {
  const template = Object.hasOwn(byId, id) ? byId[id] : undefined
  return template ? draftFrom(template) : null
}

function draftFrom({ survey }: Template): SurveyDraft {
  return structuredClone({
    kind: 'survey',
    whoReads: usualReaders,
    leave: false,
    breakdowns: [],
    ...survey,
    questions: survey.questions.map((each) =>
      typeof each === 'string' ? asked(each) : { ...asked(each.ask), followUp: each.followUp },
    ),
    translations: {},
  })
}

function asked(id: string): DraftQuestion {
  const found = bankQuestionOf(id)
  if (!found) throw new Error(`no question ${id} in the bank`)
  return found.question
}
