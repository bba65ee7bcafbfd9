export type Span = [number, number]
export type Marking = { themeId: string; clause: Span | null; evidence: Span[] }

/** A stretch of an answer: inside a clause that a theme was read from, and evidence for which themes. */
export type Piece = { text: string; clause: boolean; themes: string[] }

/**
 * Cuts a text where any marking starts or ends. Spans are UTF-16 offsets, may overlap, and count only inside the text.
 * The pieces, joined, are the text.
 */
export function cutIntoPieces(text: string, markings: readonly Marking[]): Piece[] {
  const spans = markings.flatMap(({ clause, evidence }) => (clause ? [clause, ...evidence] : evidence))
  const inside = spans.flat().filter((offset) => offset > 0 && offset < text.length)
  const cuts = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b)
  const found: Piece[] = []
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const covers = ([start, end]: Span) => start <= from && from < end
    const piece = {
      text: text.slice(from, cuts[index + 1]),
      clause: markings.some(({ clause }) => clause && covers(clause)),
      themes: markings.filter(({ evidence }) => evidence.some(covers)).map(({ themeId }) => themeId),
    }
    const last = found.at(-1)
    if (last && alike(last, piece)) last.text += piece.text
    else found.push(piece)
  }
  return found
}

const alike = (a: Piece, b: Piece) => a.clause === b.clause && a.themes.join() === b.themes.join()
