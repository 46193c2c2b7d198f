const BETWEEN_MS = 20_000

/** Adds up what happened and says it at most every 20 seconds, so that a screen reader is not talked over in a hot debate. */
export type Announcer = { add(count: number): void; stop(): void }

/** @param say gets how many things have happened since it spoke last */
export function announceRarely(say: (count: number) => void): Announcer {
  let unsaid = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function speak(): void {
    timer = undefined
    if (unsaid === 0) return
    say(unsaid)
    unsaid = 0
    timer = setTimeout(speak, BETWEEN_MS)
  }

  return {
    add(count) {
      unsaid += count
      if (timer === undefined) speak()
    },
    stop: () => clearTimeout(timer),
  }
}
