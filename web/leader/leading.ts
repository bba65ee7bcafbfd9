import { type Amount, anyOtherAnswer, type ReleasedCell, words } from '../../schema/release.ts'

/** The cells that are printed alike at the top. No hidden cell is larger than one that is shown. */
export function leading<Cell extends Pick<ReleasedCell, 'amount'>>(cells: Cell[]): Cell[] {
  const most = Math.max(0, ...cells.map((cell) => weight(cell.amount)))
  return most === 0 ? [] : cells.filter((cell) => weight(cell.amount) === most)
}

/** The same of what has a name of its own: that most gave any other answer says nothing. */
export const leadingNamed = (cells: ReleasedCell[]) =>
  leading(cells.filter(({ label }) => label !== anyOtherAnswer))

/** Larger for more, within one question: the number, or the place of the words; 0 is hidden. */
export function weight(amount: Amount): number {
  if (amount.as === 'figure') return amount.number
  return amount.as === 'words' ? words.indexOf(amount.words) + 1 : 0
}
