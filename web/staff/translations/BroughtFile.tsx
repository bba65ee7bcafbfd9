import { useState } from 'preact/hooks'
import { languageNamed } from '../../../schema/language-names.ts'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import {
  type Brought,
  broughtTranslations,
  takeTranslations,
  takeWhole,
} from '../../../schema/xlsform/brought-translations.ts'
import type { XlsFormRead } from '../../../schema/xlsform/xlsform-reading.ts'
import { Dialog } from '../components/Dialog.tsx'
import { say } from '../notice.ts'
import { texts } from './progress-words.ts'
import type { TranslationDesk } from './translation-desk.ts'

type Props = { desk: TranslationDesk; read: XlsFormRead; onClose: () => void }

/** What a translators' file would change, before it does. */
export function BroughtFile({ desk, read, onClose }: Props) {
  if (read.draft) return <Taking desk={desk} file={read.draft} told={read.told} onClose={onClose} />
  return (
    <Dialog title="This file cannot be taken" onClose={onClose}>
      <p>Nothing was changed. Put these right in the file, and bring it again:</p>
      <Sentences of={read.faults} />
      <button type="button" class="button" onClick={onClose}>
        Close
      </button>
    </Dialog>
  )
}

type TakingProps = { desk: TranslationDesk; file: SurveyDraft; told: string[]; onClose: () => void }

function Taking({ desk, file, told, onClose }: TakingProps) {
  const [before] = useState(desk.draft.value)
  const brought = broughtTranslations(before, file)
  const changing = brought.languages.filter(({ changed }) => changed > 0)
  const [chosen, setChosen] = useState(changing.map(({ code }) => code))
  const [whole, setWhole] = useState(false)
  const other = brought.notHere.length + brought.notInFile.length + brought.otherEnglish > 0
  const take = (event: Event) => {
    event.preventDefault()
    desk.change((draft) => (whole ? takeWhole(draft, file) : takeTranslations(draft, file, chosen)))
    say(
      whole
        ? 'The file stands in the place of the draft.'
        : 'The translations are taken. Somebody has to read them.',
    )
    onClose()
  }
  return (
    <Dialog title="What the file would change" onClose={onClose}>
      <form onSubmit={take}>
        {brought.languages.length === 0 && <p>The file has no translations.</p>}
        {brought.languages.map(({ code, texts: count, changed }) => (
          <label key={code} class="choice-line">
            <input
              type="checkbox"
              disabled={changed === 0 || whole}
              checked={whole || chosen.includes(code)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, code] : chosen.filter((each) => each !== code),
                )
              }
            />
            {texts(count)} in {languageNamed(code).english},{' '}
            {changed === 0 ? 'none changed' : `${changed} changed`}
          </label>
        ))}
        <Sentences of={[...differences(brought), ...told]} />
        {other && (
          <label class="choice-line">
            <input
              type="checkbox"
              checked={whole}
              onChange={(event) => setWhole(event.currentTarget.checked)}
            />
            Take the questions and the English of the file too. They replace this draft’s.
          </label>
        )}
        <div class="row">
          <button type="submit" class="button main" disabled={!whole && chosen.length === 0}>
            {whole ? 'Replace the draft' : 'Take the translations'}
          </button>
          <button type="button" class="button" onClick={onClose}>
            Leave everything as it is
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Sentences({ of }: { of: string[] }) {
  if (of.length === 0) return null
  return (
    <ul>
      {of.slice(0, mostShown).map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
      {of.length > mostShown && <li>And {of.length - mostShown} more like these.</li>}
    </ul>
  )
}
const mostShown = 12

function differences({ notHere, notInFile, otherEnglish }: Brought): string[] {
  return [
    ...notHere.map((title) => `“${title}” is not in this survey; what the file says of it is left out.`),
    ...notInFile.map((title) => `“${title}” is not in the file.`),
    ...(otherEnglish > 0
      ? [
          `The English of ${texts(otherEnglish)} is another here: what was made from it is marked to look at again.`,
        ]
      : []),
  ]
}
