import { type Signal, signal } from '@preact/signals'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { api, ask, Refusal } from '../api.ts'
import { say } from '../notice.ts'
import { openSaver, type Saver } from '../saving.ts'
import { type WhereNow, whereNow } from './where-now.ts'

/** `at`: where a text is that was at this path when the act was done. */
export type Act = (draft: SurveyDraft, at: WhereNow) => SurveyDraft
export type TranslationDesk = {
  draft: Signal<SurveyDraft>
  saver: Saver<SurveyDraft>
  /** Does something to the draft, and saves it soon. */
  change: (act: Act) => void
}

const asItIs: WhereNow = (path) => path

/** How often another hand's saving is gone round before it is told. */
const tries = 3

/**
 * A draft whose translations are being written. Where somebody else saved it meanwhile, what was done here is done again on
 * theirs: translators and the writer of the English work at the same time, on different texts. A text that got its lasting
 * name meanwhile keeps what was written for it.
 */
export async function openTranslationDesk(draftId: string): Promise<TranslationDesk> {
  const route = api['survey-drafts'][':draftId']
  const read = async () => (await ask(route.$get({ param: { draftId } }))).draft
  let opened = await read()
  const draft = signal<SurveyDraft>(opened.content)
  let acts: { act: Act; at: WhereNow }[] = []

  const put = async (_: SurveyDraft, revision: number): Promise<{ revision: number }> => {
    let over = revision
    for (let left = tries; ; left--) {
      const sent = acts.length
      const { codebookId } = opened
      try {
        const saved = await ask(
          route.$put({ param: { draftId }, json: { content: draft.value, codebookId, revision: over } }),
        )
        acts.splice(0, sent)
        return saved
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'draft-changed') throw error
        // Not as draft-changed, which nothing would be saved after: here nobody has to choose, only to try again.
        if (left === 0) throw new Refusal('draft-busy', error.message)
        opened = await read()
        const theirs: SurveyDraft = opened.content
        const meanwhile = whereNow(draft.value, theirs)
        acts = acts.map(({ act, at }) => ({ act, at: (path) => meanwhile(at(path)) }))
        draft.value = acts.reduce((content, { act, at }) => act(content, at), theirs)
        over = opened.revision
        say(`${opened.savedBy} saved this survey meanwhile. What you wrote has been put into theirs.`)
      }
    }
  }
  const saver = openSaver(put, opened.revision)
  const change = (act: Act) => {
    const changed = act(draft.value, asItIs)
    if (changed === draft.value) return
    acts.push({ act, at: asItIs })
    draft.value = changed
    saver.keep(changed)
  }
  return { draft, saver, change }
}
