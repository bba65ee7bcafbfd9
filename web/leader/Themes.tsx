import type { ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import { Finding } from './Finding.tsx'
import { chartTitle, howMany, shareText } from './headline.ts'
import { leaderWording as wording } from './leader-wording.ts'

export function Themes({ document, period }: { document: ReleaseDocument; period: string }) {
  const { kind, themes, wrote, indicative } = document
  if (themes.length === 0) return <p>{wording.noThemes[kind]}</p>
  const rows = themes.map(({ name, amount }) => ({ label: name, amount }))
  const share = indicative
    ? ''
    : `Share who wrote about each theme. ${kind === 'survey' ? wording.rounded : ''}`
  return (
    <>
      <p>{wording.aboutThemes[kind]}</p>
      {indicative && <p class="notice">{wording.indicative}</p>}
      <Finding
        title={chartTitle('theme', rows, wrote)}
        subtitle={`${share} ${wording.who[kind]}: ${howMany(wrote, kind)} who wrote, ${period}.`}
        first={wording.columns.theme}
        kind={kind}
        base={wrote}
        rows={rows}
      />
      {themes.map((theme) => (
        <Theme key={theme.code} theme={theme} share={shareText(theme.amount, wrote)} />
      ))}
      {kind === 'survey' && <p>{wording.rareThemes}</p>}
      {themes.some((theme) => theme.quotes.length > 0) && <p class="soft">{wording.quoteNote}</p>}
    </>
  )
}

function Theme({ theme, share }: { theme: ReleasedTheme; share: string }) {
  return (
    <article>
      <h3>
        <span dir="auto">{theme.name}</span> <span class="share">{share}</span>
      </h3>
      <p class="soft" dir="auto">
        {theme.definition}
      </p>
      {theme.alike?.as === 'figure' && <p>{wording.alike(theme.alike.number)}</p>}
      {theme.quotes.map(({ text }) => (
        <blockquote key={text} dir="auto">
          <p>{text}</p>
        </blockquote>
      ))}
    </article>
  )
}
