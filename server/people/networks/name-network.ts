import { createHmac } from 'node:crypto'

/** What a network is called on one day: the day, and the first half of HMAC-SHA-256 over it. Nobody finds it from that once the key is gone. */
export const nameNetwork = (network: string, { day, key }: { readonly day: string; readonly key: string }): string =>
  `${day} ${createHmac('sha256', key).update(network).digest('base64url').slice(0, 22)}`
