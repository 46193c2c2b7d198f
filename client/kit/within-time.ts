/**
 * Gives some work a signal that is aborted after a time (milliseconds), or together with another signal. `AbortSignal.any` would
 * say the same, but the WebViews of older phones lack it.
 */
export async function withinTime<T>(ms: number, other: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController()
  const abort = () => limit.abort()
  const timer = setTimeout(abort, ms)
  other?.addEventListener('abort', abort)
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    other?.removeEventListener('abort', abort)
  }
}
