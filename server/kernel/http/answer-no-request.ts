import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { wordsFor } from '../words.ts'
import { toProblem } from './to-problem.ts'

/** What Node says of a request that it could not read, as a status of HTTP. */
const STATUS: ReadonlyMap<string | undefined, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['HPE_HEADER_OVERFLOW', 431],
])

/**
 * Answers what never became a request (broken, too slow, headers without end) as everything is answered: with a problem document, and
 * with the headers of every answer. Then the connection is over.
 */
export const answerNoRequest =
  (headers: Readonly<Record<string, string>>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    const status = STATUS.get(error.code) ?? 400
    // Nothing is known of whoever asks, so the answer is in the first language.
    const problem = { ...toProblem({ statusCode: status === 431 ? 413 : status }, wordsFor('id')), status }
    const body = Buffer.from(JSON.stringify(problem))
    const lines = Object.entries({
      ...headers,
      connection: 'close',
      'content-type': 'application/problem+json',
      'content-length': body.length,
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    if (socket.writable)
      socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), body]))
    socket.destroySoon()
  }
