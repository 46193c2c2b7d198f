import { and, eq, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { ThreadId } from '../kernel/shapes.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { reviewPost } from '../publishing/pipeline/review-post.ts'
import { Anyway } from '../publishing/schema.ts'
import { prepared } from '../store/prepared.ts'
import { stallInThread } from '../threads/stall-in-thread.ts'
import { threadFacts } from '../threads/thread-facts.ts'
import { checkQuote } from './check-quote.ts'
import { ReplyDraft } from './schema.ts'

const Input = Type.Object({ threadId: ThreadId, ...ReplyDraft.properties, ...Anyway.properties }, { additionalProperties: false })

/** A hot thread moves in the list of debates at most this often, which spares the list's index. */
const LIST_MOVES_EVERY_MS = 5_000

const $ = sql.placeholder

const takeNumber = prepared<{ id: number; state: string; at: number }, { number: number }[]>(({ db, t: { threads } }) =>
  db
    .update(threads)
    .set({
      replyCount: sql`${threads.replyCount} + 1`,
      activeAt: sql`case when ${threads.activeAt} + ${LIST_MOVES_EVERY_MS} <= ${$('at')} then ${$('at')} else ${threads.activeAt} end`,
    })
    .where(and(eq(threads.id, $('id')), eq(threads.state, $('state'))))
    .returning({ number: threads.replyCount }),
)

type Row = Record<
  'threadId' | 'number' | 'authorId' | 'stall' | 'intent' | 'lang' | 'text' | 'parentNumber' | 'quoteNumber' | 'quoteText' | 'createdAt',
  string | number | null
>

const insertReply = prepared<Row, unknown>(({ db, t }) =>
  db.insert(t.replies).values({
    threadId: $('threadId'),
    number: $('number'),
    authorId: $('authorId'),
    stall: $('stall'),
    intent: $('intent'),
    lang: $('lang'),
    text: $('text'),
    parentNumber: $('parentNumber'),
    quoteNumber: $('quoteNumber'),
    quoteText: $('quoteText'),
    state: 'shown',
    createdAt: $('createdAt'),
    editedAt: null,
  }),
)

/**
 * Posts a reply to an open thread. Its number comes from an update of the thread's row, which holds the row until commit:
 * followers can never see a later event before an earlier one.
 *
 * @returns where it stands, `{ threadId, number, seq, held }`: references only, safe to keep for a repeated request. While it waits
 *   for a moderator its number is 0 and `held` is what it waits under
 * @throws {Refusal} `not-found`, `parent-not-found`, `quote-not-found`, `stall-changed-lately`, or what `can` and `reviewPost` say
 */
export const postReply = command(
  'replies.post',
  Input,
  async (tx, input, context): Promise<{ threadId: number; number: number; seq: number; held?: number }> => {
    const { threadId, quote, ...draft } = input
    const { actor, at, tell } = context
    const facts = await threadFacts(tx, threadId)
    can(actor, 'reply', facts)
    if (draft.parent !== undefined && draft.parent > facts.replyCount) throw new Refusal('parent-not-found', { at: '/body/parent' })
    if (quote) await checkQuote(tx, threadId, quote)
    const held = await reviewPost(
      tx,
      {
        command: 'replies.post',
        input,
        kind: 'reply',
        words: { text: draft.text },
        thread: { id: threadId, cooling: facts.state === 'cooling' },
        number: null,
      },
      context,
    )
    if (held !== null) return { threadId, number: 0, seq: facts.head, held }

    const stall = await stallInThread(tx, threadId, context, draft.stall)
    const [thread] = await takeNumber(tx, { id: threadId, state: facts.state, at })
    if (!thread) throw new Refusal('thread-closed') // its state changed since it was asked for
    const { number } = thread
    await insertReply(tx, {
      threadId,
      number,
      authorId: actor.personId,
      stall,
      intent: draft.intent ?? null,
      lang: draft.lang ?? actor.locale,
      text: draft.text,
      parentNumber: draft.parent ?? null,
      quoteNumber: quote?.number ?? null,
      quoteText: quote?.text ?? null,
      createdAt: at,
    })
    return { threadId, number, seq: await tell(threadId, 'reply', number) }
  },
)
