import { constants, deflateRawSync } from 'node:zlib'

/** A message to the other side, ready to be sent; made once and shared by all who get it. */
export type Frame = {
  /** The message alone, as the answer to a poll carries it. */
  readonly text: Buffer
  /** The websocket frame that carries it (RFC 6455, 5.2), deflated (RFC 7692) for those who have agreed to that. */
  readonly plain: () => Buffer
  readonly deflated: () => Buffer
}

/** What is shorter gains nothing by being deflated. */
const WORTH_DEFLATING = 200

const FINAL_TEXT = 0x81
const DEFLATED = 0x40
/** What a flush ends with, and the other side puts back. */
const FLUSH_TAIL_BYTES = 4

/** Makes the frame of a message. Each form is made when it is first asked for. */
export function makeFrame(message: string): Frame {
  const text = Buffer.from(message)
  let plain: Buffer | undefined
  let deflated: Buffer | undefined
  const frame: Frame = {
    text,
    plain: () => (plain ??= framed(FINAL_TEXT, text)),
    deflated: () => (deflated ??= text.length < WORTH_DEFLATING ? frame.plain() : framed(FINAL_TEXT | DEFLATED, deflate(text))),
  }
  return frame
}

/** Nobody keeps a window from one message to the next, so that all can be sent the same bytes, whatever they got before. */
function deflate(text: Buffer): Buffer {
  const flushed = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH })
  return flushed.subarray(0, -FLUSH_TAIL_BYTES)
}

function framed(first: number, payload: Buffer): Buffer {
  const { length } = payload
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = first
  head[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, payload])
}
