/**
 * What the server takes as a codebook from what a file holds: `{ name, themes }` and `{ name, labels }` as they are;
 * the plain `{ label: { def, ex } }` gets the file's name.
 */
export function asCodebook(fileName: string, content: unknown): unknown {
  if (!isRecord(content) || Array.isArray(content.themes) || isNamedLabels(content)) return content
  return { name: fileName.replace(/\.json$/i, ''), labels: content }
}

const isNamedLabels = (content: Record<string, unknown>) =>
  typeof content.name === 'string' && isRecord(content.labels)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
