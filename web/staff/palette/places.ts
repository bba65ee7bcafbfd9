import { api, ask, type Me, type Survey, type Wave } from '../api.ts'
import { routesOf } from '../routes.ts'
import { isOpen, stateInWords } from '../wave-state.ts'
import type { Place } from './rank.ts'

/** Everywhere somebody of this role can go: pages, and for those who see surveys, each survey and what its waves allow now. */
export async function placesOf(me: Me, now: Date): Promise<Place[]> {
  const pages = pagesOf(me)
  if (me.role !== 'officer' && me.role !== 'administrator') return pages
  const officer = me.role === 'officer'
  const [{ surveys }, { drafts }] = await Promise.all([
    ask(api.surveys.$get()),
    officer ? ask(api['survey-drafts'].$get()) : { drafts: [] },
  ])
  return [
    ...pages,
    ...drafts.map(({ id, title, slug }) => ({
      href: `/staff/app/survey-drafts/${id}`,
      text: `Go on writing ${title || 'a survey without a title'}`,
      ...(slug && { more: `/s/${slug}` }),
    })),
    ...surveys.flatMap((survey) => placesOfSurvey(survey, officer, now)),
  ]
}

const pagesOf = (me: Me): Place[] => [
  ...routesOf(me.role).flatMap(({ path, menu, name = menu }) => (name ? [{ href: path, text: name }] : [])),
  ...(me.role === 'pa' ? [] : [{ href: '/staff/releases', text: 'Releases' }]),
]

type Asked = Pick<Survey, 'id' | 'title' | 'kind' | 'slug' | 'waves'>

/** The survey, what is done with it, and its waves, newest first. */
export function placesOfSurvey(survey: Asked, officer: boolean, now: Date): Place[] {
  const { id, title, kind, slug, waves } = survey
  const at = (place: string) => `/staff/app/surveys/${id}${place}`
  const itself = { href: at(''), text: title, more: `${kind}, /s/${slug}` }
  if (!officer) return [itself]
  return [
    itself,
    ...waves.flatMap((wave) => placesOfWave(wave, title, now)),
    { href: at('/codebook'), text: `Themes of ${title}` },
    { href: at('/versions'), text: `Versions of ${title}` },
    { href: at('/import'), text: `Import old results into ${title}` },
  ]
}

function placesOfWave(wave: Wave, title: string, now: Date): Place[] {
  const at = (place: string) => `/staff/app/waves/${wave.id}${place}`
  const of = `wave ${wave.number} of ${title}`
  const more = stateInWords(wave, now)
  const acts: [string, string][] = [
    ['/answers', 'Read answers'],
    ['', 'Count'],
    ...(isOpen(wave) ? ([['/reaching', 'Reach people']] as [string, string][]) : []),
    ['/quotes', 'Check quotes'],
    ['/candidates', 'Candidate themes'],
    ['/samples', 'Check with two people'],
    ['/cohort', 'Cohort'],
    ...(isOpen(wave)
      ? []
      : ([['/release', wave.releasedAt ? 'Corrections' : 'Release']] as [string, string][])),
  ]
  return acts.map(([place, text]) => ({ href: at(place), text: `${text}, ${of}`, more }))
}
