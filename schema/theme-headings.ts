import { type Frames, type Heading, headingsOn } from './frame.ts'

/** Whether a heading is in force on a day; `until` its first day, not come yet, or `after` its last, it is not. */
export type InForce = 'yes' | 'undated' | 'unknown' | { until: string } | { after: string }

export type FrameShown = { frame: string; headings: { name: string; inForce: InForce }[] }

/** The headings that a theme reports under, by name, with whether each is in force on a day (`2026-11-24`). */
export function themeHeadings(
  crosswalk: Readonly<Record<string, readonly string[]>>,
  frames: Frames,
  day: string,
): FrameShown[] {
  return Object.entries(crosswalk).map(([key, ids]) => {
    const frame = frames[key]
    const inForce = new Map(frame && headingsOn(frame, day).map((heading) => [heading.id, heading]))
    const shown = (id: string) => {
      const heading = inForce.get(id) ?? frame?.headings.findLast((each) => each.id === id)
      return { name: heading?.name ?? id, inForce: inForce.has(id) ? ('yes' as const) : whyNot(heading, day) }
    }
    return { frame: frame?.name ?? key, headings: ids.map(shown) }
  })
}

function whyNot(heading: Heading | undefined, day: string): InForce {
  if (!heading) return 'unknown'
  if (heading.from === null) return 'undated'
  if (day < heading.from) return { until: heading.from }
  return { after: heading.until ?? heading.from }
}
