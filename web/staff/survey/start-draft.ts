import type { InferRequestType } from 'hono/client'
import { useLocation } from 'preact-iso'
import { api, ask } from '../api.ts'
import { attempt } from '../notice.ts'

type Beginning = InferRequestType<(typeof api)['survey-drafts']['$post']>['json']['from']

/** Begins a draft and goes to it; a refusal is told. */
export function useStartDraft() {
  const { route } = useLocation()
  return (begin: () => Promise<Beginning>) =>
    attempt(async () => {
      const { draftId } = await ask(api['survey-drafts'].$post({ json: { from: await begin() } }))
      route(`/staff/app/survey-drafts/${draftId}`)
    })
}
