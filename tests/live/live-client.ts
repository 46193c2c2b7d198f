import { WebSocket, type PerMessageDeflateOptions } from 'ws'
import { compileValidator } from '../../server/kernel/validator.ts'
import { SERVER_FRAMES, type ServerFrame } from '../../server/live/schema.ts'

export type Frame<T extends ServerFrame['t']> = Extract<ServerFrame, { t: T }>
type ClientOptions = {
  origin?: string | null
  sid?: string
  query?: string
  headers?: Record<string, string>
  autoPong?: boolean
  host?: string
  /** Which compression it offers; none, if none is named. */
  deflate?: PerMessageDeflateOptions
}

const checks = new Map(Object.entries(SERVER_FRAMES).map(([t, shape]) => [t, compileValidator(shape, '')]))

/** A frame as the protocol's shapes allow it; anything else is an error of the server. */
export function checked(data: unknown): ServerFrame {
  const frame = data as ServerFrame
  const wrong = checks.get(frame.t)?.(frame) ?? [{ at: '/t', code: 'unknown' }]
  if (wrong.length > 0) throw new Error(`${JSON.stringify(frame)} breaks the protocol: ${JSON.stringify(wrong)}`)
  return frame
}

/** A websocket client that keeps every frame and waits for the ones it is asked for. */
export function connect(port: number, options: ClientOptions = {}) {
  const { origin, sid, query = 'v=1', headers = {}, autoPong = true, host = '127.0.0.1', deflate = false } = options
  const socket = new WebSocket(`ws://${host}:${port}/live?${query}`, {
    headers: {
      ...(origin !== null && { origin: origin ?? `http://127.0.0.1:${port}` }),
      ...(sid !== undefined && { cookie: `sid=${sid}` }),
      ...headers,
    },
    autoPong,
    perMessageDeflate: deflate,
  })
  const frames: ServerFrame[] = []
  const broken: Error[] = []
  const waiting = new Set<() => void>()
  let taken = 0
  socket.on('message', (data: Buffer, isBinary) => {
    try {
      if (isBinary) throw new Error('a binary frame')
      frames.push(checked(JSON.parse(data.toString())))
    } catch (error) {
      broken.push(error as Error)
    }
    for (const look of waiting) look()
  })
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  socket.on('error', () => {})
  const status = new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      broken.push(new Error(`the upgrade was refused with ${response.statusCode}`))
      for (const look of waiting) look()
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
  })

  /** The next frame of this kind that nobody took yet; earlier frames are passed over. */
  async function next<T extends ServerFrame['t']>(t: T, wanted: (frame: Frame<T>) => boolean = () => true, ms = 15_000): Promise<Frame<T>> {
    const found = () => {
      while (taken < frames.length) {
        const frame = frames[taken++]!
        if (frame.t === t && wanted(frame as Frame<T>)) return frame as Frame<T>
      }
      return undefined
    }
    const before = found()
    if (before) return before
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        waiting.delete(look)
        clearTimeout(timer)
        settle()
      }
      const look = () => {
        if (broken.length > 0) return end(() => reject(broken[0]!))
        const frame = found()
        return frame && end(() => resolve(frame))
      }
      const timer = setTimeout(
        () => end(() => reject(new Error(`no ${t} within ${ms} ms, but ${JSON.stringify(frames.slice(-5)).slice(0, 600)}`))),
        ms,
      )
      waiting.add(look)
    })
  }

  return {
    socket,
    frames,
    broken,
    closed,
    next,
    /** Status of a refused upgrade, or 101. */
    status,
    send: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async sub(th: readonly (readonly [number | 'mod', number, number?])[], more: Record<string, unknown> = {}) {
      const id = Math.floor(Math.random() * 1e9)
      socket.send(JSON.stringify({ t: 'sub', id, th, ...more }))
      return next('ok', (ok) => ok.id === id)
    },
    /** All events of a topic so far, in order of arrival. */
    events: (topic: number | 'mod') =>
      frames.flatMap((frame) => (frame.t === 'ev' && frame.th === topic ? frame.e.map((event, i) => ({ ...event, s: frame.s + i })) : [])),
    async end() {
      socket.terminate()
      await closed
    },
  }
}

/** One poll; `f` is empty when there was nothing. */
export async function poll(port: number, th: string, more: Record<string, string> = {}, init: RequestInit = {}) {
  const query = new URLSearchParams({ v: '1', th, w: '0', ...more })
  const response = await fetch(`http://127.0.0.1:${port}/live/poll?${query}`, init)
  const body = response.status === 200 ? ((await response.json()) as { ep: string; f: unknown[] }) : { ep: '', f: [] }
  return { status: response.status, headers: response.headers, ep: body.ep, f: body.f.map(checked) }
}
