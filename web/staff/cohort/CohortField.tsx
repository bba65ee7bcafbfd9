type Props = {
  id: string
  label: string
  /** A number of people, or the name of a group. */
  of: 'people' | 'name'
  /** The label stands above the field; in a list of groups its head says it already. */
  shown?: boolean
  fault: string | undefined
  value: string
  change: (value: string) => void
}

const kinds = { people: { class: 'people', inputMode: 'numeric' }, name: { maxLength: 120 } } as const

/** One field of a cohort, as typed, with what is wrong with it. */
export function CohortField({ id, label, of, shown = false, fault, value, change }: Props) {
  return (
    <>
      {shown && <label for={id}>{label}</label>}
      <input
        id={id}
        type="text"
        {...kinds[of]}
        autocomplete="off"
        {...(shown ? {} : { 'aria-label': label })}
        aria-invalid={fault !== undefined}
        aria-describedby={fault && `${id}-fault`}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {fault && (
        <p id={`${id}-fault`} class="problem-text">
          {fault}
        </p>
      )}
    </>
  )
}
