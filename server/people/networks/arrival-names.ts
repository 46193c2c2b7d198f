import type { Clock } from '../../kernel/clock.ts'
import { newToken } from '../../kernel/new-token.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Run } from '../../store/run.ts'
import { utcDay } from './utc-day.ts'
import { keepArrivalKey } from './keep-arrival-key.ts'
import { nameNetwork } from './name-network.ts'
import { networkOf } from './network-of.ts'

/** Names the network of whoever arrives as it is called today and was called on each of the days before, newest first. */
export type ArrivalNames = (ip: string) => Promise<readonly string[]>

/**
 * Names of networks under which arrivals of the last thirty days can be compared: the day, and the first half of HMAC-SHA-256 over the
 * network with that day's key. Nobody finds an address from them once the keys are gone. What has no network (this machine) has no name.
 */
export function arrivalNames({ run, clock }: { readonly run: Run; readonly clock: Clock }): ArrivalNames {
  let known: { day: string; keys: readonly { day: string; key: string }[] } | null = null
  return async (ip) => {
    const network = networkOf(ip)
    if (network === null) return []
    const today = utcDay(clock())
    if (known?.day !== today) known = { day: today, keys: await standingKeys(run) }
    return known.keys.map((key) => nameNetwork(network, key))
  }
}

/** None when nothing can be written: then nobody can join or sign in either. */
async function standingKeys(run: Run) {
  try {
    return (await run(keepArrivalKey, { actor: null, input: { key: newToken() } })).result.keys
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
