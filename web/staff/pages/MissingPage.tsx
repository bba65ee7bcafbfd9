import { Page } from '../components/Page.tsx'

export function MissingPage() {
  return (
    <Page title="There is nothing here">
      <p>
        <a href="/staff/app">Go to the start</a>
      </p>
    </Page>
  )
}
