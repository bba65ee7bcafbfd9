import { useEffect, useState } from 'preact/hooks'
import { attempt } from './notice.ts'

/**
 * Reads something when a page opens, and again on request. `data` is null until it is there; what was read before
 * stays on the screen while it is read again. A refusal is told in the live region and sets `failed`.
 */
export function useLoad<T>(load: () => Promise<T>) {
  const [data, setData] = useState<T | null>(null)
  const [failed, setFailed] = useState(false)
  const again = async () => {
    setFailed(!(await attempt(async () => setData(await load()))))
  }
  useEffect(() => {
    void again()
  }, [])
  return { data, failed, again }
}
