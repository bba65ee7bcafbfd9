import { useId } from 'preact/hooks'
import { readableInWords } from '../colour-words.ts'

/** Heard's own, where a council starts to choose from. */
const start = '#0f5c5c'

/** A council's colour on respondents' pages: '' is Heard's own. Says at once whether it can be read; the server decides. */
export function ColourChoice({ colour, change }: { colour: string; change: (colour: string) => void }) {
  const id = useId()
  return (
    <fieldset>
      <legend>Colour of the survey pages</legend>
      <label class="choice">
        <input type="radio" name={id} checked={!colour} onChange={() => change('')} />
        Use Heard’s own colour
      </label>
      <label class="choice">
        <input type="radio" name={id} checked={Boolean(colour)} onChange={() => change(start)} />
        Use the council’s colour
      </label>
      {colour && (
        <div class="row tight">
          <label for={`${id}-colour`}>The council’s colour</label>
          <input
            id={`${id}-colour`}
            type="color"
            value={colour}
            aria-describedby={`${id}-reading`}
            onInput={(event) => change(event.currentTarget.value)}
          />
        </div>
      )}
      <p id={`${id}-reading`} class="soft" role="status">
        {colour && readableInWords(colour)}
      </p>
    </fieldset>
  )
}
