/** A word of an answer. `start` and `end` are UTF-16 units; `form` is folded to lower case; `stem` drops common endings. */
export type Token = { start: number; end: number; form: string; stem: string }

/** The words of a text, in order. Letters and digits of any script are words; each pictograph is one too. */
export function tokenise(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const form = fold(match[0])
    found.push({ start: match.index, end: match.index + match[0].length, form, stem: stem(form) })
  }
  return found
}

/** Whether a folded word is too common in English to name or explain a theme. */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form)
}

const WORD = /\p{Extended_Pictographic}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu

/** "Don’t" and "dont" are one word. A word is cut at 40 letters: beyond that it is noise. */
function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/['’]/gu, '').slice(0, 40)
}

const ENDINGS: readonly [ending: string, replacement: string, shortest: number][] = [
  ['ies', 'y', 5],
  ['sses', 'ss', 6],
  ['ingly', '', 8],
  ['edly', '', 7],
  ['ing', '', 6],
  ['ied', 'y', 5],
  ['ed', '', 5],
  ['ly', '', 6],
  ['es', 'e', 5],
  ['s', '', 4],
]

/** A folded word without its common English ending, so that "caring", "cared" and "care" are one. */
export function stem(form: string): string {
  if (!/^[a-z]+$/.test(form)) return form
  for (const [ending, replacement, shortest] of ENDINGS) {
    if (form.length < shortest || !form.endsWith(ending)) continue
    if (ending === 's' && /[su]s$/.test(form)) return form
    const base = form.slice(0, -ending.length) + replacement
    return withoutE(/^(?:ing|ed)/.test(ending) ? mended(base) : base)
  }
  return withoutE(form)
}

/** What an ending leaves: "stopp" was "stop", "car" before "-ing" was "care". */
function mended(base: string): string {
  if (/([bdgmnprt])\1$/.test(base)) return base.slice(0, -1)
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : base
}

function withoutE(word: string): string {
  return word.length > 4 ? word.replace(/e$/, '') : word
}

const STOP_WORDS = new Set(
  `a about after again all also am an and any anything are as at be because been before being but by can cant cause
  could did didnt do does doesnt doing done dont each else etc even every everything for from get gets getting go goes
  going got had has have havent having he her here hers him his how i id if ill im in into is isnt it its ive just
  know like lot lots made make makes many may me might more most much my no nor not nothing now of on one only or other our ours
  out over own quite really said say says she should so some something still such than that thats the their theirs
  them then there theres these they theyre thing things think this those though through to too up us very want was
  wasnt way we well were what when where which while who why will with wont would yes you your yours`.split(
    /\s+/,
  ),
)
