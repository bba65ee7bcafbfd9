import type { InferRequestType } from 'hono/client'
import { api, ask } from '../api.ts'

const { decision } = api.candidates[':candidateId']

export type Decision = InferRequestType<typeof decision.$put>['json']

export const decide = (candidateId: string, json: Decision) =>
  ask(decision.$put({ param: { candidateId }, json }))

export const undismiss = (candidateId: string) => ask(decision.$delete({ param: { candidateId } }))
