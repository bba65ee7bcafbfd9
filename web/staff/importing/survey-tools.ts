import { plainWords } from './plain-words.ts'
import type { Column } from './sheet-headings.ts'

export const tools = {
  forms: 'Microsoft Forms',
  smartsurvey: 'SmartSurvey',
  'citizen-space': 'Citizen Space',
  limesurvey: 'LimeSurvey',
  table: 'Another tool, or a table made by hand',
} as const
export type Tool = keyof typeof tools

/** Headings that a tool gives its own columns: so many of them tell it. The first tool that is told is the one. */
const marks: [Tool, number, RegExp[]][] = [
  [
    'limesurvey',
    2,
    [/^(submitdate|date submitted)/, /^(lastpage|last page)/, /^(startlanguage|start language)/, /^seed\b/],
  ],
  ['forms', 2, [/^start time$/, /^completion time$/]],
  [
    'smartsurvey',
    2,
    [/^user ?id$/, /^user ?no$/, /^(started|ended)$/, /^(collector|tracking link)/, /^unique id$/],
  ],
  [
    'citizen-space',
    2,
    [/^(response|respondent) id$/, /^(submitted|date submitted|submission date|submitted (at|on))/],
  ],
]

/** Which tool a file was exported from, by its headings. */
export function toolOf(columns: Column[]): Tool {
  const headings = columns.map(({ heading }) => plainWords(heading))
  const found = marks.find(
    ([, enough, patterns]) =>
      patterns.filter((pattern) => headings.some((each) => pattern.test(each))).length >= enough,
  )
  return found?.[0] ?? 'table'
}

/** Why a column is left out unless somebody says otherwise. */
export const leftOut = {
  name: 'Names stay out of Heard.',
  mail: 'E-mail addresses stay out of Heard.',
  phone: 'Phone numbers stay out of Heard.',
  contact: 'How somebody can be reached stays out of Heard.',
  person: 'A number that stands for a person could find somebody.',
  place: 'Addresses and postcodes could find somebody.',
  birth: 'A date of birth could find somebody.',
  device: 'It could find the device somebody used.',
  id: 'A number of the other tool: Heard only compares it, so that nobody is counted twice.',
  start: 'When somebody began says nothing that Heard keeps.',
  language: 'Heard keeps no language with a response.',
  technical: 'A column of the other tool’s own.',
  unnamed: 'It has no heading.',
  unknown: 'No question of this version is like it.',
  taken: 'Another column is this question already.',
} as const
export type LeftOut = keyof typeof leftOut

/** What could tell who answered: kept as an answer only when the officer is asked. */
export const personal: readonly LeftOut[] = [
  'name',
  'mail',
  'phone',
  'contact',
  'person',
  'place',
  'birth',
  'device',
  'id',
]

const patterns: [LeftOut, RegExp][] = [
  ['mail', /\be ?mail\b/],
  [
    'name',
    /^(your |respondents? |participants? )?(full |first |last |given |family |sur|fore|middle )?name\d*$/,
  ],
  [
    'name',
    /\b(your|my|full|first|last|given|family|preferred|persons?|leavers?|childs|respondents?|participants?|pas?)( \w+)? (sur|fore|nick)?names?\b/,
  ],
  [
    'name',
    /^names? (optional|of (the )?(young |care |person|child|participant|respondent|pa\b|worker|adviser))/,
  ],
  [
    'name',
    /^(who are you|who is (this|answering)|signed?( by)?|signature|initials|nickname|username)( optional)?$/,
  ],
  [
    'phone',
    /\b(phone|telephone|mobile|contact|tel) (number|no)\b|^(your )?(phone|telephone|mobile|tel)( optional)?$/,
  ],
  [
    'contact',
    /^(your |best |preferred )?contacts?( details| information| info)?( optional)?$|\b(number|way|address) to (call|text|reach|contact|ring)\b|\bcan we (call|text|reach|contact|ring) you\b|^(your )?(facebook|instagram|snapchat|whatsapp|tiktok|social media)\b/,
  ],
  [
    'person',
    /\b(nhs|ni|national insurance|upn|mosaic|liquidlogic|case|client|person|pupil|passport|service user) ?(id|number|no|ref|reference)\b|^(upn|nhs|national insurance)$/,
  ],
  ['place', /\bpost ?code\b|\byour( \w+)? address\b|^(home |current |full |postal )?address( line)? ?\d*$/],
  ['birth', /\b(date of birth|birth ?date|dob|d o b)\b|^(your )?birthday$/],
  [
    'device',
    /^ip( ?addr(ess)?)?\b|^(user agent|device|browser|operating system|location|latitude|longitude)\b/,
  ],
  [
    'id',
    /^(response|respondent|participant|user|unique|submission)? ?(id|no|number)$|^(token|guid|uuid|seed)$|^id response id$|^seed seed$/,
  ],
  ['start', /^(start ?time|start ?date|date started|started|startdate date started)( at| on)?$/],
  ['language', /^(start ?language|language|locale|startlanguage start language)$/],
  [
    'technical',
    /^(last ?page|lastpage last page|refurl|referrer( url)?|date last action|datestamp|datestamp date last action|last modified( time)?|total points|quiz feedback|grade posted time|points|feedback|collector|tracking link|status|completed|time taken|duration|page path|campaign|custom ?\d+)\b/,
  ],
  ['technical', /^(points|feedback) /],
]

/** What a heading says that a column holds, where that is nothing to import. */
export function heldBy(heading: string): LeftOut | null {
  const words = plainWords(heading)
  if (!words) return 'unnamed'
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** When a response was sent, from what says it best. */
const sent = [
  /^(completion time|submitdate|submitdate date submitted|date submitted|submitted|ended|submission date)( at| on)?$/,
  /^(end ?time|end ?date|completed (at|on)|date completed|finished)$/,
  /^(timestamp|when|date|date and time|created( at| on)?)$/,
]

/** How well a heading says that its column is the day a response was sent: the smallest is best; null where it does not. */
export function sentRank(heading: string): number | null {
  const words = plainWords(heading)
  const rank = sent.findIndex((pattern) => pattern.test(words))
  return rank < 0 ? null : rank
}
