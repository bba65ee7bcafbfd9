import { useId, useState } from 'preact/hooks'
import { type Role, roles } from '../../../schema/role.ts'
import { api, ask } from '../api.ts'
import { attempt } from '../notice.ts'
import { roleTold, roleWords } from '../role-words.ts'

/** Adds somebody; `added` gets their one-time link. */
export function NewPerson({ added }: { added: (name: string, link: string) => void }) {
  const id = useId()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('officer')
  const send = (event: Event) => {
    event.preventDefault()
    void attempt(async () => {
      const { link } = await ask(api.people.$post({ json: { name, role } }))
      added(name, link)
      setName('')
    })
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>Add a person</h2>
      <label for={`${id}-name`}>Name</label>
      <input
        id={`${id}-name`}
        type="text"
        autocomplete="off"
        maxLength={80}
        required
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <label for={`${id}-role`}>Role</label>
      <select
        id={`${id}-role`}
        value={role}
        aria-describedby={`${id}-told`}
        onChange={(event) => setRole(roles.find((found) => found === event.currentTarget.value) ?? role)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {roleWords[one]}
          </option>
        ))}
      </select>
      <p id={`${id}-told`} class="soft" role="status">
        {roleTold[role]}
      </p>
      <button type="submit" class="button main">
        Add and make a link
      </button>
    </form>
  )
}
