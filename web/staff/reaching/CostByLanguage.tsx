import { limits } from '../../../schema/limits.ts'
import type { LanguageOffered } from '../api.ts'
import type { BatchDraft } from './batch-draft.ts'
import { nameOfMessage, peopleInWords, pounds } from './batch-words.ts'
import { costByLanguage, type LanguageCost } from './language-cost.ts'
import type { About } from './message-words.ts'

type Props = {
  draft: BatchDraft
  languages: LanguageOffered[]
  /** 0 while there is no list. */
  people: number
  about: About
}

/** What the batch would cost in each language, side by side, while its language and its words are chosen. */
export function CostByLanguage({ draft, languages, people, about }: Props) {
  if (draft.via === 'email') return <p class="soft">E-mail costs nothing, in any language.</p>
  const costs = costByLanguage(draft, languages, people, about)
  return (
    <>
      <table class="language-costs">
        <caption>
          <strong>What it costs</strong>, for {people ? peopleInWords(people) : 'each person'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Language</th>
            <th scope="col">Parts</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {costs.map((cost) => (
            <tr key={cost.code} aria-current={cost.code === draft.language}>
              <th scope="row">
                <span lang={cost.code}>{cost.name}</span>
                {cost.code === draft.language && <span class="soft">chosen</span>}
              </th>
              {'unfit' in cost ? <td colSpan={2}>{cost.unfit}</td> : <Reckoned {...cost} people={people} />}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        With one letter outside the plain alphabet a part holds 70 characters. Before VAT, once the year’s{' '}
        {limits.freeTexts.toLocaleString('en-GB')} free texts are used.
      </p>
    </>
  )
}

type Known = Exclude<LanguageCost, { unfit: string }>

const Reckoned = ({ perMessage, pence, people }: Known & { people: number }) => (
  <>
    <td>
      <ul>
        {perMessage.map(({ fragments }, number) => (
          <li key={nameOfMessage(number)}>
            {nameOfMessage(number)}: {fragments}
          </li>
        ))}
      </ul>
      <span class="soft">
        {perMessage.some(({ encoding }) => encoding === 'unicode') ? 70 : 160} characters a part
      </span>
    </td>
    <td>{people ? pounds(pence) : `${pence}p`}</td>
  </>
)
