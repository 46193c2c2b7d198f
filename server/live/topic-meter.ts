import type { LiveLimits } from './limits.ts'

/**
 * Counts the topics that each address asks to follow, over all its connections: from an old cursor each may cost a page that is made for
 * nobody else, and a hundred sockets that ask for twenty of them again and again would keep the server from everybody.
 *
 * @param now milliseconds from any starting point, never set back
 * @returns a function that counts some more, and says whether these are too many
 */
export function topicMeter(
  { topicsPerIp, topicsWithinMs }: Pick<LiveLimits, 'topicsPerIp' | 'topicsWithinMs'>,
  now: () => number = () => performance.now(),
): (address: string, many: number) => boolean {
  // One window for all: it is forgotten as a whole, so that it never grows beyond those who came within it.
  let since = -Infinity
  const asked = new Map<string, number>()

  return (address, many) => {
    const at = now()
    if (at - since > topicsWithinMs) {
      since = at
      asked.clear()
    }
    const all = (asked.get(address) ?? 0) + many
    asked.set(address, all)
    return all > topicsPerIp
  }
}
