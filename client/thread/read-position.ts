const PAUSE_MS = 2_000

/** How far somebody has read, told to the server when he pauses. */
export type ReadPosition = { reached(number: number): void; flush(): void }

/** @param send brings the number of the last reply that was read to the server; it is called at most once in two seconds, and only forward */
export function readPosition(send: (number: number) => void): ReadPosition {
  let furthest = 0
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (furthest <= sent) return
    sent = furthest
    send(sent)
  }

  return {
    reached(number) {
      furthest = Math.max(furthest, number)
      if (furthest > sent) timer ??= setTimeout(flush, PAUSE_MS)
    },
    flush,
  }
}
