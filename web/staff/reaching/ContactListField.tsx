import { useId, useRef, useState } from 'preact/hooks'
import type { Via } from '../../../schema/batch.ts'
import { limits } from '../../../schema/limits.ts'
import { peopleInWords } from './batch-words.ts'
import { contactsIn, type ReadList, readList } from './contact-list.ts'

export type Contacts = { line: number; contact: string }[]

type Props = { via: Via; changed: (contacts: Contacts) => void }

/** A list, pasted or from a file: it is read here, and of it only the column of contacts leaves this browser. */
export function ContactListField({ via, changed }: Props) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [list, setList] = useState<ReadList | null>(null)
  const [column, setColumn] = useState<number | null>(null)
  const choose = (read: ReadList, at: number | null) => {
    setColumn(at)
    changed(at === null ? [] : contactsIn(read, at))
  }
  const read = (typed: string) => {
    setText(typed)
    const found = typed.trim() ? readList(typed, via) : null
    setList(found)
    if (found) choose(found, found.guess)
    else changed([])
  }
  const what = via === 'text' ? 'mobile numbers' : 'e-mail addresses'
  const chosen = list && column !== null ? contactsIn(list, column) : []
  return (
    <>
      <label for={`${id}-list`}>The {what}</label>
      <p id={`${id}-hint`} class="soft">
        Paste them, one a line, or a whole table from a spreadsheet. Only the column of {what} leaves this
        browser, never a name. At most {limits.peopleInBatch.toLocaleString('en-GB')} people.
      </p>
      <textarea
        id={`${id}-list`}
        rows={6}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => read(event.currentTarget.value)}
      />
      <label for={`${id}-file`}>Or a file (CSV)</label>
      <input
        id={`${id}-file`}
        ref={file}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={async () => read((await file.current?.files?.[0]?.text()) ?? '')}
      />
      {list && list.columns.length > 1 && (
        <>
          <label for={`${id}-column`}>Which column has the {what}</label>
          <select
            id={`${id}-column`}
            value={column ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              choose(list, value === '' ? null : Number(value))
            }}
          >
            <option value="">Choose one</option>
            {list.columns.map((name, at) => (
              <option key={`${at}-${name}`} value={at}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <p role="status" class={chosen.length > limits.peopleInBatch ? 'problem-text' : 'soft'}>
        {list && (column === null ? `Nothing in it looks like ${what}.` : toldOf(chosen.length))}
      </p>
    </>
  )
}

const toldOf = (people: number) =>
  people > limits.peopleInBatch
    ? `${peopleInWords(people)}: more than one batch takes. Make two of them.`
    : `${peopleInWords(people)} in the list.`
