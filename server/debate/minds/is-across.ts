import type { Stall } from '../../people/schema.ts'

/** Whether two people sell on different sides of the market: one online, one offline. Buyers and observers stand on neither. */
export const isAcross = (one: Stall, other: Stall): boolean =>
  (one === 'online' && other === 'offline') || (one === 'offline' && other === 'online')
