import { useId } from 'preact/hooks'
import type { CardFace } from '../api.ts'

type Props = { faces: CardFace[]; face: CardFace; choose: (face: CardFace) => void }

/** In which language cards are shown and printed; nothing where the survey is in one alone. Their codes stay. */
export function CardLanguage({ faces, face, choose }: Props) {
  const id = useId()
  if (faces.length < 2) return null
  return (
    <div class="card-language">
      <label for={id}>Language of the card</label>
      <select
        id={id}
        value={face.code}
        aria-describedby={`${id}-note`}
        onChange={({ currentTarget }) =>
          choose(faces.find(({ code }) => code === currentTarget.value) ?? face)
        }
      >
        {faces.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} class="soft" role="status">
        {!face.reviewed && 'Nobody has checked the words of this language yet.'}
      </p>
    </div>
  )
}
