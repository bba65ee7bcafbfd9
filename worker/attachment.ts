/**
 * Content-Disposition of a file to be kept (RFC 6266): its name in letters that every system has, then in its own.
 * @param name cut to 80 characters, so that it does not push `ending` out
 */
export function attachment(name: string, ending: string): string {
  const own = fileName(name) + ending
  const plain = fileName(name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')) + ending
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(own)}`
}

const fileName = (name: string) =>
  [...name.toWellFormed().replace(unwanted, ' ').replace(/\s+/g, ' ')]
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '') || 'summary'

/** What a file's name may not hold in Windows, and what would turn it round or hide in it. */
const unwanted = /[\\/:*?"<>|%\p{Cc}\p{Cf}]/gu

/** RFC 8187. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
