const HOUR_MS = 3_600_000
const URGENT_HOURS = 4
const CALM_HOURS = 24

/** What an urgent order leaves at most. */
export const URGENT_ORDER_MS = URGENT_HOURS * HOUR_MS

/** How long an order leaves, in hours (PM Kominfo 5/2020, article 14). */
export const orderHours = (urgent: boolean): number => (urgent ? URGENT_HOURS : CALM_HOURS)

/** When an order must be carried out; the clock runs from when it came, not from when somebody wrote it down. Milliseconds since 1970, UTC. */
export const orderDueAt = ({ urgent, receivedAt }: { readonly urgent: boolean; readonly receivedAt: number }): number =>
  receivedAt + orderHours(urgent) * HOUR_MS

/** Whether the clock of a case is that of an urgent order; all times are milliseconds since 1970, UTC. */
export const isUrgentOrder = ({ openedAt, dueAt }: { readonly openedAt: number; readonly dueAt: number }): boolean =>
  dueAt - openedAt <= URGENT_ORDER_MS
