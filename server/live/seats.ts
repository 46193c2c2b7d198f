import { Refusal } from '../kernel/refusal.ts'
import type { LiveLimits } from './limits.ts'

/** Counts connections by account and by address, so that nobody takes them all. */
export function seats({ perAccount, perIp }: Pick<LiveLimits, 'perAccount' | 'perIp'>) {
  const taken = new Map<string, number>()
  const add = (key: string, change: number) => {
    const left = (taken.get(key) ?? 0) + change
    if (left > 0) taken.set(key, left)
    else taken.delete(key)
  }

  /**
   * Takes a seat; call what it returns once, when the connection is over.
   *
   * @throws {Refusal} `too-many`
   */
  return function take(address: string, personId: string | null): () => void {
    const keys = personId === null ? [`address ${address}`] : [`address ${address}`, `person ${personId}`]
    if ((taken.get(keys[0]!) ?? 0) >= perIp || (keys[1] && (taken.get(keys[1]) ?? 0) >= perAccount))
      throw new Refusal('too-many', { retryAfter: 30 })
    for (const key of keys) add(key, 1)
    return () => {
      for (const key of keys) add(key, -1)
    }
  }
}
