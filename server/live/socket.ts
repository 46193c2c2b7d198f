import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { frameOf, type Form } from './frames.ts'
import { followTopics } from './follow-topics.ts'
import { heartbeat } from './heartbeat.ts'
import type { Hub } from './hub.ts'
import { CLOSE, MOST_COMMAND_BYTES, MOST_TOPICS, PROTOCOL_VERSION, type LiveLimits } from './limits.ts'
import { socketLink, type Link } from './link.ts'
import { readCommand } from './read-command.ts'
import type { ClientFrame } from './schema.ts'
import { stillThere, type Visit } from './visit.ts'

/** What a connection needs besides its socket. `again` reads the visit anew. */
export type Connection = {
  readonly hub: Hub
  readonly limits: LiveLimits
  readonly form: Form
  /** Whether it takes deflated frames. */
  readonly deflates: boolean
  readonly version: number
  readonly visit: Visit
  readonly again: () => Promise<Visit>
  /** Counts topics that it asks to follow; true when its address asks for too many. */
  readonly tooMany: (topics: number) => boolean
  readonly onError: (error: unknown) => void
}

/** Speaks the protocol on an upgraded socket. Nothing is awaited before the listeners stand, or early frames would be lost. */
export function serveSocket(socket: WebSocket, tcp: Socket, connection: Connection): Link {
  const { hub, limits, visit, version, onError } = connection
  const link = socketLink(socket, tcp, connection)
  const topics = followTopics(hub, link)
  const tooFast = commandMeter(limits)
  let inOrder = Promise.resolve()
  /** Whether he was told of his notices since he connected. */
  let told = false

  /** The visit as it is now, or nothing: then the connection is being closed. */
  async function here(): Promise<Visit | undefined> {
    const now = await connection.again()
    if (!link.open()) return undefined
    if (stillThere(visit, now)) return now
    link.close(CLOSE.sessionEnded)
    return undefined
  }

  async function obey(frame: ClientFrame) {
    if (!link.open()) return
    if (frame.t === 'unsub') return topics.unsubscribe(frame)
    if (connection.tooMany(frame.th.length)) return link.close(CLOSE.tooManyCommands)
    const now = await here()
    if (now) await topics.subscribe(now, frame)
  }

  async function recheck() {
    const now = await here()
    if (now) await topics.checkAgain(now)
  }

  /** What came between the reading of his page and now nobody could tell him. */
  async function tellNotices(personId: string) {
    const frame = await hub.notices(personId)
    if (frame && !told) link.latest('me', frame)
  }

  const later = (work: () => Promise<void>) => (inOrder = inOrder.then(work).catch((error: unknown) => link.fail(error)))

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (!link.open()) return
    if (tooFast()) return link.close(CLOSE.tooManyCommands)
    const read = isBinary ? null : readCommand(data.toString())
    if (!read) return link.close(CLOSE.protocolError)
    if ('err' in read) return link.send(frameOf(read.err))
    void later(() => obey(read.frame))
    return undefined
  })

  // `ws` answers each ping by itself, which is work like any other command.
  socket.on('ping', () => {
    if (link.open() && tooFast()) link.close(CLOSE.tooManyCommands)
  })

  const stopHeartbeat = heartbeat(socket, link, limits)
  const rechecking = setInterval(() => void later(recheck), limits.recheckMs)
  const leave =
    visit.person &&
    hub.join({
      ...visit.person,
      end: () => link.close(CLOSE.sessionEnded),
      recheck: () => void later(recheck),
      tell(frame) {
        told = true
        link.latest('me', frame)
      },
    })
  // Everything a connection holds is given back here, however it ended.
  socket.on('close', () => {
    stopHeartbeat()
    clearInterval(rechecking)
    topics.stopAll()
    leave?.()
  })

  if (version !== PROTOCOL_VERSION) link.close(CLOSE.oldVersion)
  else {
    link.send(hiFrame(hub.epoch, limits))
    if (visit.person) tellNotices(visit.person.personId).catch(onError)
  }
  return link
}

const hiFrame = (ep: string, { heartbeatMs }: LiveLimits) =>
  frameOf({ t: 'hi', v: PROTOCOL_VERSION, ep, hb: Math.ceil(heartbeatMs / 1000), lim: { th: MOST_TOPICS, in: MOST_COMMAND_BYTES } })

/** Counts commands; true when there are too many. */
function commandMeter({ commands, commandsWithinMs }: LiveLimits): () => boolean {
  let since = -Infinity
  let count = 0
  return () => {
    const now = performance.now()
    if (now - since > commandsWithinMs) [since, count] = [now, 0]
    return ++count > commands
  }
}
