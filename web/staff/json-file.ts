import { Refusal } from './api.ts'

/** What a chosen file holds. @throws Refusal when no file is chosen or it is not JSON */
export async function readJsonFile(
  field: HTMLInputElement | null,
): Promise<{ name: string; content: unknown }> {
  const file = field?.files?.[0]
  if (!file) throw new Refusal('no-file', 'Choose a file first.')
  try {
    return { name: file.name, content: JSON.parse(await file.text()) }
  } catch {
    throw new Refusal('not-json', `${file.name} is not a JSON file. Nothing was stored.`)
  }
}
