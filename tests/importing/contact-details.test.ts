import { describe, expect, it } from 'vitest'
import { withoutContacts } from '../../web/staff/importing/contact-details.ts'

describe('a way to reach somebody is taken out of an answer', () => {
  it.each([
    ['07700 900123', '07700 - 900 - 123', '(01632) 960 001', '07700–900–123', '07700.900.123'],
    [
      '+44 7700 900123',
      '+44 - 7700 900123',
      '+44 (0)7700 900-123',
      '(0044) 7700 900123',
      '0044 (0) 7700 900123',
    ],
    ['+353 87 123 4567', '00353 87 123 4567', '+251911234567', '+93 70 123 4567'],
    ['7700900123', '7700 900123', '7700 900 123'],
    ['٠٧٧٠٠٩٠٠١٢٣', '۰۷۷۰۰۹۰۰۱۲۳', '０７７００９００１２３', '07700\u200e900123'],
  ])('%s and other ways to write a number', (...numbers) => {
    for (const number of numbers) {
      expect(withoutContacts(`I am 19, ${number} is mine`)).toMatch(/^I am 19, \(?\[phone\] is mine$/)
      expect(withoutContacts(`و${number}`)).toMatch(/^و\(?\[phone\]$/)
    }
  })

  it.each([
    'r@example.org',
    'r @ example.org',
    'r@ example.org',
    'r＠example.org',
    'r.o’neil+1@mail.example.co.uk',
  ])('%s', (address) => expect(withoutContacts(`Write to ${address}.`)).toBe('Write to [e-mail].'))

  it('two numbers beside each other are two', () => {
    expect(withoutContacts('07700 900123 07700 900124')).toBe('[phone] [phone]')
    expect(withoutContacts('19 07700 900123')).toBe('19 [phone]')
  })

  it.each([
    [
      '07/08/2024 10:30',
      '07.08.2024 10.30',
      '07-08-2024 14:00',
      '2024-07-08 10:30:00',
      'since 08.2024 10.30',
    ],
    ['in 2019, 2020, 2021 and 2022', '2019 2020 2021', '£1,000,000.00 and £12 500', '£07.50 on 07 May 2024'],
    ['75 80 90 85 70', '0 10 20 30 40', '0.3333333333333', 'NHS 943 476 5919', 'number 123456789012'],
    ['Childline 0800 1111', 'Samaritans 116 123', '999 or 111', '5 @ night', '10/10'],
  ])('%s and other numbers stay', (...texts) => {
    for (const text of texts) expect(withoutContacts(text)).toBe(text)
  })
})
