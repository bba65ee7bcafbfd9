import type * as importing from './import-tables.ts'
import type * as reaching from './reaching-tables.ts'
import type * as tables from './tables.ts'

/**
 * How long each table's rows are kept, and why. A table without a rule fails the tests. Text is what matters: it goes
 * with its wave's key, in backups too.
 */
export const retention: Record<
  Exclude<keyof typeof tables | keyof typeof reaching | keyof typeof importing, 'default'>,
  string
> = {
  council: 'While the council uses Heard.',
  staff: 'While the council uses Heard: the audit log names them.',
  signInLinks: 'Two years after their ten minutes: the audit log has their use.',
  sessions: 'Until signed out or disabled; dead after 12 hours whatever happens.',
  audit: 'Seven years, as the council keeps its other records of decisions.',
  codebooks: 'While any wave that was coded with them is kept.',
  codebookEvents: 'As their codebook: they hold no words of an answer.',
  themes: 'As their codebook.',
  surveyThemes: 'As their survey.',
  surveys: 'While the council uses Heard: wordings hold nobody’s words.',
  surveyDrafts: 'Until published or thrown away: wordings alone.',
  versions: 'As their survey.',
  questions: 'As their survey.',
  waves: 'As their survey.',
  waveKeys: '`council.daysOfWords` after the wave closed, a year at most; deleting the row erases its words.',
  translations: 'As their survey.',
  invitations: 'Until their day, or the wave’s release.',
  handouts: 'As their wave: how many cards, and who made them.',
  batches: 'As their wave: a name of a group and counts. The key of its contacts goes with the last message.',
  batchMessages: 'As their batch: the council’s own words and counts.',
  batchFailures: 'As their batch: lines of a list that Heard does not have.',
  contacts: 'Until their last message has gone, the batch is stopped, the wave closes or its codes run out.',
  drafts: 'Until sent, or for `limits.draftDays`.',
  sendings: 'As long as responses: hashes alone.',
  responses: 'As long as their wave: they hold no words and nobody’s name.',
  answers: 'As their response; their words end with the wave’s key.',
  concerns: 'As the council’s safeguarding records, decided by the safeguarding lead.',
  readings: 'As their answer.',
  codings: 'As their answer: offsets, never words.',
  quotes: 'Until the release, which holds what was published; unreadable after the wave’s key.',
  models: 'While the council uses Heard: no word that few people used is in it.',
  jobs: 'As their wave: they hold no words.',
  candidates: 'As their wave; their suggested names end with the wave’s key.',
  candidateAnswers: 'As their candidate.',
  samples: 'As their wave.',
  sampleAnswers: 'As their sample.',
  blindCodings: 'As their sample: who found what, which is the evidence of agreement.',
  settlements: 'As their sample.',
  namings: 'As their answer.',
  cohorts: 'As their wave: counts that the council holds anyway.',
  coverageSteps: 'As their wave: rounded figures.',
  imports: 'As their wave; one that is not finished, for `limits.importDays`.',
  importChunks: 'As their import: numbers alone.',
  stagedResponses: 'Until their import is finished or taken away.',
  stagedAnswers: 'Until their import is finished or taken away; their key goes with them.',
  corrections: 'As their release.',
  releases: 'While the council uses Heard: they are what decisions were based on.',
}
