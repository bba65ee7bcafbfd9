import { describe, expect, it } from 'vitest'
import { codebookImportSchema } from '../../schema/codebook.ts'
import { asCodebook } from '../../web/staff/codebook-file.ts'

const plain = {
  Sleep: { def: 'Whether I sleep', ex: ['cannot sleep at night'] },
  name: { def: 'Names', ex: [] },
}

describe('a codebook file', () => {
  it('in the plain form gets the name of its file, and the server takes it', () => {
    expect(asCodebook('Night.json', plain)).toEqual({ name: 'Night', labels: plain })
    const taken = codebookImportSchema.parse(asCodebook('Night.json', plain))
    expect(taken.themes.map(({ name }) => name)).toEqual(['Sleep', 'name'])
  })

  it.each([
    ['with a name and themes', { name: 'Night', themes: [] }],
    ['with a name and labels', { name: 'Night', labels: plain }],
    ['that holds a list', [plain]],
    ['that holds a word', 'Night'],
  ])('%s goes to the server as it is', (_case, content) => {
    expect(asCodebook('file.json', content)).toBe(content)
  })
})
