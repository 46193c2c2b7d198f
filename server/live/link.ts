import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { Frame } from './frame.ts'
import type { Form } from './frames.ts'
import { CLOSE, type CloseCode, type LiveLimits } from './limits.ts'

/** A connection as followers see it: it says when it may be written to, and holds little when its reader is slow. */
export type Link = {
  readonly form: Form
  open(): boolean
  /** Whether the socket's own buffer is below its mark (64 kB). */
  hasRoom(): boolean
  /** Waits until there is room, or the connection is over. */
  room(): Promise<void>
  /** Sends a frame that may not be lost. Long ones only while there is room. */
  send(frame: Frame): void
  /** Sends a frame of which only the newest counts (figures, notices); while there is no room it waits here, one a key. */
  latest(key: string, frame: Frame): void
  /** Whether nothing was sent since this was asked last. */
  quiet(): boolean
  close(code: CloseCode): void
  /** Ends the connection for a fault of ours; the other side may resume. */
  fail(error: unknown): void
}

type Needs = {
  readonly form: Form
  /** Whether it takes deflated frames. */
  readonly deflates: boolean
  readonly limits: LiveLimits
  readonly onError: (error: unknown) => void
}

/**
 * Wraps a websocket. A reader who does not drain the socket is *behind*: nothing more is queued for him, his followers keep only
 * their cursors, and they go on when he drains; after 30 s of that he is sent away, to resume later.
 *
 * Frames are the same bytes for all, so they go past `ws` straight into its socket, which costs a third less than handing them to it. That
 * is in order as long as `ws` never compresses anything itself: only then it keeps something back.
 *
 * @param tcp the socket beneath, whose buffer tells how far its reader is
 */
export function socketLink(socket: WebSocket, tcp: Socket, { form, deflates, limits, onError }: Needs): Link {
  const waiting = new Set<() => void>()
  const newest = new Map<string, Frame>()
  let behind: NodeJS.Timeout | undefined
  let silent = true

  const open = () => socket.readyState === socket.OPEN
  const hasRoom = () => !tcp.writableNeedDrain

  function send(frame: Frame) {
    if (!open()) return
    silent = false
    tcp.write(deflates ? frame.deflated() : frame.plain())
    if (!hasRoom()) behind ??= setTimeout(() => close(CLOSE.slow), limits.behindMs)
  }

  function close(code: CloseCode) {
    socket.close(code)
    setTimeout(() => socket.terminate(), limits.closeMs).unref() // the other side may never answer
  }

  const goOn = () => {
    clearTimeout(behind)
    behind = undefined
    for (const [key, frame] of newest) {
      if (!hasRoom()) break
      newest.delete(key)
      send(frame)
    }
    for (const resolve of waiting) resolve()
    waiting.clear()
  }
  tcp.on('drain', goOn)
  socket.on('close', () => {
    tcp.off('drain', goOn)
    newest.clear()
    goOn()
  })

  return {
    form,
    open,
    hasRoom,
    room: async () => {
      while (open() && !hasRoom()) await new Promise<void>((resolve) => waiting.add(resolve))
    },
    send,
    latest(key, frame) {
      if (hasRoom()) send(frame)
      else if (open()) newest.set(key, frame)
    },
    quiet() {
      const was = silent
      silent = true
      return was
    },
    close,
    fail(error) {
      if (!open()) return
      onError(error)
      close(CLOSE.overloaded)
    },
  }
}
