import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { constants, inflateRawSync } from 'node:zlib'

/** A frame of figures as it came, and when (of `performance.now()`). */
export type Hears = (text: string, at: number) => void

const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

/**
 * Follows a thread's log from now and its figures from the beginning by a websocket on a bare socket that offers compression as browsers
 * do, as cheaply as can be: a thousand of these must not cost more than the server they measure.
 *
 * @param hear gets every `tally` frame; what else comes is passed over
 */
export function followThread(port: number, threadId: number, hear: Hears): { socket: Socket; ready: Promise<void> } {
  const socket = connect(port, '127.0.0.1')
  let buffered: Buffer = Buffer.alloc(0)
  let open = false
  const ready = new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('a follower was sent away')))
    socket.on('data', (chunk: Buffer) => {
      buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk])
      if (!open) {
        const end = buffered.indexOf('\r\n\r\n')
        if (end === -1) return
        open = buffered.subarray(0, 12).equals(SWITCHED)
        if (!open) {
          socket.destroy()
          return
        }
        buffered = buffered.subarray(end + 4)
        socket.write(masked(JSON.stringify({ t: 'sub', id: 1, th: [[threadId, -1, 0]] })))
      }
      for (let frame = frameAt(buffered); frame; frame = frameAt(buffered)) {
        buffered = buffered.subarray(frame.end)
        if (frame.opcode === 9) socket.write(PONG)
        else {
          const text = frame.deflated ? inflated(frame.payload) : frame.payload.toString()
          if (text.startsWith('tally', 6)) hear(text, performance.now())
          else if (text.startsWith('live', 6)) resolve()
        }
      }
    })
  })
  socket.on('error', () => undefined)
  socket.write(
    `GET /live?v=1&lang=id&as=html HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
      `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  return { socket, ready }
}

const SWITCHED = Buffer.from('HTTP/1.1 101')
/** All followers get the same bytes, so each frame is inflated once. */
const known = new Map<string, string>()

function inflated(payload: Buffer): string {
  const key = payload.toString('latin1')
  const before = known.get(key)
  if (before !== undefined) return before
  const text = inflateRawSync(payload, { finishFlush: constants.Z_SYNC_FLUSH }).toString()
  if (known.size > 20) known.clear()
  known.set(key, text)
  return text
}

/** A short text frame as clients must send it, with a mask of zeros. */
const masked = (text: string) => Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)])

function frameAt(bytes: Buffer): { opcode: number; deflated: boolean; payload: Buffer; end: number } | null {
  if (bytes.length < 2) return null
  const short = bytes[1]! & 0x7f
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head) return null
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  if (bytes.length < head + length) return null
  return { opcode: bytes[0]! & 0x0f, deflated: (bytes[0]! & 0x40) !== 0, payload: bytes.subarray(head, head + length), end: head + length }
}
