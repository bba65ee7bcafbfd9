type Props = {
  id: string
  label: string
  /** The label stands above the field; in a table the column and the row say it already. */
  shown?: boolean
  fault: string | undefined
  value: string
  change: (value: string) => void
}

/** A number of people, as typed. */
export function CountField({ id, label, shown = false, fault, value, change }: Props) {
  return (
    <>
      {shown && <label for={id}>{label}</label>}
      <input
        id={id}
        class="people"
        type="text"
        inputMode="numeric"
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
