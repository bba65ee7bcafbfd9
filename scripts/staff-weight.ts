import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

type Piece = { file: string; imports?: string[]; dynamicImports?: string[] }

const folder = 'dist/web/staff/'
const entry = 'web/staff/main.tsx'

/**
 * What the built staff application weighs, in bytes of gzip. `firstLoad`: for each page, all the script that somebody loads who
 * opens Heard there: what starts, the page, and what either imports. `later`: the heaviest pieces that no page needs at first.
 */
export function staffWeight(): { firstLoad: Record<string, number>; later: Record<string, number> } {
  const pieces: Record<string, Piece> = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'))
  const pages = (pieces[entry]?.dynamicImports ?? []).filter((key) => key.includes('/pages/'))
  const loads = pages.map((key) => ({ name: nameOf(key), needed: withImports(pieces, [entry, key]) }))
  const needed = new Set(loads.flatMap((load) => [...load.needed]))
  const later = Object.keys(pieces).filter((key) => pieces[key]?.file.endsWith('.js') && !needed.has(key))
  const weigh = (key: string) => gzipSync(readFileSync(folder + pieces[key]?.file), { level: 9 }).length
  const sum = (keys: Iterable<string>) => [...keys].reduce((bytes, key) => bytes + weigh(key), 0)
  return {
    firstLoad: heaviest(loads.map(({ name, needed: all }) => [name, sum(all)])),
    later: heaviest(later.map((key) => [nameOf(key), weigh(key)])),
  }
}

function withImports(pieces: Record<string, Piece>, keys: string[], found = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (found.has(key)) continue
    found.add(key)
    withImports(pieces, pieces[key]?.imports ?? [], found)
  }
  return found
}

const heaviest = (weights: [string, number][]) => Object.fromEntries(weights.sort((a, b) => b[1] - a[1]))

const nameOf = (key: string) => key.replace(/^.*\//, '').replace(/(?:-[\w-]{8})?\.[jt]sx?$/, '')
