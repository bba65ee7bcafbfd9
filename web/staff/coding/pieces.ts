export type Span = [number, number]
export type Marking = { themeId: string; clause: Span | null; evidence: Span[] }

/** A stretch of an answer: inside a clause that a theme was read from, evidence for which themes, of the marked part. */
export type Piece = { text: string; clause: boolean; themes: string[]; part?: true }

/**
 * Cuts a text where any marking, or the part that a person marked, starts or ends. Spans are UTF-16 offsets, may overlap,
 * and count only inside the text. The pieces, joined, are the text.
 */
export function cutIntoPieces(text: string, markings: readonly Marking[], part: Span | null = null): Piece[] {
  const spans = markings.flatMap(({ clause, evidence }) => (clause ? [clause, ...evidence] : evidence))
  const inside = [...spans, ...(part ? [part] : [])]
    .flat()
    .filter((offset) => offset > 0 && offset < text.length)
  const cuts = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b)
  const found: Piece[] = []
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const covers = ([start, end]: Span) => start <= from && from < end
    const piece: Piece = {
      text: text.slice(from, cuts[index + 1]),
      clause: markings.some(({ clause }) => clause && covers(clause)),
      themes: markings.filter(({ evidence }) => evidence.some(covers)).map(({ themeId }) => themeId),
      ...(part && covers(part) ? { part: true } : {}),
    }
    const last = found.at(-1)
    if (last && alike(last, piece)) last.text += piece.text
    else found.push(piece)
  }
  return found
}

const alike = (a: Piece, b: Piece) =>
  a.clause === b.clause && a.part === b.part && a.themes.join() === b.themes.join()
