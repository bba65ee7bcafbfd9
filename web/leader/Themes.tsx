import type { Base, ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import { howMany, likelyText, periodOf, shareText } from './amount-words.ts'
import { CsvLink, type Downloads } from './CsvLink.tsx'
import { Finding } from './Finding.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { chartTitle, measures } from './question-words.ts'
import { byLean, themeNotes, themesHeading, themesNote } from './theme-words.ts'

export function Themes({ document, from }: { document: ReleaseDocument; from: Downloads }) {
  const { kind, themes, indicative } = document
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">{themesHeading(document)}</h2>
      {themes.length === 0 ? (
        <p>{wording.noThemes[kind]}</p>
      ) : (
        <>
          <p>{wording.aboutThemes[kind]}</p>
          {indicative && <p class="notice">{wording.indicative}</p>}
          <Leans document={document} />
          <Amounts document={document} from={from} />
          {themes.map((theme) => (
            <Theme key={theme.code} theme={theme} document={document} />
          ))}
          {themesNote[kind] && <p>{themesNote[kind]}</p>}
          {themes.some((theme) => theme.quotes.length > 0) && <p class="soft">{wording.quoteNote}</p>}
        </>
      )}
    </section>
  )
}

/** The two-minute reading: what works and what does not, each a link to its theme; then the rest in a line. */
function Leans({ document: { kind, themes, wrote } }: { document: ReleaseDocument }) {
  const groups = byLean(themes)
  if (groups.length === 0) return null
  const told = groups.filter(({ lean }) => lean !== null)
  const rest = groups.filter(({ lean }) => lean === null)
  return (
    <>
      <div class="leans">
        {told.map(({ title, themes }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ThemeLinks themes={themes} base={wrote} />
          </div>
        ))}
      </div>
      {rest.map(({ title, themes }) => (
        <div key={title} class="rest">
          <p>{title}:</p> <ThemeLinks themes={themes} base={wrote} />
        </div>
      ))}
      <p class="soft">{wording.aboutLeans[kind]}</p>
    </>
  )
}

const ThemeLinks = ({ themes, base }: { themes: ReleasedTheme[]; base: Base }) => (
  <ul>
    {themes.map(({ code, name, amount }) => (
      <li key={code}>
        <a href={`#theme-${encodeURIComponent(code)}`} dir="auto">
          {name}
        </a>{' '}
        <span>{shareText(amount, base)}</span>
      </li>
    ))}
  </ul>
)

function Amounts({ document, from }: { document: ReleaseDocument; from: Downloads }) {
  const { kind, themes, wrote, indicative } = document
  const rows = themes.map(({ name, amount }) => ({ label: name, amount }))
  const share = indicative ? '' : measures.theme
  return (
    <Finding
      title={chartTitle('theme', rows, wrote)}
      subtitle={`${share} ${wording.who[kind]}: ${howMany(wrote, kind)} who wrote, ${periodOf(document)}.`}
      first={wording.columns.theme}
      kind={kind}
      base={wrote}
      rows={rows}
    >
      <CsvLink from={from} figure="themes" of={themesHeading(document)} />
    </Finding>
  )
}

function Theme({ theme, document }: { theme: ReleasedTheme; document: ReleaseDocument }) {
  const notes = themeNotes(theme, document)
  return (
    <article>
      <h3 id={`theme-${theme.code}`}>
        <span dir="auto">{theme.name}</span>{' '}
        <span class="share">{likelyText(theme.amount, document.wrote)}</span>
      </h3>
      <p class="soft" dir="auto">
        {theme.definition}
      </p>
      {notes.length > 0 && <p>{notes.join(' ')}</p>}
      {theme.quotes.map(({ text, paraphrase }) =>
        paraphrase ? (
          <p key={text} class="paraphrase">
            <em>{wording.paraphrase}</em> <span dir="auto">{text}</span>
          </p>
        ) : (
          <blockquote key={text} dir="auto">
            <p>{text}</p>
          </blockquote>
        ),
      )}
    </article>
  )
}
