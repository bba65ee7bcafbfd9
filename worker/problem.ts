/** The closed set of refusals, each with its HTTP status. Their wording is in web/wording.ts. */
export const problems = {
  'not-found': 404,
  'survey-closed': 410,
  'survey-not-open': 404,
  'page-forged': 422,
  'answers-refused': 422,
  'already-sent': 409,
  'media-type': 415,
  'body-too-large': 413,
  'input-refused': 422,
  'cross-site': 403,
  'sign-in-needed': 401,
  'link-spent': 410,
  forbidden: 403,
  'slug-taken': 409,
  'wave-open': 409,
  'wave-closed': 409,
  'council-unnamed': 409,
  'last-administrator': 409,
  'too-early': 409,
  'already-released': 409,
  'answers-unassigned': 409,
  'answer-held': 409,
  'not-quotable': 409,
  'quote-altered': 422,
  'quote-identifies': 422,
  conflict: 409,
  'reading-contradicts': 409,
  'database-unavailable': 503,
  unexpected: 500,
} as const

export type ProblemCode = keyof typeof problems

/** A refusal that a person can be told of. `detail` names what was wrong (a field, a value), never content. */
export class Problem extends Error {
  override name = 'Problem'
  code: ProblemCode
  detail: string | undefined

  constructor(code: ProblemCode, detail?: string) {
    super(code)
    this.code = code
    this.detail = detail
  }
}
