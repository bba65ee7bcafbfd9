import type { Step } from './checklist.ts'

export function ReleaseSteps({ steps }: { steps: Step[] }) {
  return (
    <section class="card">
      <h2>Before it is published</h2>
      <ul class="steps">
        {steps.map(({ what, done, must, todo, href, link }) => (
          <li key={what} class={done ? 'done' : must ? 'todo' : 'advised'}>
            <p>
              <strong class="state">{done ? 'Done' : must ? 'To do' : 'Advised'}</strong> {what}
            </p>
            {!done && (
              <p class="soft">
                {todo} <a href={href}>{link}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
