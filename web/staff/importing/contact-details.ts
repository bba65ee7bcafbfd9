/** What stands in an answer where a way to reach somebody stood. */
export const marks = { mail: '[e-mail]', phone: '[phone]' } as const

/** Each part is as long as one may be, so that a wall of letters is read once. */
const mail = /[^\s@<>()[\]",;:\\]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
/** A number of the United Kingdom, at home or from abroad: a help line of eight digits stays, for anybody may know it. */
const phone = /(?<![\p{N}\p{L}])(?:(?:\+|00)44[\s.-]?(?:\(0\))?|\(?0)(?:[\s().-]{0,2}\p{Nd}){9,10}(?!\p{N})/gu

/** An answer in somebody's words without the e-mail addresses and telephone numbers in it. */
export const withoutContacts = (text: string): string =>
  (text.includes('@') ? text.replace(mail, marks.mail) : text).replace(phone, marks.phone)
