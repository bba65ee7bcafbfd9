import { type ComponentType, h } from 'preact'
import { lazy } from 'preact-iso'
import type { Me } from './api.ts'
import { PieceMissing } from './components/PieceMissing.tsx'

/** What a page may ask for: who is here, and the ids in its address. */
export type PageProps = {
  me: Me
  surveyId: string
  waveId: string
  draftId: string
  batchId: string
}

/**
 * A page whose script is loaded when somebody first goes there. Another address of the same page is a new page, so that
 * nothing of one wave stays on the screen for the next. Where its script cannot be had, it says so.
 */
export function lazyPage(load: () => Promise<ComponentType<PageProps>>) {
  const Loaded = lazy(() => load().catch((): ComponentType<PageProps> => PieceMissing))
  // The router gives the address of the page as `path`.
  return (props: PageProps & { path?: string }) => h(Loaded, { ...props, key: props.path })
}
