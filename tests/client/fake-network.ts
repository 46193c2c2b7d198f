import type { ServerFrame } from '../../server/live/schema.ts'
import type { Ground } from '../../client/live/connection.ts'

/** A socket whose other end is the test. */
export class FakeSocket extends EventTarget {
  readonly url: string
  readonly sent: unknown[] = []
  closedWith: number | undefined

  constructor(url: string) {
    super()
    this.url = url
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }

  close(code?: number): void {
    this.closedWith = code ?? 1005
  }

  /** The server says something. */
  says(...frames: ServerFrame[]): void {
    for (const frame of frames) this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(frame) }))
  }

  /** The server closes, or the path breaks (1006). */
  breaks(code = 1006): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }))
  }
}

/** A network that the test plays: it hands over the sockets and polls that a connection opens. */
export function fakeNetwork() {
  const sockets: FakeSocket[] = []
  const polls: {
    url: URL
    signal: AbortSignal
    answer(status: number, body?: unknown, headers?: Record<string, string>): void
    fail(): void
  }[] = []
  const ground: Ground = {
    socketUrl: 'ws://forum/live?v=1',
    pollUrl: '/live/poll?v=1',
    epoch: 'k3f9',
    notices: null,
    offline: false,
    WebSocket: class extends FakeSocket {
      constructor(url: string) {
        super(url)
        sockets.push(this)
      }
    },
    fetch: (url, options) =>
      new Promise((resolve, reject) => {
        const signal = options.signal!
        signal.addEventListener('abort', () => reject(new Error('aborted')))
        polls.push({
          url: new URL(url, 'http://forum'),
          signal,
          answer: (status, body, headers = {}) =>
            resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers })),
          fail: () => reject(new TypeError('network')),
        })
      }),
    random: () => 0.5,
  }
  return { ground, sockets, polls, socket: () => sockets.at(-1)!, poll: () => polls.at(-1)! }
}

export const hi: ServerFrame = { t: 'hi', v: 1, ep: 'k3f9', hb: 25, lim: { th: 20, in: 4096 } }

/** An `ev` frame of thread 7 with `count` events from `seq` on; each `d` is its own seq. */
export const ev = (seq: number, count = 1): ServerFrame => ({
  t: 'ev',
  th: 7,
  s: seq,
  e: Array.from({ length: count }, (_, index) => ({ k: 'reply', at: 0, d: seq + index })),
})

/** A `tally` frame of thread 7; its `d` is its own version. */
export const tally = (version: number): ServerFrame => ({ t: 'tally', th: 7, v: version, d: version })
