import type { ComponentChildren } from 'preact'
import type { ThemeShown } from '../api.ts'
import { count } from '../tally-words.ts'
import { notInForce } from './heading-words.ts'

/** What a theme's card says below its name and definition. */
export function CardText({ theme }: { theme: ThemeShown }) {
  const { includes, excludes, quotes, headings } = theme
  return (
    <dl class="theme-card">
      {includes && <Part name="Includes">{includes}</Part>}
      {excludes && <Part name="Leaves out">{excludes}</Part>}
      {headings.map(({ frame, headings }) => (
        <Part key={frame} name={frame}>
          {headings.map(({ name, inForce }) => (
            <span key={name} class="heading">
              {name}
              {inForce !== 'yes' && <em> ({notInForce(inForce, new Date())})</em>}
            </span>
          ))}
        </Part>
      ))}
      {headings.length === 0 && <Part name="Outside headings">None is named.</Part>}
      <dt>{quotes.length ? count(quotes.length, 'example quote') : 'No example quote'}</dt>
      <dd>
        {quotes.length === 0 && 'The engine knows it by its card alone.'}
        <ul class="examples">
          {quotes.map((quote) => (
            <li key={quote}>{quote}</li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
