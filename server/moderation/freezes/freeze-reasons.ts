/** Why a frozen badge is let go with all its votes, or without those that are doubted. They stand in the public log for ever. */
export const FREEZE_REASONS = {
  lift: ['live-audience', 'shared-link', 'no-sign'],
  aside: ['one-hand', 'one-network', 'new-accounts', 'false-stall'],
} as const
