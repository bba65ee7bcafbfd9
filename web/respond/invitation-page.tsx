import { codePage, MainButton } from './code-page.tsx'
import type { Frame, Page } from './respond-page.tsx'

/** Where an invitation's link leads. Opening it changes nothing: messengers and mail filters open links too. */
export function invitationPage(
  frame: Frame,
  { slip, typed }: { slip?: string | undefined; typed?: string | undefined } = {},
): Page {
  const { invitation } = frame.words
  return codePage(frame, {
    title: invitation.title,
    hint: invitation.hint,
    label: invitation.label,
    action: '/i',
    slip,
    typed,
    script: invitationScript,
    buttons: <MainButton text={invitation.button} />,
  })
}

/** Moves the code from the address into the form, so that no server, log or history keeps it. */
const invitationScript = `
const code = location.hash.slice(1)
if (code) {
  document.getElementById('code').value = decodeURIComponent(code)
  history.replaceState(null, '', location.pathname + location.search)
}`
