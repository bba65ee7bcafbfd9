import { hush, notice } from '../notice.ts'

export function NoticeLine() {
  const { value } = notice
  return (
    <div class="notice-place" role="status">
      {value && (
        <div key={value.number} class={value.problem ? 'notice problem' : 'notice'}>
          <p>{value.text}</p>
          <button type="button" class="quiet" aria-label="Close this message" onClick={hush}>
            ×
          </button>
        </div>
      )}
    </div>
  )
}
