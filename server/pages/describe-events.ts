import { readMindFigures } from '../debate/minds/read-mind-figures.ts'
import { newestMind } from '../debate/minds/read-minds.ts'
import { figuresOfReplies } from '../debate/open-data/figures-of-replies.ts'
import type { Html } from '../kernel/html.ts'
import { wordsFor, type Words } from '../kernel/words.ts'
import type { Describe } from '../live/frames.ts'
import { readReply } from '../replies/read-replies.ts'
import type { Reply } from '../replies/schema.ts'
import { QUEUE_TOPIC } from '../store/log.ts'
import type { Readers } from '../store/readers.ts'
import type { Scope } from '../store/scope.ts'
import { readThread } from '../threads/read-thread.ts'

/** The whole markup of one reply, as the page draws it. */
export type ReplyCard = (scope: Scope, reply: Reply, words: Words) => Promise<Html>

/**
 * What the events of a log look like now: of a reply the reply itself with its figures, or its card as the page draws it; of the thread its card.
 * The moderators' queue says only which case or held post changed: its page is asked for again.
 */
export const describeEvents =
  (readers: Readers, replyCard: ReplyCard): Describe =>
  (topic, events, locale, as) =>
    readers.snapshot(async (scope) => {
      if (topic === QUEUE_TOPIC)
        return events.map(({ kind, ref }) => (kind === 'held' ? { held: ref } : kind === 'freeze' ? { frozen: ref } : { case: ref }))
      const words = wordsFor(locale)
      const numbers = as === 'json' ? new Set(events.flatMap(({ ref }) => (ref === 0 ? [] : [ref]))) : []
      const figuresOf = await figuresOfReplies.read(scope, topic, [...numbers])
      const made = new Map<number, Promise<unknown>>()
      const describe = (number: number) => (number === 0 ? threadNow(scope, topic) : replyNow(scope, topic, number))
      const replyNow = async (scope: Scope, threadId: number, number: number) => {
        const reply = await readReply(scope, { threadId, number })
        if (!reply) return null
        if (as === 'json') return { ...reply, figures: reply.state === 'shown' ? figuresOf(number) : null }
        return { number, h: (await replyCard(scope, reply, words)).toString() }
      }
      // Several events of one reply are described once: what it is now is the same for all of them.
      return Promise.all(
        events.map(async ({ kind, ref }) => {
          const known = made.get(ref) ?? describe(ref)
          made.set(ref, known)
          if (as === 'html' || (kind !== 'changed-mind' && kind !== 'mind-back')) return known
          return withMinds(scope, topic, await known)
        }),
      )
    })

async function threadNow(scope: Scope, id: number) {
  const thread = await readThread(scope, { id })
  if (!thread) return null
  const { text: _, html: __, ...card } = thread
  return card
}

/** A reply with whose mind it changed; of one that is not shown none of it. */
async function withMinds(scope: Scope, threadId: number, described: unknown) {
  const reply = described as Reply | null
  if (reply?.state !== 'shown') return reply
  const { number } = reply
  const people = await readMindFigures(scope, threadId, number)
  return { ...reply, minds: { people, newest: await newestMind(scope, threadId, number) } }
}
