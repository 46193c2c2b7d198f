import type { FastifyReply, FastifyRequest } from 'fastify'
import { compress, type Encoding } from './compress.ts'
import type { KeptPage } from './page-cache.ts'
import type { SentPage } from './page-lane.ts'

const HTML = 'text/html; charset=utf-8'

type Sent = Pick<SentPage, 'headers' | 'etag' | 'bytes'>

/**
 * Sends a kept page, or a feed if the reply has that type already, to somebody who is not signed in: browsers ask each time whether it is still this one.
 *
 * @param then is told what was sent, if it was the whole page
 */
export async function sendKept({ headers }: FastifyRequest, reply: FastifyReply, page: KeptPage, then?: (sent: Sent) => void) {
  void reply.header('cache-control', 'no-cache').header('vary', 'Accept-Encoding, Cookie').header('etag', page.etag)
  if (headers['if-none-match'] !== undefined && headers['if-none-match'].includes(page.etag)) return reply.code(304).send()
  const encoding = encodingFor(headers['accept-encoding'])
  const bytes = await page.as(encoding)
  void sendBytes(reply, bytes, encoding)
  then?.({ headers: headersOf(reply), etag: page.etag, bytes })
  return reply
}

/** The headers of an answer, names and values in turn. */
const headersOf = (reply: FastifyReply): string[] =>
  Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))

/** Sends a page that is for one reader alone, and is to be kept by nobody. */
export async function sendOwn({ headers }: FastifyRequest, reply: FastifyReply, page: string): Promise<FastifyReply> {
  const encoding = encodingFor(headers['accept-encoding'])
  void reply.header('cache-control', 'private, no-store').header('vary', 'Accept-Encoding, Cookie')
  return sendBytes(reply, await compress[encoding](Buffer.from(page)), encoding)
}

function sendBytes(reply: FastifyReply, bytes: Buffer, encoding: Encoding): FastifyReply {
  if (encoding !== 'identity') void reply.header('content-encoding', encoding)
  return (reply.hasHeader('content-type') ? reply : reply.type(HTML)).send(bytes)
}

/** The best encoding that a browser takes. A refusal by weight (`br;q=0`) counts; finer weights do not. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted) ? 'gzip' : 'identity'
}
