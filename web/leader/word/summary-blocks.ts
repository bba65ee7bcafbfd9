import type { ReleaseDocument } from '../../../schema/release.ts'
import { dayText, likelyNote, periodOf } from '../amount-words.ts'
import { headline } from '../headline.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import { correctionSentence } from '../made-words.ts'
import { themesHeading } from '../theme-words.ts'
import { accountBlocks } from './account-blocks.ts'
import { type Block, bullets, heading, notes, paragraphs, section } from './block.ts'
import { besideBlocks, breakdownsBlocks, coverageBlocks } from './comparison-blocks.ts'
import { questionsBlocks, wayBlocks } from './question-blocks.ts'
import { themeBlocks } from './theme-blocks.ts'

/** The whole summary in the page's order and words. Pure: the same document makes the same blocks. */
export function summaryBlocks(document: ReleaseDocument): Block[] {
  const { title, council, waveNumber, kind, corrections } = document
  const { sections } = wording
  return [
    heading(1, title),
    ...notes([
      wording.voice[kind],
      `${council}. Wave ${waveNumber}, ${periodOf(document)}. Published on ${dayText(document.publishedOn)}.`,
    ]),
    ...paragraphs([wording.apart[kind]]),
    ...section(sections.corrections, bullets(corrections.map(correctionSentence))),
    ...section(sections.headline, headlineBlocks(document)),
    ...section(sections.agencies, agencyBlocks(document)),
    ...section(themesHeading(document), themeBlocks(document)),
    ...section(sections.questions, questionsBlocks(document)),
    ...section(sections.breakdowns, breakdownsBlocks(document)),
    ...section(sections.beside, besideBlocks(document)),
    ...section(sections.coverage, coverageBlocks(document)),
    ...section(sections.ways, wayBlocks(document)),
    ...accountBlocks(document),
  ]
}

function headlineBlocks(document: ReleaseDocument): Block[] {
  const findings = headline(document).map(({ sentence }) => sentence)
  const likely = likelyNote(document)
  return [
    ...(findings.length > 0 ? bullets(findings) : paragraphs([wording.noFindings[document.kind]])),
    ...notes(likely ? [likely] : []),
  ]
}

function agencyBlocks({ kind, agencies }: ReleaseDocument): Block[] {
  if (kind === 'survey') return []
  return [
    ...paragraphs([agencies.length > 0 ? wording.agenciesAgreed : wording.noAgencies]),
    ...bullets(agencies),
  ]
}
