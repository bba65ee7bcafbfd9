import { describe, expect, it } from 'vitest'
import { countValues } from '../../web/staff/importing/value-counts.ts'
import { guessed, imported, textFile } from './opened.ts'

const file = () =>
  textFile(
    'Where do you live now?,How safe do you feel?,Sent\n',
    'My own flat,3,2024-05-13\n my own flat ,-3,2024-05-02\n',
    'Sofas,3,\n#NAME?,#REF!,2024-05-20\n',
  )

describe('the values of a question', () => {
  it('are told with their rows, the same ones put together, and no error of a spreadsheet among them', async () => {
    const { sheet, reading, questions } = await guessed(file())
    const { values, tooMany } = await countValues(sheet, reading, questions)
    const told = (key: string) => values.get(key)?.map(({ value, rows, choice }) => [value, rows, choice])
    expect(told('home')).toEqual([
      ['My own flat', 2, 'flat'],
      ['Sofas', 1, null],
    ])
    expect(told('safe')).toEqual([
      ['3', 2, '3'],
      ['-3', 1, null],
    ])
    expect(tooMany).toEqual([])
  })

  it('mean what somebody says they do, and “-3” is not “3”', async () => {
    const values = { home: { sofas: 'none' }, safe: { '-3': '0' } }
    const { responses, checked } = await imported(file(), 'cells', { values })
    expect(responses.map(({ answers }) => [answers.home?.[0], answers.safe?.[0]])).toEqual([
      ['flat', '3'],
      ['flat', '0'],
      ['none', '3'],
    ])
    expect(checked.faults.map(({ row }) => row)).toEqual([5, 5])
  })
})
