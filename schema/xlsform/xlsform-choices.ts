import { freeKey } from './xlsform-names.ts'
import type { SheetRow, Table } from './xlsform-table.ts'

/** The choices of one list, in order: the name each has in the file, and the id it has here. */
export type ChoiceList = { name: string; id: string; row: SheetRow }[]

/** The lists of the sheet "choices", by name. */
export function readLists({ rows }: Table): { lists: Map<string, ChoiceList>; faults: string[] } {
  const lists = new Map<string, ChoiceList>()
  const faults: string[] = []
  for (const row of rows) {
    const listName = row.cells.get('list_name')
    const name = row.cells.get('name')
    if (!listName || !name) {
      faults.push(
        `choices, row ${row.row}: ${listName ? 'name' : 'list_name'} is empty. Joined cells hold their text in the first alone: split them.`,
      )
      continue
    }
    const list = lists.get(listName) ?? []
    lists.set(listName, list)
    const twin = list.find((choice) => choice.name === name)
    if (twin)
      faults.push(
        `choices, row ${row.row}: the name “${name}” stands in row ${twin.row.row} of its list too.`,
      )
    else
      list.push({
        name,
        id: freeKey(
          name,
          'c',
          list.map(({ id }) => id),
        ),
        row,
      })
  }
  return { lists, faults }
}
