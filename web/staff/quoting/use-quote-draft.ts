import { useEffect, useState } from 'preact/hooks'
import type { Quoted } from '../api.ts'
import { reasonOf } from '../notice.ts'
import {
  draftOf,
  inOtherWords,
  ownWords,
  proposed,
  type QuoteDraft,
  quoteOf,
  type Span,
  undecided,
} from './draft-quote.ts'
import { proposalsFor, proposalsIn } from './proposals-of.ts'

/** A quote being made of an answer, in its author's words or in others, and what is proposed to be taken out of either. */
export function useQuoteDraft(answer: { id: string; text: string }, first: Span) {
  const [own, setOwn] = useState<QuoteDraft>(() => draftOf(first))
  const [other, setOther] = useState<QuoteDraft>(() => draftOf({ start: 0, end: 0 }))
  const [text, setText] = useState('')
  const [paraphrase, setParaphrase] = useState(false)
  /** The words that were looked through last. */
  const [looked, setLooked] = useState<string | null>(null)
  const [refused, setRefused] = useState('')
  const draft = paraphrase ? other : own
  const wordsNow = paraphrase ? text : answer.text.slice(own.passage.start, own.passage.end)

  const told = async (look: () => Promise<QuoteDraft>) => {
    setRefused('')
    try {
      return await look()
    } catch (error) {
      setRefused(reasonOf(error))
      return null
    }
  }
  const lookThrough = (passage: Span) =>
    told(async () => {
      const found = await proposalsIn(answer.id, passage)
      const next = proposed(own, passage, found)
      setOwn(next)
      setLooked(answer.text.slice(passage.start, passage.end))
      return next
    })
  const lookThroughText = () =>
    told(async () => {
      const said = text.trim()
      const found = await proposalsFor(answer.id, said)
      const next = proposed(other, { start: 0, end: said.length }, found)
      setText(said)
      setOther(next)
      setLooked(said)
      return next
    })
  useEffect(() => {
    void lookThrough(first)
  }, [])

  return {
    own,
    other,
    text,
    paraphrase,
    refused,
    open: undecided(draft),
    isLooked: looked === wordsNow,
    quote: paraphrase ? text.trim() : quoteOf(own, answer.text),
    quoted: (now: QuoteDraft): Quoted =>
      paraphrase ? inOtherWords(now, text.trim()) : ownWords(now, answer.text),

    setParaphrase,
    setOwn,
    setOther,
    setText: (said: string, fresh: QuoteDraft) => {
      setText(said)
      setOther(fresh)
    },
    refuse: setRefused,
    passage: lookThrough,
    /** Looks through the words as they are now. @returns the draft with what was found; null where that was refused */
    look: () => (paraphrase ? lookThroughText() : lookThrough(own.passage)),
    draft,
  }
}
