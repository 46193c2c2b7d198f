import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'

/** A page as it was just sent to somebody who is not signed in. */
export type SentPage = {
  /** Names and values in turn, as they were sent. */
  readonly headers: readonly string[]
  readonly etag: string
  readonly bytes: Buffer
  /** Whether nothing has changed since it was made. */
  readonly fresh: () => boolean
}

export type PageLane = {
  /** Remembers what was answered to this request, for the next one that asks the same. */
  offer(request: IncomingMessage, page: SentPage): void
  /** How many answers it gave. */
  served(): number
}

type Kept = Omit<SentPage, 'bytes'> & { readonly body: string; readonly unchanged: readonly string[] }

/** The busiest pages; others go the ordinary way, where their bytes are kept too. */
const MOST_KEPT = 300

/**
 * Puts a short way before a server's own: a page that was sent to a reader without a session, and has not changed since, is sent
 * again without waking the framework, whose hooks cost more than the answer. Anything else goes the ordinary way.
 *
 * @param isSession whether a cookie header carries a session
 */
export function pageLane(server: Server, isSession: (cookies: string) => boolean): PageLane {
  const kept = new Map<string, Kept>()
  const keyOf = (url: string | undefined, { encoding }: Asked) => `${encoding} ${url}`
  let served = 0

  function answer({ method, url, rawHeaders }: IncomingMessage, response: ServerResponse): boolean {
    if (method !== 'GET') return false
    const asked = askedBy(rawHeaders)
    if (asked.cookies !== '' && isSession(asked.cookies)) return false
    const page = kept.get(keyOf(url, asked))
    if (!page?.fresh()) return false
    served++
    if (asked.known.includes(page.etag)) response.writeHead(304, page.unchanged as string[]).end()
    // As a string of one byte a character: Node then joins it to the head and writes once.
    else response.writeHead(200, page.headers as string[]).end(page.body, 'latin1')
    return true
  }

  // Around the listener that stands there, so that all that the framework set on its server stays.
  const [framework] = server.listeners('request') as RequestListener[]
  if (!framework) throw new Error('the server has no listener yet')
  const listener: RequestListener = (request, response) => void (answer(request, response) || framework(request, response))
  server.off('request', framework).on('request', listener)
  server.once('close', () => kept.clear())

  return {
    offer({ url, rawHeaders }, { bytes, ...page }) {
      const key = keyOf(url, askedBy(rawHeaders))
      kept.delete(key)
      kept.set(key, { ...page, body: bytes.toString('latin1'), unchanged: withoutBody(page.headers) })
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    },
    served: () => served,
  }
}

type Asked = { encoding: string; cookies: string; known: string }

/** What decides about the short way, from the list of headers as it came: an object of all of them costs a tenth of the answer. */
function askedBy(raw: readonly string[]): Asked {
  const asked = { encoding: '', cookies: '', known: '' }
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!
    if (is(name, 'accept-encoding')) asked.encoding += `${raw[i + 1]!},`
    else if (is(name, 'cookie')) asked.cookies += `${raw[i + 1]!};`
    else if (is(name, 'if-none-match')) asked.known += `${raw[i + 1]!},`
  }
  return asked
}

const is = (sent: string, name: string) => sent.length === name.length && sent.toLowerCase() === name

/** A 304 says everything that a 200 would, but nothing of a body. */
function withoutBody(headers: readonly string[]): string[] {
  const rest: string[] = []
  for (let i = 0; i < headers.length; i += 2)
    if (!/^content-(length|type|encoding)$/i.test(headers[i]!)) rest.push(headers[i]!, headers[i + 1]!)
  return rest
}
