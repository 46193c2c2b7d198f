/** The time of day in whole milliseconds since 1970, UTC. Handed in wherever time matters; nothing else asks the machine. */
export type Clock = () => number

/** The furthest forward jump that is believed at once: a laptop that slept over night, a late first answer from NTP. */
const BELIEVED_JUMP_MS = 24 * 60 * 60 * 1000

/** How fast a clock that is ahead of the wall gives way: it runs at 90 % until they agree. */
const GIVING_WAY = 0.1

/**
 * A clock that never goes backwards. It starts from the wall clock and follows monotonic time; a wall clock set back is met
 * slowly, by running at 90 % speed; one set forward by up to a day is followed at once; a larger jump is not believed
 * until the next start, so that one wrong setting cannot end every session.
 *
 * @param wall milliseconds since 1970 as the machine believes
 * @param monotonic milliseconds from any starting point, never set
 */
export function steadyClock(wall: () => number = Date.now, monotonic: () => number = () => performance.now()): Clock {
  let time = wall()
  let seen = monotonic()
  return () => {
    const now = monotonic()
    const elapsed = now - seen
    seen = now
    const ahead = time + elapsed - wall()
    if (ahead > 0) time += elapsed - Math.min(ahead, elapsed * GIVING_WAY)
    else time += elapsed + (ahead >= -BELIEVED_JUMP_MS ? -ahead : 0)
    return Math.floor(time)
  }
}
