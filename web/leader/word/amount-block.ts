import type { Amount } from '../../../schema/release.ts'
import type { SurveyKind } from '../../../schema/survey.ts'
import { intervalText, shareText } from '../amount-words.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import type { Block } from './block.ts'

type Line = { label: string; amount: Amount }

/** A table of answers or themes in the columns of the page's; words stand across them. */
export function amountTable(caption: string, first: string, kind: SurveyKind, lines: Line[]): Block {
  const amounts = lines.map(({ amount }) => amount)
  const figures = amounts.some(({ as }) => as === 'figure')
  const shares = amounts.some((amount) => amount.as === 'figure' && amount.percent !== null)
  const likely = amounts.some((amount) => intervalText(amount) !== null)
  const cells = (amount: Amount) =>
    amount.as === 'figure'
      ? [
          `${amount.number}`,
          ...(shares ? [amount.percent === null ? '' : `${amount.percent}%`] : []),
          ...(likely ? [intervalText(amount) ?? ''] : []),
        ]
      : [shareText(amount, { as: 'hidden' })]
  const { columns } = wording
  return {
    as: 'table',
    caption,
    head: [
      first,
      ...(figures ? [columns[kind]] : []),
      ...(shares || !figures ? [columns.share] : []),
      ...(likely ? [columns.likely] : []),
    ],
    rows: lines.map(({ label, amount }) => [label, ...cells(amount)]),
  }
}
