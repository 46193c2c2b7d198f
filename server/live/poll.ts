import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../kernel/refusal.ts'
import { alarmClock } from './alarm-clock.ts'
import { resetFrame } from './follow-topics.ts'
import type { Frame } from './frame.ts'
import { frameOf, fromWire, toWire, type Form } from './frames.ts'
import type { Hub } from './hub.ts'
import { LONGEST_WAIT_S } from './limits.ts'
import type { CurrentPage } from './page-shelf.ts'
import type { PollQuery } from './schema.ts'
import { startFrom, type Start } from './start-from.ts'
import { countFrame } from './tell-counts.ts'
import type { TopicLog } from './topic-log.ts'
import { stillThere, type Enter, type Visit } from './visit.ts'

/** The most that one answer carries, unless a single event is larger. */
const POLL_BYTES = 64 * 1024

/** What a poll needs. `waiting` holds what ends a waiting poll at once, for the server's stop. */
export type Polling = { readonly hub: Hub; enter: Enter; readonly waiting: Set<() => void> }

type Cursor = { readonly topic: number; readonly since: number; readonly tally: number | undefined }
type Followed = Cursor & { readonly log: TopicLog; readonly start: Start }

/**
 * Answers a poll: at once if there is anything newer than its cursors, else as soon as there is, else with 204. It holds nothing
 * while it waits; when it is woken it reads the log as a socket's follower does.
 *
 * @throws {Refusal} `sign-in-required` when its session ends meanwhile
 */
export async function answerPoll({ hub, enter, waiting }: Polling, request: FastifyRequest, reply: FastifyReply, visit: Visit) {
  const { th, ep, lang = 'id', as = 'json', w = LONGEST_WAIT_S, me: known } = request.query as PollQuery
  const alarm = alarmClock(w * 1000)
  const leaving: (() => void)[] = []
  let me: Frame | undefined
  const stop = () => alarm.stop()
  reply.raw.once('close', stop) // the reader may have gone
  waiting.add(stop)
  if (visit.person)
    leaving.push(
      hub.join({
        ...visit.person,
        end: () => alarm.ring(),
        recheck: () => alarm.ring(),
        tell(frame) {
          me = frame
          alarm.ring()
        },
      }),
    )

  const listen = async ({ topic, since, tally }: Cursor): Promise<Followed | undefined> => {
    if (!(await visit.may(topic))) return undefined
    const { log, leave } = hub.listen(topic, { wake: () => alarm.ring(), tallied: () => tally !== undefined && alarm.ring(), count() {} })
    leaving.push(leave)
    return { topic, since, tally, log, start: await startFrom(hub, log, { since, tally, epoch: ep }) }
  }

  try {
    if (visit.person && known !== undefined) {
      const before = await hub.notices(visit.person.personId, known)
      me ??= before // what was told meanwhile is newer
    }
    const cursors = cursorsOf(th)
    const resets: Frame[] = []
    const followed: Followed[] = []
    for (const cursor of cursors) {
      const found = await listen(cursor)
      if (!found) resets.push(resetFrame(cursor.topic, { why: 'denied', head: 0 }))
      else if ('why' in found.start) resets.push(resetFrame(cursor.topic, found.start))
      else followed.push(found)
    }
    for (;;) {
      const frames = [...resets, ...(await newest(followed, { locale: lang, as })), ...(me ? [me] : [])]
      if (frames.length > 0) return reply.type('application/json; charset=utf-8').send(bodyOf(hub.epoch, frames))
      if (!(await alarm.wait())) return reply.code(204).send()
      const now = await enter(request)
      if (!stillThere(visit, now)) throw new Refusal('sign-in-required')
      for (const { topic } of followed) if (!(await now.may(topic))) resets.push(resetFrame(topic, { why: 'denied', head: 0 }))
      if (resets.length > 0) followed.length = 0
    }
  } finally {
    alarm.stop()
    waiting.delete(stop)
    for (const leave of leaving) leave()
  }
}

/**
 * Every topic's events after its cursor, as much as one answer carries, gathered again if some were edited while they were gathered;
 * and of a topic that is caught up by them, what changed in its figures.
 */
async function newest(followed: readonly Followed[], form: Form): Promise<Frame[]> {
  for (;;) {
    const pages: CurrentPage[] = []
    const frames: Frame[] = []
    let bytes = 0
    for (const { log, since, start } of followed) {
      let cursor = 'cursor' in start ? start.cursor : Infinity
      while (cursor < log.head()) {
        const page = await log.page(cursor, form)
        if (pages.length > 0 && bytes + page.frame.text.length > POLL_BYTES) break
        pages.push(page)
        frames.push(page.frame)
        bytes += page.frame.text.length
        cursor = page.last
      }
      const told = since === -1 || ('cursor' in start && cursor > start.cursor)
      if (cursor !== log.head()) continue
      if (told) frames.push(frameOf({ t: 'live', th: toWire(log.topic), s: cursor }), countFrame(log))
      const page = 'cursor' in start && start.tally < log.figures.version() && (await log.figures.page(start.tally, form).catch(() => null))
      if (page && cursor === log.head()) frames.push(page.frame)
    }
    if (pages.every((page) => page.current())) return frames
  }
}

const bodyOf = (epoch: string, frames: readonly Frame[]) =>
  Buffer.concat([Buffer.from(`{"ep":${JSON.stringify(epoch)},"f":[`), ...frames.flatMap(withComma), Buffer.from(']}')])
const withComma = ({ text }: Frame, index: number) => (index === 0 ? [text] : [Buffer.from(','), text])

/** `7.1040.86,mod.12` as the route's shape allows it; a topic named twice counts once. */
function cursorsOf(th: string): Cursor[] {
  const byTopic = new Map<number, Cursor>()
  for (const part of th.split(',')) {
    const [name = '', since, tally] = part.split('.')
    const topic = name === 'mod' ? fromWire('mod') : Number(name)
    byTopic.set(topic, { topic, since: Number(since), tally: tally === undefined ? undefined : Number(tally) })
  }
  return [...byTopic.values()]
}
