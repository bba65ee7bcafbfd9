import type { ReleaseDocument, ReleasedTheme } from '../../../schema/release.ts'
import { howMany, likelyText, periodOf, shareText } from '../amount-words.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import { chartTitle, measures } from '../question-words.ts'
import { byLean, themeNotes, themesNote } from '../theme-words.ts'
import { amountTable } from './amount-block.ts'
import { type Block, bullets, heading, notes, paragraphs } from './block.ts'

/** What works and what does not, a table of all themes, then each with its quotes. */
export function themeBlocks(document: ReleaseDocument): Block[] {
  const { kind, themes, wrote, indicative } = document
  if (themes.length === 0) return paragraphs([wording.noThemes[kind]])
  const lines = themes.map(({ name, amount }) => ({ label: name, amount }))
  const who = [
    ...(indicative ? [] : [measures.theme]),
    `${wording.who[kind]}: ${howMany(wrote, kind)} who wrote, ${periodOf(document)}.`,
  ].join(' ')
  const below = themesNote[kind]
  return [
    ...paragraphs([wording.aboutThemes[kind], ...(indicative ? [wording.indicative] : [])]),
    ...leanBlocks(document),
    ...paragraphs([`${chartTitle('theme', lines, wrote)}.`]),
    amountTable(who, wording.columns.theme, kind, lines),
    ...themes.flatMap((theme) => blocksOf(theme, document)),
    ...notes([
      ...(below ? [below] : []),
      ...(themes.some(({ quotes }) => quotes.length > 0) ? [wording.quoteNote] : []),
    ]),
  ]
}

function leanBlocks({ kind, themes, wrote }: ReleaseDocument): Block[] {
  const groups = byLean(themes).flatMap(({ title, themes: said }) => [
    heading(3, title),
    ...bullets(said.map(({ name, amount }) => `${name}: ${shareText(amount, wrote)}`)),
  ])
  return groups.length > 0 ? [...groups, ...notes([wording.aboutLeans[kind]])] : []
}

function blocksOf(theme: ReleasedTheme, document: ReleaseDocument): Block[] {
  const { name, amount, definition, quotes } = theme
  const share = `${wording.columns.share}: ${likelyText(amount, document.wrote)}.`
  return [
    heading(3, name),
    ...notes([definition]),
    ...paragraphs([[share, ...themeNotes(theme, document)].join(' ')]),
    ...quotes.map(
      ({ text, paraphrase }): Block =>
        paraphrase
          ? { as: 'paragraph', text: `${wording.paraphrase} ${text}` }
          : { as: 'quote', text: `“${text}”` },
    ),
  ]
}
