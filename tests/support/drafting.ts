import { blankDraft } from '../../schema/draft-file.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { textsOf } from '../../schema/survey-texts.ts'
import { setTranslation } from '../../schema/translation-state.ts'
import { importCodebook } from '../../worker/domain/codebook.ts'
import { nameCouncil } from '../../worker/domain/council.ts'
import { codebook, type Door, fairmere, openWorld, signedIn } from './world.ts'

/** As short as a survey can be. */
export const finished = (slug: string): SurveyDraft => ({
  ...blankDraft('survey'),
  slug,
  title: 'My first flat',
  introduction: 'How is it?',
  whoReads: 'The leaving care team.',
  whatNext: 'We tell you in June what changed.',
  questions: [
    { kind: 'yes-no', key: 'keys', title: 'Do you have your own keys?', hint: '' },
    { kind: 'long', key: 'flat', title: 'How is your flat?', hint: '' },
  ],
})

/** With every text translated, and read through by nobody. */
export const inArabic = (draft: SurveyDraft) =>
  textsOf(draft)
    .filter(({ english }) => english)
    .reduce((made, { path }) => setTranslation(made, 'ar', path, 'نص عربي'), draft)

/** A council with two officers and a codebook, and what is done to its drafts over HTTP. */
export async function openDrafting(door: Door) {
  const world = await openWorld(door)
  const officer = await signedIn(world, 'officer')
  const other = await signedIn(world, 'officer')
  await nameCouncil(world.db, officer.member, fairmere, world.now())
  const { codebookId } = await importCodebook(world.db, officer.member, codebook, world.now())
  const api = '/staff/api/survey-drafts'

  const begin = async (from: unknown) => {
    const response = await officer.send('POST', api, { from })
    return { status: response.status, ...(await response.json()) }
  }
  const save = (draftId: string, content: SurveyDraft, revision: number, by = officer, book = codebookId) =>
    by.send('PUT', `${api}/${draftId}`, { content, codebookId: book, revision })
  const read = async (draftId: string) => (await officer.get(`${api}/${draftId}`)).json()
  const publish = (draftId: string, revision: number, leaveOut: string[] = []) =>
    officer.send('PUT', `${api}/${draftId}/publication`, { revision, leaveOut })
  const check = async (draftId: string, leaveOut = '') =>
    (await officer.get(`${api}/${draftId}/publication?leaveOut=${leaveOut}`)).json()
  /** A draft with this content, and its revision. */
  const write = async (content: SurveyDraft): Promise<{ draftId: string; revision: number }> => {
    const { draftId } = await begin({ blank: 'survey' })
    return { draftId, ...(await (await save(draftId, content, 1)).json()) }
  }
  const published = async (slug: string): Promise<{ surveyId: string; versionId: string }> => {
    const { draftId, revision } = await write(finished(slug))
    return (await publish(draftId, revision)).json()
  }
  return { world, officer, other, api, begin, save, read, publish, check, write, published }
}

export type Drafting = Awaited<ReturnType<typeof openDrafting>>
