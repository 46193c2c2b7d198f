import type { Stall } from '../people/schema.ts'
import type { Scope } from '../store/scope.ts'
import { changesFrom, pinnedStall } from './stall-in-thread.ts'

/** Somebody's stall in a debate. */
export type OwnStall = {
  readonly stall: Stall
  /** When he may change it again; null if he may now. */
  readonly changesFrom: number | null
}

/** The stall that what somebody does in a debate now would count for: the one he has there, else that of his profile. */
export async function readOwnStall(
  scope: Scope,
  { personId, stall }: { readonly personId: string; readonly stall: Stall | null },
  threadId: number,
  at: number,
): Promise<OwnStall> {
  const pinned = await pinnedStall(scope, { personId, threadId })
  const from = changesFrom(pinned?.changedAt ?? null)
  return { stall: pinned?.stall ?? stall ?? 'observer', changesFrom: from > at ? from : null }
}
