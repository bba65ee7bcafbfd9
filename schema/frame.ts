import { z } from 'zod'
import file from './codebook/frame.json' with { type: 'json' }
import { line } from './text.ts'

/** What a frame is called in a file, as in `localOffer`: it is also the name of a column. */
export const frameName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'a frame’s name is letters and digits, as in localOffer')

/** Lists of headings are written with commas between them. */
export const headingId = line(60).refine((id) => !id.includes(','), 'a heading’s id has no comma')

const heading = z
  .strictObject({
    id: headingId,
    name: line(200),
    /** The first day it is in force; null until the council enters one. */
    from: z.iso.date().nullable(),
    /** The last day it is in force; null while no end is known. */
    until: z.iso.date().nullable(),
    source: line(300),
  })
  .refine(({ from, until }) => until === null || (from !== null && from <= until), {
    path: ['until'],
    message: 'a heading ends on or after the day it begins',
  })

const frame = z.strictObject({
  name: line(120),
  headings: z
    .array(heading)
    .refine((headings) => !headings.some(overlapsAnEarlier), 'a heading is in force twice on one day'),
})

export const framesSchema = z.record(frameName, frame)

export type Heading = z.infer<typeof heading>
export type Frame = z.infer<typeof frame>
export type Frames = z.infer<typeof framesSchema>

/** The outside frames that themes report into, as they ship: each council enters the text in force. */
export const shippedFrames: Frames = framesSchema.parse(file)

/** The headings in force on a day (`2026-11-24`), first and last day included. */
export function headingsOn({ headings }: Frame, day: string): Heading[] {
  return headings.filter((heading) => isInForce(heading, day))
}

function isInForce({ from, until }: Heading, day: string): boolean {
  return from !== null && from <= day && (until === null || day <= until)
}

/** One heading may be listed again, reworded, from the day after its old wording ends. */
function overlapsAnEarlier(later: Heading, index: number, all: Heading[]): boolean {
  return all.slice(0, index).some((earlier) => earlier.id === later.id && overlap(earlier, later))
}

function overlap(one: Heading, other: Heading): boolean {
  if (one.from === null || other.from === null) return false
  return one.from <= lastDay(other) && other.from <= lastDay(one)
}

const lastDay = ({ until }: Heading) => until ?? '9999-12-31'
