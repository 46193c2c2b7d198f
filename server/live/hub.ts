import { QUEUE_TOPIC } from '../store/log.ts'
import { readHeads } from '../store/read-log.ts'
import type { Scope } from '../store/scope.ts'
import type { Frame } from './frame.ts'
import { frameOf, type Describe } from './frames.ts'
import { LIVE_LIMITS } from './limits.ts'
import { pageShelf } from './page-shelf.ts'
import { tellCounts } from './tell-counts.ts'
import type { ReadFigures } from './topic-figures.ts'
import { openTopicLog, type Listener, type TopicLog } from './topic-log.ts'
import { turnstile } from './turnstile.ts'
import { visitors, type Visitor } from './visitors.ts'

/** What a hub is made of. */
export type HubNeeds = {
  /** The epoch of the database, read at start. */
  readonly epoch: string
  readonly read: Scope
  readonly describe: Describe
  readonly figures: ReadFigures
  /** How many unread notices a person has. */
  readonly countNotices: (personId: string) => Promise<number>
  readonly onError: (error: unknown) => void
  readonly limits?: Pick<typeof LIVE_LIMITS, 'refreshMs' | 'countMs'>
}

/** Pages kept for sharing, over all topics; at some 48 kB each. */
const MOST_PAGES = 400
/** Frames of figures sent in one turn of the event loop; a frame of 24 kB takes some 30 µs. */
const SENDS_A_TURN = 16

export type Hub = ReturnType<typeof createHub>

/**
 * Who follows what. It hears from the writer that a log has grown, reads the log once for everybody, and wakes the followers.
 * Close it when nobody can connect any more.
 */
export function createHub({ epoch, read, describe, figures, countNotices, onError, limits = LIVE_LIMITS }: HubNeeds) {
  const topics = new Map<number, TopicLog>()
  const people = visitors()
  const sources = { read, describe, figures, shelf: pageShelf(MOST_PAGES), turn: turnstile(SENDS_A_TURN), onError }

  /** Reads the heads of these topics (all followed ones) again: after a writer died, or when a hint may have been lost. */
  async function refresh(some: readonly number[] = [...topics.keys()]): Promise<void> {
    try {
      for (const { topic, head, tally } of await readHeads(read, some)) {
        topics.get(topic)?.hear(head)
        topics.get(topic)?.hearTally(tally)
      }
    } catch (error) {
      onError(error)
    }
  }

  const noticesFrame = (notices: number) => frameOf({ t: 'me', notices })

  const refreshing = setInterval(() => void refresh(), limits.refreshMs).unref()
  const counting = setInterval(tellCounts(topics), limits.countMs).unref()

  return {
    epoch,
    refresh,

    /** Registers a follower of a topic that he may see. Ask the log for its head only afterwards, so that nothing falls between. */
    listen(topic: number, listener: Listener): { log: TopicLog; leave: () => void } {
      const log = topics.get(topic) ?? openTopicLog(topic, sources)
      topics.set(topic, log)
      log.listeners.add(listener)
      return {
        log,
        leave() {
          log.listeners.delete(listener)
          if (log.listeners.size > 0 || topics.get(topic) !== log) return
          topics.delete(topic)
          log.forget()
        },
      }
    },

    /** Takes the writer's hint that a topic's log has come to `head`. From this moment nothing older is written that it may touch. */
    hear({ topic, head }: { topic: number; head: number }): void {
      topics.get(topic)?.hear(head)
      // The queue shows words of posts in any thread.
      if (topic !== QUEUE_TOPIC) topics.get(QUEUE_TOPIC)?.forget()
    },

    /** Takes the writer's hint that a topic's figures have come to this version. */
    hearTally: ({ topic, version }: { topic: number; version: number }): void => topics.get(topic)?.hearTally(version),

    /** Drops every made page: a person, a topic or a rule has changed, which no log tells. */
    forget(): void {
      for (const log of topics.values()) log.forget()
    },

    /** Enters a signed-in connection; call what it returns when it leaves. */
    join: (visitor: Visitor): (() => void) => people.join(visitor),

    /** Ends the connections of a session that is over. */
    endSession(sessionId: string): void {
      for (const visitor of people.all()) if (visitor.sessionId === sessionId) visitor.end()
    },

    /** Ends all connections of a person but those of one session. */
    endPerson(personId: string, exceptSessionId: string | null = null): void {
      for (const visitor of people.of(personId)) if (exceptSessionId === null || visitor.sessionId !== exceptSessionId) visitor.end()
    },

    /** Asks again at once what a person's connections may follow: his rights changed. */
    recheckPerson(personId: string): void {
      for (const visitor of people.of(personId)) visitor.recheck()
    },

    /** Asks the same of all connections: somebody's rights changed, and nobody says whose. */
    recheckAll(): void {
      for (const visitor of people.all()) visitor.recheck()
    },

    /** The frame that says how many notices a person has not read; nothing if he knows already. */
    async notices(personId: string, known?: number): Promise<Frame | undefined> {
      const notices = await countNotices(personId)
      return notices === known ? undefined : noticesFrame(notices)
    },

    /** Tells a person's connections that something is there for him: how many notices he has not read. */
    async me(personId: string): Promise<void> {
      if (people.of(personId).length === 0) return
      try {
        const frame = noticesFrame(await countNotices(personId))
        for (const visitor of people.of(personId)) visitor.tell(frame)
      } catch (error) {
        onError(error)
      }
    },

    /** Followers of a topic at this moment, waiting polls among them. */
    followers: (topic: number): number => topics.get(topic)?.listeners.size ?? 0,

    close(): void {
      clearInterval(refreshing)
      clearInterval(counting)
    },
  }
}
