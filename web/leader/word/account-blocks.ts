import type { ReleaseDocument } from '../../../schema/release.ts'
import { howMany } from '../amount-words.ts'
import { hidden, leaderWording as wording } from '../leader-wording.ts'
import { madeSentences } from '../made-words.ts'
import { type Block, bullets, heading, paragraphs } from './block.ts'

/** What came in, how the themes were made, and what the summary cannot tell. */
export function accountBlocks(document: ReleaseDocument): Block[] {
  const { kind, received, wrote, notShown } = document
  const { sections, received: said } = wording
  const about = kind === 'survey' ? 'about ' : ''
  return [
    heading(2, sections.received),
    ...bullets([
      `${said.responses[kind]}: ${howMany(received, kind)}`,
      `${said.wrote[kind]}: ${howMany(wrote, kind)}`,
      `${said.notShown}: ${notShown.as === 'figure' ? `${about}${notShown.number}` : hidden}`,
    ]),
    ...paragraphs([said.why, ...(kind === 'survey' ? [said.rare] : [])]),
    heading(2, sections.made),
    ...paragraphs([wording.made.engine]),
    ...bullets(madeSentences(document, false)),
    heading(2, sections.limits),
    ...bullets(wording.cannotTell[kind]),
  ]
}
