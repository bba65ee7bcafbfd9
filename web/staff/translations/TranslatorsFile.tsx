import { useId, useState } from 'preact/hooks'
import type { XlsFormRead } from '../../../schema/xlsform/xlsform-reading.ts'
import { attempt } from '../notice.ts'
import { BroughtFile } from './BroughtFile.tsx'
import type { TranslationDesk } from './translation-desk.ts'
import { readXlsForm } from './xlsform-file.ts'

/** The way out to translators, and back. */
export function TranslatorsFile({ desk, draftId }: { desk: TranslationDesk; draftId: string }) {
  const id = useId()
  const [read, setRead] = useState<XlsFormRead | null>(null)
  const choose = (field: HTMLInputElement) =>
    attempt(async () => {
      const file = field.files?.[0]
      if (file) setRead(await readXlsForm(file))
      // So that the same file can be chosen again.
      field.value = ''
    })
  const save = async (event: MouseEvent) => {
    if (desk.saver.state.value.is === 'saved') return
    event.preventDefault()
    if (await desk.saver.flush()) location.assign(`/staff/survey-drafts/${draftId}/xlsform.xlsx`)
  }
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>A file for translators</h2>
      <p>
        One spreadsheet (XLSForm) with every language side by side. They write in the columns of their
        language and send it back.
      </p>
      <div class="row">
        <a
          class="button"
          href={`/staff/survey-drafts/${draftId}/xlsform.xlsx`}
          onClick={(event) => void save(event)}
        >
          Get the file
        </a>
      </div>
      <label for={`${id}-back`}>Bring a file back (XLSX)</label>
      <p class="soft" id={`${id}-told`}>
        You see what would change before anything does.
      </p>
      <input
        id={`${id}-back`}
        type="file"
        accept=".xlsx"
        aria-describedby={`${id}-told`}
        onChange={(event) => void choose(event.currentTarget)}
      />
      {read && <BroughtFile desk={desk} read={read} onClose={() => setRead(null)} />}
    </section>
  )
}
