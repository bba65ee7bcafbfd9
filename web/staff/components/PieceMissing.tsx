import { Page } from './Page.tsx'

/**
 * Stands in for a page whose script is not there: Heard has been updated since the application was opened, and what it was
 * made of is gone, or the network is.
 */
export function PieceMissing() {
  return (
    <Page title="This page has to be loaded again">
      <p>Heard may have been updated since you opened it, or it cannot be reached. What you saved is safe.</p>
      <button type="button" class="button main" onClick={() => location.reload()}>
        Load this page again
      </button>
    </Page>
  )
}
