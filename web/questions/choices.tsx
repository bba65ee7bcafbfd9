import type { Kind } from './kind.ts'
import { labels, Options, offers } from './options.tsx'

/** Any number of answers out of several. */
export const choices: Kind = {
  coded: false,
  Field: (props) => <Options type="checkbox" {...props} />,
  read(question, values) {
    if (values.length === 0) return null
    return offers(question, values) ? { chosen: [...new Set(values)] } : { refused: 'not-offered' }
  },
  show: labels,
}
