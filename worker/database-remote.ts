import { createClient } from '@libsql/client/web'
import { limits } from '../schema/limits.ts'
import { isSafe } from './configuration.ts'
import { type Database, patiently, wrap } from './database.ts'

export type RemoteDatabase = { url: string | undefined; authToken?: string | undefined }

/**
 * A libSQL server over HTTP, for one request of a Worker. Nothing to close: every call is a request of its own.
 * A call fails after `limits.databaseTimeout` milliseconds; the client itself would wait for ever.
 * @throws Error when the address is not https: (http: is for loopback alone)
 */
export function openRemote({ url, authToken }: RemoteDatabase): Database {
  const address = URL.parse(url ?? '')
  if (!address || !isSafe(address)) {
    throw new Error(
      'DATABASE_URL must be the https: address of a libSQL server (http: on this machine alone).',
    )
  }
  const client = createClient({
    url: address.href,
    ...(authToken ? { authToken } : {}),
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(limits.databaseTimeout) }),
  })
  return wrap(client, patiently)
}
