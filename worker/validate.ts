import { zValidator } from '@hono/zod-validator'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { z } from 'zod'
import { limits } from '../schema/limits.ts'
import { tidy } from '../schema/tidy.ts'
import type { Fields } from './domain/form.ts'
import type { Env } from './env.ts'
import { Problem } from './problem.ts'

export const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('body-too-large')
    },
  })

/** A respondent's form: multipart only, within its size, texts only; anything else is refused unread. */
export const publicForm = createMiddleware<{ Bindings: Env; Variables: { fields: Fields } }>(
  async (c, next) => {
    const type = mediaType(c.req.header('Content-Type'))
    // Chromium, going back to a page that came from a form, sends the form again without it: start again.
    const start = /^\/s\/[a-z0-9-]+/.exec(c.req.path)?.[0]
    if (type === undefined && start) return c.redirect(start, 303)
    if (type !== 'multipart/form-data') throw new Problem('media-type')
    await limitBody(limits.publicBody)(c, async () => {})
    const form = await c.req.formData().catch((error: Error) => {
      throw new Problem(error.name === 'BodyLimitError' ? 'body-too-large' : 'input-refused', 'form')
    })
    const fields: Fields = new Map()
    for (const [name, value] of form) {
      if (typeof value !== 'string') throw new Problem('answers-refused')
      // An empty text field is a question skipped, not an answer.
      if (value !== '') fields.set(name, [...(fields.get(name) ?? []), tidy(value)])
    }
    c.set('fields', fields)
    await next()
  },
)

/**
 * A JSON body against a strict schema. Hono's validator takes a wrong or missing media type for an empty object, and
 * Zod's own errors are nothing to show a person: both are dealt with here, once. A body whose schema is optional may be left out.
 */
export const json = <T extends z.ZodType>(schema: T) =>
  zValidator('json', schema, (result, c) => {
    const type = mediaType(c.req.header('Content-Type'))
    const leftOut = type === undefined && schema.safeParse(undefined).success
    if (type !== 'application/json' && !leftOut) throw new Problem('media-type')
    if (!result.success) throw new Problem('input-refused', describe(result.error.issues))
  })

export const query = <T extends z.ZodType>(schema: T) =>
  zValidator('query', schema, (result) => {
    if (!result.success) throw new Problem('input-refused', describe(result.error.issues))
  })

/** The first three faults, each with its place in the input, in our own words. */
const describe = (issues: readonly z.core.$ZodIssue[]) =>
  issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'the whole'}: ${inWords(issue)}`)
    .join('; ')

function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return 'too short, or too few'
    case 'too_big':
      return `too long, or too many (at most ${issue.maximum})`
    case 'invalid_type':
      return `missing, or not of the right kind (${issue.expected})`
    case 'invalid_value':
      return `not one of: ${issue.values.join(', ')}`
    case 'unrecognized_keys':
      return `not asked for: ${issue.keys.join(', ')}`
    case 'invalid_union':
      return 'of no kind that is known here'
    default:
      return issue.message
  }
}

const mediaType = (header: string | undefined) => header?.split(';')[0]?.trim().toLowerCase()
