import { wording } from '../wording.ts'
import { StaffPage } from './StaffPage.tsx'

/** Moves the token from the address into the form, so that no server, log or history keeps it. */
export const signInScript = `
const token = location.hash.slice(1)
if (token) {
  document.forms[0].elements.token.value = token
  document.getElementById('typed').hidden = true
  history.replaceState(null, '', location.pathname)
}`

/** A click uses the link up; opening it does not, since mail filters and messengers open links too. */
export function SignInPage({ refusal }: { refusal?: string | undefined }) {
  const { signIn } = wording
  return (
    <StaffPage title={signIn.title}>
      {refusal && <p role="alert">{refusal}</p>}
      <form class="sign-in" method="post" action="/staff/sign-in" autocomplete="off">
        <p id="typed">
          <label for="token">{signIn.label}</label>
          <input id="token" name="token" type="text" spellcheck={false} />
        </p>
        <p>{signIn.hint}</p>
        <button class="main" type="submit">
          {signIn.button}
        </button>
      </form>
      <script dangerouslySetInnerHTML={{ __html: signInScript }} />
    </StaffPage>
  )
}
