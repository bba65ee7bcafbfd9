/** What stands in an answer where a way to reach somebody stood. */
export const marks = { mail: '[e-mail]', phone: '[phone]' } as const

/** Each part is as long as one may be, so that a wall of letters is read once. One space beside the sign is a slip in typing. */
const mail = /[^\s@＠<>()[\]",;:\\]{1,64}\s?[@＠]\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu

const [zero, four] = ['[0٠۰０]', '[4٤۴４]']
/** What people and phones write between two digits; a comma or a slash is none. */
const gap = String.raw`[\s().\p{Dash}_\p{Cf}]{0,3}`
const digits = (least: number, most: number) => String.raw`(?:${gap}\p{Nd}){${least},${most}}`
/** "07.08.2024" and "08-2024", so that a day with its time is no number; and 0.333333333, which a spreadsheet reckoned. */
const none = String.raw`(?:\p{Nd}{1,2}[.-])?\p{Nd}{1,2}[.-](?:19|20)\p{Nd}{2}(?!\p{Nd})|0\.\d{9}`

/**
 * A number of any country with its + or 00; of the United Kingdom from its 0, or a mobile one whose 0 a spreadsheet has dropped.
 * A help line of eight digits stays, for anybody may know it.
 */
const phone = new RegExp(
  String.raw`(?<!\p{N})(?!${none})(?:${[
    String.raw`\(?[+＋]${digits(9, 15)}`,
    `${zero}{2}${gap}${four}${digits(10, 12)}`,
    `${zero}{2}${gap}[1-9]${digits(8, 13)}`,
    String.raw`\(?${zero}${digits(9, 10)}`,
    String.raw`7[1-57-9]\d{2}[\s-]?\d{3}[\s-]?\d{3}`,
  ].join('|')})(?!\p{N})`,
  'gu',
)

/** An answer in somebody's words without the e-mail addresses and telephone numbers in it. */
export const withoutContacts = (text: string): string =>
  (/[@＠]/.test(text) ? text.replace(mail, marks.mail) : text).replace(phone, marks.phone)
