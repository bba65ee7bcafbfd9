/** [code of ISO 639, own name, name in English]; `rtl` where it is written from right to left. */
type Named = readonly [code: string, own: string, english: string, rtl?: 'rtl']

/**
 * Languages that young people and partners in England read, beside English. A table, because a browser's or a server's own
 * names (`Intl.DisplayNames`) lack several of them and answer in English without an error.
 */
const named: readonly Named[] = [
  ['sq', 'Shqip', 'Albanian'],
  ['am', 'አማርኛ', 'Amharic'],
  ['ar', 'العربية', 'Arabic', 'rtl'],
  ['hy', 'Հայերեն', 'Armenian'],
  ['bn', 'বাংলা', 'Bengali'],
  ['bg', 'Български', 'Bulgarian'],
  ['zh', '中文', 'Chinese'],
  ['hr', 'Hrvatski', 'Croatian'],
  ['cs', 'Čeština', 'Czech'],
  ['prs', 'دری', 'Dari', 'rtl'],
  ['nl', 'Nederlands', 'Dutch'],
  ['fa', 'فارسی', 'Farsi', 'rtl'],
  ['fr', 'Français', 'French'],
  ['ka', 'ქართული', 'Georgian'],
  ['de', 'Deutsch', 'German'],
  ['el', 'Ελληνικά', 'Greek'],
  ['gu', 'ગુજરાતી', 'Gujarati'],
  ['he', 'עברית', 'Hebrew', 'rtl'],
  ['hi', 'हिन्दी', 'Hindi'],
  ['hu', 'Magyar', 'Hungarian'],
  ['it', 'Italiano', 'Italian'],
  ['kmr', 'Kurmancî', 'Kurmanji'],
  ['ckb', 'سۆرانی', 'Sorani', 'rtl'],
  ['lv', 'Latviešu', 'Latvian'],
  ['ln', 'Lingála', 'Lingala'],
  ['lt', 'Lietuvių', 'Lithuanian'],
  ['ne', 'नेपाली', 'Nepali'],
  ['om', 'Afaan Oromoo', 'Oromo'],
  ['ps', 'پښتو', 'Pashto', 'rtl'],
  ['pl', 'Polski', 'Polish'],
  ['pt', 'Português', 'Portuguese'],
  ['pa', 'ਪੰਜਾਬੀ', 'Punjabi'],
  ['ro', 'Română', 'Romanian'],
  ['ru', 'Русский', 'Russian'],
  ['si', 'සිංහල', 'Sinhala'],
  ['sk', 'Slovenčina', 'Slovak'],
  ['so', 'Soomaali', 'Somali'],
  ['es', 'Español', 'Spanish'],
  ['sw', 'Kiswahili', 'Swahili'],
  ['tl', 'Tagalog', 'Tagalog'],
  ['ta', 'தமிழ்', 'Tamil'],
  ['th', 'ไทย', 'Thai'],
  ['ti', 'ትግርኛ', 'Tigrinya'],
  ['tr', 'Türkçe', 'Turkish'],
  ['uk', 'Українська', 'Ukrainian'],
  ['ur', 'اردو', 'Urdu', 'rtl'],
  ['vi', 'Tiếng Việt', 'Vietnamese'],
  ['cy', 'Cymraeg', 'Welsh'],
  ['yo', 'Yorùbá', 'Yoruba'],
]

export type LanguageName = { code: string; own: string; english: string; dir: 'ltr' | 'rtl' }

/** Those that a survey can be translated into, by their names in English. */
export const languageNames: LanguageName[] = named
  .map(([code, own, english, dir = 'ltr' as const]) => ({ code, own, english, dir }))
  .sort((one, other) => one.english.localeCompare(other.english, 'en'))

/** A language of a survey; one that is not in the table goes by its code. */
export const languageNamed = (code: string): LanguageName =>
  languageNames.find((each) => each.code === code) ?? { code, own: code, english: code, dir: 'ltr' }
