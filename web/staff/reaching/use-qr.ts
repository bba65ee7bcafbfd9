import { useEffect, useState } from 'preact/hooks'

/** The dark modules of a QR code as the path of a square drawing, and how many modules a side has, its quiet edge with it. */
export type Drawing = { path: string; side: number }

/** Draws QR codes in the browser; null until what draws them is loaded. Nothing of what they say is sent anywhere. */
export function useQr(): ((text: string) => Drawing) | null {
  const [draw, setDraw] = useState<((text: string) => Drawing) | null>(null)
  useEffect(() => {
    let here = true
    void import('uqr').then(({ encode }) => {
      if (here) setDraw(() => (text: string) => drawingOf(encode(text, { ecc: 'M', border: 2 }).data))
    })
    return () => {
      here = false
    }
  }, [])
  return draw
}

/** Each run of dark modules of a row is one bar. */
export function drawingOf(rows: boolean[][]): Drawing {
  const bars = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`
    }),
  )
  return { path: bars.join(''), side: rows.length }
}
