import type { ClientResponse } from 'hono/client'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Role } from '../../schema/role.ts'
import {
  type Answer,
  ask,
  type Council,
  type HandedOut,
  type Me,
  type Person,
  type Survey,
  type Tally,
} from '../../web/staff/api.ts'

const reply = (body: unknown, status: number) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }) as unknown as ClientResponse<unknown>)

describe('the typed face of the staff API', () => {
  it('gives exact types', () => {
    expectTypeOf<Me>().toEqualTypeOf<{ name: string; role: Role; demonstration: boolean }>()
    expectTypeOf<Answer['codings'][number]['decision']>().toEqualTypeOf<'confirmed' | 'rejected' | null>()
    expectTypeOf<Answer['outcome']>().toEqualTypeOf<'themes' | 'nothing' | 'unfit' | null>()
    expectTypeOf<Answer['codings'][number]['evidence']>().toEqualTypeOf<[number, number][]>()
    expectTypeOf<Survey['waves'][number]['closedAt']>().toEqualTypeOf<string | null>()
    expectTypeOf<Tally['answers']['unreviewed']>().toEqualTypeOf<number>()
    expectTypeOf<Council['colour']>().toEqualTypeOf<string>()
    expectTypeOf<HandedOut>().toEqualTypeOf<{ link: string; address: string; code: string }>()
    expectTypeOf<Person['role']>().toEqualTypeOf<Role>()
  })
})

describe('asking the server', () => {
  it('gives the body of a good reply', async () => {
    expect(await ask(reply({ left: 3 }, 200))).toEqual({ left: 3 })
  })

  it('throws the server’s own sentence with its detail', async () => {
    const problem = { code: 'input-refused', title: 'Something is missing.', detail: 'name: one line' }
    await expect(ask(reply(problem, 422))).rejects.toMatchObject({
      code: 'input-refused',
      message: 'Something is missing. (name: one line)',
    })
  })

  it('says that it cannot be reached, and that nothing typed is lost', async () => {
    const call = Promise.reject(new TypeError('fetch failed'))
    await expect(ask(call)).rejects.toThrow(/cannot be reached. Nothing you typed is lost/)
  })

  it('has a sentence even for a reply that is no problem document', async () => {
    const call = Promise.resolve(
      new Response('<html>', { status: 502 }) as unknown as ClientResponse<unknown>,
    )
    await expect(ask(call)).rejects.toThrow('Something went wrong.')
  })
})
