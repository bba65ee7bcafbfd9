import { inflateRawSync } from 'node:zlib'

/** The files of a zip (a Word file is one), each as text. Reads its central directory; no zip64, no encryption. */
export function unzipped(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, size, name, extra, comment] = [
      zip.readUInt16LE(at + 10) === 8,
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(from, from + size)
    files[zip.toString('utf8', at + 46, at + 46 + name)] = String(packed ? inflateRawSync(content) : content)
    at += 46 + name + extra + comment
  }
  return files
}
