import { waveOfPage } from '../../worker/domain/page.ts'
import { submitResponse } from '../../worker/domain/response.ts'
import type { Env } from '../../worker/env.ts'
import { makePageToken, type PageToken, readPageToken } from '../../worker/page-token.ts'

type Within = Pick<Env, 'db' | 'secrets'>
type Wave = { waveId: string; slug: string }

export async function pageTokenOf({ secrets }: Within, wave: Wave, at: Date): Promise<PageToken> {
  const token = await readPageToken(secrets, await makePageToken(secrets, wave, at))
  if (!token) throw new Error('a token of our own was not read')
  return token
}

/** Sends a text as the answer to the wave's long question, without HTTP. @returns its receipt */
export async function sendText(
  world: Within,
  wave: Wave,
  text: string,
  at: Date,
  options: { token?: PageToken; quotable?: boolean } = {},
): Promise<string> {
  const page = await waveOfPage(world.db, wave)
  const question = page?.questions.find(({ kind }) => kind === 'long')
  if (!page || !question) throw new Error('no such page')
  const token = options.token ?? (await pageTokenOf(world, wave, at))
  const given = new Map([[question.id, { text }]])
  const submission = { given, channel: null, overseen: null, quotable: options.quotable ?? false }
  const outcome = await submitResponse(world.db, world.secrets, page, token, { submission }, at)
  if (typeof outcome === 'string') throw new Error(outcome)
  return outcome.receipt
}
