/** The closed set of refusals, each with its HTTP status: those a respondent can meet, worded in every language … */
export const publicProblems = {
  'not-found': 404,
  'survey-closed': 410,
  'survey-not-open': 404,
  'page-forged': 422,
  'answers-refused': 422,
  'already-sent': 409,
  'media-type': 415,
  'body-too-large': 413,
  'input-refused': 422,
  conflict: 409,
  'database-unavailable': 503,
  unexpected: 500,
} as const

/** … and those of staff, worded in web/wording.ts. */
const staffProblems = {
  'cross-site': 403,
  'sign-in-needed': 401,
  'link-spent': 410,
  forbidden: 403,
  'slug-taken': 409,
  'draft-changed': 409,
  'draft-unfinished': 422,
  'wave-open': 409,
  'cards-enough': 409,
  'council-unnamed': 409,
  'colour-unreadable': 422,
  'last-administrator': 409,
  'too-early': 409,
  'already-released': 409,
  'release-tells': 409,
  'nothing-to-correct': 409,
  'correction-counts': 422,
  'correction-repeats': 422,
  'answers-unassigned': 409,
  'answer-held': 409,
  'not-quotable': 409,
  'quote-altered': 422,
  'quote-identifies': 422,
  'quote-undecided': 422,
  'paraphrase-same': 422,
  'reason-repeats': 422,
  'own-quote': 409,
  'reading-contradicts': 409,
  'codebook-changed': 409,
  'theme-name-taken': 409,
  'nothing-to-undo': 409,
  'candidate-decided': 409,
  'job-unfinished': 409,
  'too-few-answers': 409,
  'sample-open': 409,
  'sample-closed': 409,
  'sample-full': 409,
  'sample-settled': 409,
  'sample-uncoded': 409,
  'sample-unsettled': 409,
  'already-imported': 409,
  'import-unfinished': 409,
  'import-held': 409,
  'notify-not-set-up': 409,
  'language-not-offered': 422,
  'message-unfit': 422,
  'nobody-to-write-to': 422,
  'batch-repeats': 409,
  'batch-ended': 409,
} as const

export const problems = { ...publicProblems, ...staffProblems } as const

export type PublicProblemCode = keyof typeof publicProblems
export type StaffProblemCode = keyof typeof staffProblems

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
