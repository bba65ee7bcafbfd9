import { useEffect, useState } from 'preact/hooks'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { Refusal } from '../api.ts'
import { say } from '../notice.ts'
import type { readDraft } from '../use-survey-draft.ts'
import { useDraftSaver } from '../use-survey-draft.ts'
import { beginning, done, ended, type History, redone, undone } from './history.ts'
import { letGo } from './let-go.ts'
import { named } from './names.ts'

export type Opened = Awaited<ReturnType<typeof readDraft>>

/** Something is done to the draft. Acts of one group in a row are taken back as one. */
export type Act = (next: SurveyDraft, group?: string) => void

/** A draft under its editor's hands: what was done can be undone, and everything is saved by itself. */
export function useBuilder({ draft: opened, base }: Opened, avoid: ReadonlySet<string>) {
  const saver = useDraftSaver(opened.id, opened.revision)
  const [history, setHistory] = useState(beginning(opened.content))
  const [codebookId, setCodebookId] = useState(opened.codebookId)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const [isPublished, setPublished] = useState(false)
  const draft = history.present

  const go = (next: History<SurveyDraft>) => {
    setHistory(next)
    if (next.present !== draft) saver.keep({ content: next.present, codebookId })
  }
  const undo = () => go(undone(history))
  const redo = () => go(redone(history))

  const tellWhatWent = (next: SurveyDraft) => {
    const went = letGo(draft, next)
    if (went.length) say(`${went.join(' ')} Undo brings it back.`)
  }

  /** Opens another question, or none: what has words by now gets its lasting name. */
  const open = (key: string | null, from = history) => {
    const present = named(from.present, avoid, base?.content.questions)
    const at = from.present.questions.findIndex((question) => question.key === key)
    go({ ...ended(from), present })
    setOpenKey(present.questions[at]?.key ?? null)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
      if (isPublished || isTyping(event)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  return {
    draft,
    codebookId,
    saver,
    openKey,
    open,
    act: ((next, group) => {
      go(done(history, next, group))
      tellWhatWent(next)
    }) as Act,
    /** Done, and then a question of it opened. */
    actAndOpen: (next: SurveyDraft, key: string | null) => {
      open(key, done(history, next))
      tellWhatWent(next)
    },
    left: () => setHistory(ended(history)),
    undo: history.past.length ? undo : null,
    redo: history.future.length ? redo : null,
    chooseCodebook: (id: string) => {
      setCodebookId(id)
      saver.keep({ content: draft, codebookId: id })
    },
    isPublished,
    /** The draft is gone, and what was done to it stands: there is nothing to save or to undo. */
    published: () => {
      saver.stop()
      setPublished(true)
    },
    /** Everything named and on the server. @returns the revision it has there @throws Refusal where it could not be saved */
    settle: async () => {
      const present = named(draft, avoid, base?.content.questions)
      if (present !== draft) {
        setHistory({ ...ended(history), present })
        saver.keep({ content: present, codebookId })
      }
      if (await saver.flush()) return saver.revision.value
      const state = saver.state.value
      throw new Refusal('not-saved', 'why' in state ? state.why : 'It is not saved yet. Try again.')
    },
  }
}

export type Builder = ReturnType<typeof useBuilder>

/** A field takes back its own typing. */
const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.matches('input[type=text], input[type=search], textarea')
