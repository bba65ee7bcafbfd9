import { useEffect, useRef, useState } from 'preact/hooks'
import { ErrorBoundary, lazy, useLocation } from 'preact-iso'
import type { Me } from '../api.ts'
import { keysOn } from '../coding/keys-on.ts'
import { say } from '../notice.ts'
import { routesOf } from '../routes.ts'
import { shortcutOf, shortcutsInWords } from './shortcuts.ts'

/** Milliseconds in which the letter after G is waited for. */
const together = 1500

const Palette = lazy(() => import('./Palette.tsx').then((m) => m.Palette))
const KeysDialog = lazy(() => import('../coding/KeysDialog.tsx').then((m) => m.KeysDialog))

/** Opens the palette, by a button or a key, and answers the application's other keys. */
export function PaletteButton({ me }: { me: Me }) {
  const [shown, setShown] = useState<'find' | 'keys' | null>(null)
  const { route, path } = useLocation()
  const lastG = useRef(0)
  // The coding page has its own letters, and its own list of them.
  const ownKeys = /^\/staff\/app\/waves\/[^/]+\/(answers|candidates|samples)$/.test(path)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const field = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const second = event.timeStamp - lastG.current < together
      lastG.current = event.key.toLowerCase() === 'g' ? event.timeStamp : 0
      const shortcut = shortcutOf(event, second, keysOn.value && !ownKeys)
      if (!shortcut || (field && !event.ctrlKey && !event.metaKey)) return
      if (ownKeys && shortcut.do === 'keys') return
      if (shortcut.do === 'go' && !routesOf(me.role).some(({ path }) => path === shortcut.to)) return
      event.preventDefault()
      if (shortcut.do === 'go') route(shortcut.to)
      else setShown(shortcut.do)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [ownKeys, me, route])
  const close = () => setShown(null)
  const failed = () => {
    close()
    say('This could not be loaded. Heard may have been updated: load the page again.', true)
  }
  return (
    <>
      <button
        type="button"
        class="button find-button"
        aria-keyshortcuts="Control+K"
        onClick={() => setShown('find')}
      >
        Find <kbd class="key">Ctrl K</kbd>
      </button>
      <ErrorBoundary onError={failed}>
        {shown === 'find' && <Palette me={me} onClose={close} />}
        {shown === 'keys' && <KeysDialog keys={shortcutsInWords} onClose={close} />}
      </ErrorBoundary>
    </>
  )
}
