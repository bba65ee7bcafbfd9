import { leaderStyle } from '../leader/leader-style.ts'
import { wording } from '../wording.ts'

/** Moves the token from the address into the form, so that no server, log or history keeps it. */
export const signInScript = `
const token = location.hash.slice(1)
if (token) {
  document.forms[0].elements.token.value = token
  document.getElementById('typed').hidden = true
  history.replaceState(null, '', location.pathname)
}`

/** A click uses the link up; opening it does not, since mail filters and messengers open links too. */
export function SignInPage() {
  const { signIn } = wording
  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{signIn.title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: leaderStyle }} />
      </head>
      <body>
        <main>
          <h1>{signIn.title}</h1>
          <form method="post" action="/staff/sign-in" autocomplete="off">
            <p id="typed">
              <label for="token">{signIn.label}</label>{' '}
              <input id="token" name="token" type="text" spellcheck={false} />
            </p>
            <p>{signIn.hint}</p>
            <button type="submit">{signIn.button}</button>
          </form>
        </main>
        <script dangerouslySetInnerHTML={{ __html: signInScript }} />
      </body>
    </html>
  )
}
