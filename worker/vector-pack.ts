import { readVectors, type Vectors } from './themes/vectors.ts'

/** Where the build puts the pack among the files of the staff side; a Worker's bundle and start do not grow by it. */
export const vectorsPath = '/staff/vectors.bin'

/** Reads the pack at the first call and keeps it: the value, not the promise, which on Workers belongs to one request. */
export function keepVectors(load: () => Promise<Uint8Array>): () => Promise<Vectors> {
  let known: Vectors | undefined
  return async () => {
    known ??= readVectors(await load())
    return known
  }
}
