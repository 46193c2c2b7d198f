import { readEvents, readHeads, type LogEvent, type TopicHead } from '../store/read-log.ts'
import type { Scope } from '../store/scope.ts'
import type { Frame } from './frame.ts'
import { buildPage, pageLimit, type Describe, type Form } from './frames.ts'
import type { CurrentPage, Pages, PageShelf } from './page-shelf.ts'
import { topicFigures, type ReadFigures } from './topic-figures.ts'

/** Who follows a topic. */
export type Listener = {
  /** The log may have grown. */
  readonly wake: () => void
  /** There may be newer figures. */
  readonly tallied: () => void
  /** The figures of the topic; `onlyMoved` when the followers did not change, so only who sees nothing but figures wants them. */
  readonly count: (frame: Frame, onlyMoved: boolean) => void
}

export type TopicLog = ReturnType<typeof openTopicLog>

/** What every topic is read and drawn with. */
export type Sources = {
  readonly read: Scope
  readonly describe: Describe
  readonly figures: ReadFigures
  readonly shelf: PageShelf
  readonly onError: (error: unknown) => void
  /** Shared by all topics: waits for one's turn to send what many get at one moment. */
  readonly turn: () => Promise<void>
}

/** Events read at once to learn what a new head means. */
const SETTLE_EVENTS = 200

/**
 * One followed topic: how far its log has come, and its pages for everybody who follows it.
 *
 * Erasure rests on one rule. A new reply touches nothing older; any other event (an edit, a hide, a delete, a renamed title) may
 * touch what is quoted anywhere in the thread, so all pages of the topic are dropped. From the moment a new head is heard until
 * the log has been read up to it no page counts as current, so none is written.
 */
export function openTopicLog(topic: number, sources: Sources) {
  const { read, describe, shelf, onError } = sources
  const listeners = new Set<Listener>()
  const pages: Pages = new Map()
  const figures = topicFigures(topic, sources)
  let generation = 0
  /** Read and understood up to here. */
  let known = 0
  /** The highest head anybody told of. */
  let heard = 0
  let replies = 0
  let tail: readonly LogEvent[] = []
  let opened: Promise<TopicHead | null> | undefined
  let ready = false
  let settling: Promise<void> | undefined
  let trouble: { error: unknown } | undefined

  const forget = () => {
    generation++
    pages.clear()
    figures.forget()
  }

  async function open(): Promise<TopicHead | null> {
    const [first] = await readHeads(read, [topic])
    if (!first) return null
    known = first.head
    replies = first.replies
    figures.hear(first.tally)
    heard = Math.max(heard, known)
    ready = true
    if (heard > known) await settled()
    return { ...first, head: heard }
  }

  function settled(): Promise<void> | undefined {
    if (ready && heard > known) settling ??= settle().finally(() => (settling = undefined))
    return settling
  }

  async function settle() {
    try {
      while (known < heard) {
        const events = await readEvents(read, { topic, after: known, limit: SETTLE_EVENTS })
        if (events.length === 0) heard = known // a head that the log does not have: only the log is true
        else understand(events)
      }
      trouble = undefined
    } catch (error) {
      trouble = { error }
      onError(error) // tried again at the next hint, and when all heads are read again
      return
    }
    for (const { wake } of listeners) wake()
  }

  function understand(events: readonly LogEvent[]) {
    if (events.some(({ kind }) => kind !== 'reply')) forget()
    for (const { kind, ref } of events) if (kind === 'reply') replies = Math.max(replies, ref)
    tail = events
    known = events.at(-1)!.seq
    heard = Math.max(heard, known) // the log may already know of commits whose hints are still on their way
  }

  async function eventsAfter(cursor: number): Promise<readonly LogEvent[]> {
    const limit = pageLimit(cursor)
    const inTail = tail[0] !== undefined && cursor >= tail[0].seq - 1
    const events = inTail ? tail.filter(({ seq }) => seq > cursor).slice(0, limit) : await readEvents(read, { topic, after: cursor, limit })
    if (events[0]?.seq !== cursor + 1) throw new Error(`the log of topic ${topic} has no event ${cursor + 1}`)
    return events
  }

  async function build(cursor: number, form: Form): Promise<CurrentPage> {
    const made = generation
    const page = await buildPage(describe, topic, await eventsAfter(cursor), form)
    return { ...page, current: () => made === generation && known === heard }
  }

  return {
    topic,
    listeners,
    /** Reads how far the log has come, once; null if there is no such topic. Register first. */
    opened: () =>
      (opened ??= open().catch((error: unknown) => {
        opened = undefined
        throw error
      })),
    /** The newest `seq` that was heard of. */
    head: () => heard,
    /** Replies as far as the log is understood. */
    replies: () => replies,
    /** Takes the hint that the log has come this far. */
    hear(head: number) {
      heard = Math.max(heard, head)
      void settled()
    },
    /** Takes the hint that its figures have come to this version. */
    hearTally(version: number) {
      if (figures.hear(version)) for (const { tallied } of listeners) tallied()
    },
    figures,
    /** Drops all pages: what they show may have changed without an event of this topic. */
    forget,
    /** The events after `cursor` (below `head()`) in one frame. Ask whether it is `current()` in the turn it is written, else ask again. */
    async page(cursor: number, form: Form): Promise<CurrentPage> {
      await settled()
      if (trouble) throw trouble.error
      return shelf(pages, `${cursor} ${form.locale} ${form.as}`, () => build(cursor, form))
    },
  }
}
