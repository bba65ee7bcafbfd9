import { beforeEach, describe, expect, it } from 'vitest'
import { hush, notice, say, takeAlong, turnPage } from '../../web/staff/notice.ts'

const said = () => notice.value?.text

describe('what the application has to say', () => {
  beforeEach(() => {
    hush()
    turnPage()
  })

  it('ends with the page that it was said on', () => {
    say('Saved.')
    turnPage()
    expect(said()).toBeUndefined()
  })

  it('is said anew on the next page where it tells of the act that led there, and on no other', () => {
    say('Wave 2 is open.')
    const first = notice.value?.number
    takeAlong()
    turnPage()
    expect(said()).toBe('Wave 2 is open.')
    // A live region reads out what is new in it.
    expect(notice.value?.number).not.toBe(first)
    turnPage()
    expect(said()).toBeUndefined()
  })

  it('takes nothing along that was closed before', () => {
    say('Saved.')
    hush()
    takeAlong()
    turnPage()
    expect(said()).toBeUndefined()
  })
})
