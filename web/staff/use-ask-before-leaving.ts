import { useEffect } from 'preact/hooks'

/** Makes the browser ask before this page is left, for as long as `unkept` says that something on it would be lost. */
export function useAskBeforeLeaving(unkept: boolean) {
  useEffect(() => {
    if (!unkept) return
    addEventListener('beforeunload', askFirst)
    addEventListener('click', followAsTheBrowserDoes, true)
    return () => {
      removeEventListener('beforeunload', askFirst)
      removeEventListener('click', followAsTheBrowserDoes, true)
    }
  }, [unkept])
}

const askFirst = (event: BeforeUnloadEvent) => event.preventDefault()

/** Keeps links from the application's own router, which leaves a page without `beforeunload`. */
function followAsTheBrowserDoes(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest('a')) event.stopPropagation()
}
