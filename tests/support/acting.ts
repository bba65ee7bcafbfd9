import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../schema/role.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { signedIn, type World } from './world.ts'

/** Acts as somebody new of a role, signed in in a window of their own; nothing may go wrong on the pages meanwhile. */
export async function actAs(
  { world, browser, now }: { world: World; browser: Browser; now: Date },
  role: Role,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  await page.clock.setFixedTime(now)
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  const { member } = await signedIn(world, role)
  const { token } = await makeSignInLink(world.db, world.secrets, member, { staffId: member.id }, now)
  await page.goto(`${world.url}/staff/sign-in#${token}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Find' }).waitFor()
  await act(page)
  expect(faults).toEqual([])
  await context.close()
}
