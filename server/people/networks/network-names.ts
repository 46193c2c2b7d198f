import type { Clock } from '../../kernel/clock.ts'
import { newToken } from '../../kernel/new-token.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Run } from '../../store/run.ts'
import { utcDay } from './utc-day.ts'
import { keepNetworkKey } from './keep-network-key.ts'
import { nameNetwork } from './name-network.ts'
import { networkOf } from './network-of.ts'

/** Names the network of whoever asks; null if that says nothing. */
export type NetworkName = (request: { readonly ip: string }) => Promise<string | null>

/**
 * Gives networks names under which two requests of one day can be compared, and from which nobody finds an address once the day's key
 * is gone: the day, and the first half of HMAC-SHA-256 over the network.
 */
export function networkNames({ run, clock }: { readonly run: Run; readonly clock: Clock }): NetworkName {
  let known: { day: string; key: string } | null = null
  return async ({ ip }) => {
    const network = networkOf(ip)
    if (network === null) return null
    if (known?.day !== utcDay(clock())) known = await todaysKey(run)
    return known && nameNetwork(network, known)
  }
}

/** Null when nothing can be written: then what asked will be refused for that, and better so than for want of a key. */
async function todaysKey(run: Run) {
  try {
    return (await run(keepNetworkKey, { actor: null, input: { key: newToken() } })).result
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
