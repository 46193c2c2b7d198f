import type { Clock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { nameSkeleton } from '../names/name-skeleton.ts'

/** Slows down whoever guesses passwords. */
export type LoginThrottle = {
  /** Counts one try. @throws {Refusal} `too-many` with the seconds to wait */
  tried(name: string, address: string): void
  /** Forgets the failures of this name from this address. */
  succeeded(name: string, address: string): void
}

type Tries = { readonly times: readonly number[]; readonly failures: number }

const MINUTE_MS = 60_000
const PER_NAME = 5
const PER_ADDRESS = 30
const LONGEST_WAIT_MS = 15 * MINUTE_MS
const REMEMBERED = 20_000

/**
 * At most 5 tries a minute for one name from one address and 30 from one address. After every fifth failure in a row the wait
 * doubles, to 15 minutes: it never locks, so nobody can shut another out, and never counts what it refused. Lives in memory, bounded.
 *
 * An address counts as one household: IPv6 by /64 (`visitOf` sees to it).
 *
 * @param on off for load tests
 */
export function loginThrottle(clock: Clock, on: boolean): LoginThrottle {
  const known = new Map<string, Tries>()
  const ownKey = (name: string, address: string) => `${address} ${nameSkeleton(name)}`

  function remember(key: string, tries: Tries) {
    known.delete(key) // the newest stand last, so that the oldest are forgotten first
    known.set(key, tries)
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
  }

  return {
    tried(name, address) {
      if (!on) return
      const at = clock()
      const own = ownKey(name, address)
      const [byName, byAddress] = [known.get(own), known.get(address)]
      const wait = Math.max(waitOf(byName, PER_NAME, at), backoffOf(byName, at), waitOf(byAddress, PER_ADDRESS, at))
      if (wait > 0) throw new Refusal('too-many', { retryAfter: Math.ceil(wait / 1000) })
      remember(own, { times: within(byName, PER_NAME, at), failures: (byName?.failures ?? 0) + 1 })
      remember(address, { times: within(byAddress, PER_ADDRESS, at), failures: 0 })
    },
    succeeded(name, address) {
      const own = ownKey(name, address)
      const tries = known.get(own)
      if (tries) remember(own, { ...tries, failures: 0 })
    },
  }
}

const within = (tries: Tries | undefined, most: number, at: number) => [...(tries?.times ?? []), at].slice(-most)

/** Until the oldest of the last `most` tries is a minute old. */
const waitOf = (tries: Tries | undefined, most: number, at: number) =>
  tries && tries.times.length >= most ? tries.times[tries.times.length - most]! + MINUTE_MS - at : 0

function backoffOf(tries: Tries | undefined, at: number): number {
  if (!tries || tries.failures < PER_NAME) return 0
  const doublings = Math.floor(tries.failures / PER_NAME) - 1
  return tries.times.at(-1)! + Math.min((MINUTE_MS / PER_NAME) * 2 ** doublings, LONGEST_WAIT_MS) - at
}
