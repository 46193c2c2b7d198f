/** Moderators are reminded of a case when half and four fifths of its time are gone, and at its end. */
const SHARES = [0.5, 0.8, 1]

/** When moderators are next to be reminded of a case, or null after the last time; all times in milliseconds since 1970, UTC. */
export function nextAlarm({ openedAt, dueAt }: { readonly openedAt: number; readonly dueAt: number }, now: number): number | null {
  return SHARES.map((share) => Math.round(openedAt + share * (dueAt - openedAt))).find((at) => at > now) ?? null
}
