import type { Kind } from './kind.ts'
import { labels, Options, offers } from './options.tsx'

/** One answer out of several. */
export const choice: Kind = {
  coded: false,
  Field: (props) => <Options type="radio" {...props} />,
  read(question, values) {
    if (values.length === 0) return null
    if (values.length > 1) return { refused: 'one-only' }
    return offers(question, values) ? { chosen: values } : { refused: 'not-offered' }
  },
  show: labels,
}
