import { isIP } from 'node:net'

/**
 * The network of an address, as wide as one hand usually reaches: the /24 of IPv4, the /48 of IPv6, both written in one way only.
 *
 * @returns null for this machine's own addresses, which are a proxy's that nobody named, and for what is no address
 */
export function networkOf(address: string): string | null {
  const [bare = ''] = address.split('%', 1) // a zone names a card of this machine
  if (isIP(bare) === 4) return networkOfBytes(bare.split('.').map(Number))
  if (isIP(bare) !== 6) return null
  const groups = groupsOf(bare)
  if (groups.slice(0, 5).every((group) => group === 0)) {
    const [fifth = 0, sixth = 0, seventh = 0] = groups.slice(5)
    if (fifth === 0xffff) return networkOfBytes([sixth >> 8, sixth & 255, seventh >> 8])
    if (fifth === 0 && sixth === 0 && seventh === 1) return null
  }
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`
}

const networkOfBytes = ([first, second, third]: readonly number[]): string | null =>
  first === 127 ? null : `${first}.${second}.${third}.0/24`

/** The eight groups of an IPv6 address, however it was shortened. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const [before, after] = [numbers(head), numbers(tail ?? '')]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
