/** A wait that rings when something happens, even if that was before anybody waited, and ends for good after `ms` or by `stop`. */
export function alarmClock(ms: number) {
  let rung = false
  let over = false
  let wakeUp: (() => void) | undefined
  const ring = () => {
    rung = true
    wakeUp?.()
  }
  const stop = () => {
    over = true
    clearTimeout(timer)
    wakeUp?.()
  }
  const timer = setTimeout(stop, ms)
  return {
    ring,
    stop,
    /** True when it rang, false when it is over. */
    async wait(): Promise<boolean> {
      if (!rung && !over) await new Promise<void>((resolve) => (wakeUp = resolve))
      const was = rung
      rung = false
      return was && !over
    },
  }
}
