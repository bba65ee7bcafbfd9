import type { Proposal } from '../../schema/redaction.ts'
import { isStopWord } from '../themes/tokens.ts'
import { phraseAt, phrases } from './phrase.ts'
import { follows, type Word } from './word.ts'

/** What somebody works as, and where: said of themselves, not of those who work for them. */
export function findJobs(words: readonly Word[]): Proposal[] {
  return words.flatMap((_, at): Proposal[] => {
    const from = objectOfWork(words, at)
    if (from === null) return []
    const to = endOfObject(words, from)
    const [first, last] = [words[from], words[to]]
    return first && last ? [{ start: first.start, end: last.bareEnd, kind: 'job', why: 'work' }] : []
  })
}

/** The place of the first word of what is worked as or at; null where the word at `at` begins no such thing. */
function objectOfWork(words: readonly Word[], at: number): number | null {
  const form = words[at]?.form ?? ''
  const next = words[at + 1]
  if (works.has(form) && isOwn(words, at) && follows(next) && places.has(next.form))
    return named(words, at + 2)
  if (ownWork.has(form) && follows(next) && places.has(next.form) && isMine(words, at))
    return named(words, at + 2)
  const title = phraseAt(titles, words, at)
  if (!title || !isOwn(words, at)) return null
  const before = words[at - 1]?.form ?? ''
  return beings.has(before) || /^(?:apprentice|trainee|qualified)$/.test(before) ? at : null
}

/** Past the article, at a word that names something. */
function named(words: readonly Word[], at: number): number | null {
  const place = articles.has(words[at]?.form ?? '') ? at + 1 : at
  const word = words[place]
  return follows(word) && !isStopWord(word.form) && !vague.has(word.form) ? place : null
}

/** At most three words, up to one that begins something else. */
function endOfObject(words: readonly Word[], from: number): number {
  let last = from
  while (last < from + 2) {
    const next = words[last + 1]
    if (!follows(next) || isStopWord(next.form) || beginsElse.has(next.form)) break
    last += 1
  }
  return last
}

const isOwn = (words: readonly Word[], at: number) =>
  words.slice(Math.max(0, at - 4), at).some(({ form }) => own.has(form)) && !isTheirs(words, at)

const isTheirs = (words: readonly Word[], at: number) => theirs.has(words[at - 1]?.form ?? '')

/** "My job at", "got a job in", "shifts at": the speaker's, since nobody else's are spoken of so. */
const isMine = (words: readonly Word[], at: number) =>
  !theirs.has(words[at - 1]?.form ?? '') || isOwn(words, at)

const set = (list: string) => new Set(list.split(/\s+/))
const own = set('i im ive my me id we were')
const theirs = set('they she he who pa pas worker workers staff people police council team')
const works = set('work works worked working trained train training volunteer volunteered volunteering')
const ownWork = set('job shifts shift apprenticeship placement apprentice interview')
const places = set('at for in as with')
const articles = set('a an the this my')
const beings = set('a an im am was as become being')
const vague = set(
  `home nights days mornings evenings shifts time hours progress there here once times work college school whatever somewhere
  place things hand person me them us you it him her pas pa housing probation everyone everybody people partnership social nowhere
  first second next last new council housing supported month week year town area city evening weekend advance general care lots`,
)
const beginsElse = set('near since until while where because cos plus full part then when by after but it on')
const titles = phrases(`
  barber; hairdresser; chef; cook; kitchen porter; waiter; waitress; cleaner; plumber; electrician; bricklayer; roofer;
  scaffolder; carpenter; joiner; plasterer; labourer; mechanic; welder; forklift driver; delivery driver; courier; postman;
  warehouse operative; security guard; doorman; bouncer; carer; care assistant; healthcare assistant; nursery nurse; nurse;
  teaching assistant; receptionist; barista; bartender; barmaid; beautician; nail technician; tattooist; florist; gardener;
  landscaper; groom; kennel hand; dog walker; lifeguard; personal trainer; football coach; dancer; model; actor; dj; musician;
  rapper; artist; photographer; soldier; sailor; paramedic; midwife; pharmacist; solicitor; paralegal; accountant; software
  developer; youth worker; butcher; baker; farmer; fisherman; firefighter; cashier; shop assistant; sales assistant; call handler;
  window cleaner; painter; decorator; tiler; glazier; engineer; apprentice`)
