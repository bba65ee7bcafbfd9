import { describe, expect, it } from 'vitest'
import { commandOf, keysInWords } from '../../web/staff/coding/keys.ts'

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('keys of the coding page', () => {
  it.each([
    ['j', 'next'],
    ['ArrowRight', 'next'],
    ['k', 'previous'],
    ['ArrowLeft', 'previous'],
    ['a', 'add'],
    ['d', 'done'],
    ['n', 'nothing'],
    ['f', 'unfit'],
    ['h', 'hold'],
    ['q', 'quote'],
    ['u', 'undo'],
    ['?', 'keys'],
    ['D', 'done'],
    ['p', 'speak'],
    ['s', 'part'],
    ['g', 'group'],
  ])('%s is %s', (key, command) => {
    expect(press(key)).toEqual({ do: command })
  })

  it('confirms by a digit and rejects with Shift, whatever the digit prints', () => {
    expect(press('1', { code: 'Digit1' })).toEqual({ do: 'confirm', theme: 0 })
    expect(press('!', { code: 'Digit1', shiftKey: true })).toEqual({ do: 'reject', theme: 0 })
    expect(press('ç', { code: 'Digit9' })).toEqual({ do: 'confirm', theme: 8 })
    expect(press('4', { code: 'Numpad4' })).toEqual({ do: 'confirm', theme: 3 })
  })

  it('leaves the browser its own keys', () => {
    for (const own of ['ctrlKey', 'metaKey', 'altKey']) expect(press('d', { [own]: true })).toBeNull()
    for (const key of ['x', 'Tab', 'Enter', 'Escape', 'ArrowDown', '0']) expect(press(key)).toBeNull()
  })

  it('tells about every command', () => {
    const told = keysInWords.map(([key]) => key.toLowerCase()).join(' ')
    for (const key of ['j', 'k', 'a', 'd', 'n', 'f', 'h', 'q', 'u', 'p', 's', 'g', '?'])
      expect(told.split(' ')).toContain(key)
  })

  it('moves a marked part with the keys of movement, and leaves the others as they are', () => {
    const inPart = (key: string) =>
      commandOf({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }, true)
    for (const key of ['j', 'ArrowRight', 'ArrowDown']) expect(inPart(key)).toEqual({ do: 'next-part' })
    for (const key of ['k', 'ArrowLeft', 'ArrowUp']) expect(inPart(key)).toEqual({ do: 'previous-part' })
    expect(inPart('Escape')).toEqual({ do: 'leave-part' })
    expect(inPart('a')).toEqual({ do: 'add' })
    expect(inPart('d')).toEqual({ do: 'done' })
  })
})
