import { and, eq, isNotNull, ne, or } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import type { Flaw } from './flaw.ts'

/** Posts that were removed by a decision that is final, and of which words are left: the text itself, older originals, quotes. */
export async function unforgotten(scope: Scope): Promise<Flaw[]> {
  const { db, t } = scope
  const { replies, revisions, threads } = t
  const removed = removedForGood(scope)
  const here = { threadId: removed.threadId, number: removed.number }
  const own = and(eq(replies.threadId, removed.threadId), eq(replies.number, removed.number))
  const left = [
    {
      what: 'its text',
      posts: [
        ...(await db.select(here).from(removed).innerJoin(replies, own).where(ne(replies.text, ''))),
        ...(await db
          .select(here)
          .from(removed)
          .innerJoin(threads, and(eq(threads.id, removed.threadId), eq(removed.number, 0)))
          .where(or(ne(threads.text, ''), ne(threads.title, ''), ne(threads.slug, ''), isNotNull(threads.motion)))),
      ],
    },
    {
      what: 'older originals',
      posts: await db
        .selectDistinct(here)
        .from(removed)
        .innerJoin(revisions, and(eq(revisions.threadId, removed.threadId), eq(revisions.number, removed.number)))
        .where(ne(revisions.text, '')),
    },
    {
      what: 'words of it in quotes',
      posts: await db
        .selectDistinct(here)
        .from(removed)
        .innerJoin(replies, and(eq(replies.threadId, removed.threadId), eq(replies.quoteNumber, removed.number)))
        .where(isNotNull(replies.quoteText)),
    },
  ]
  return left.flatMap(({ what, posts }) =>
    posts.map(({ threadId, number }) => ({ where: nameOf(threadId, number), what: `was removed for good; there still are: ${what}` })),
  )
}

/** Those that the law withholds keep their words until the order is lifted. */
const removedForGood = ({ db, t: { cases, decisions, replies, threads } }: Scope) =>
  db
    .selectDistinct({ threadId: decisions.threadId, number: decisions.number })
    .from(decisions)
    .innerJoin(cases, and(eq(cases.id, decisions.caseId), eq(cases.state, 'final')))
    .innerJoin(threads, eq(threads.id, decisions.threadId))
    .leftJoin(replies, and(eq(replies.threadId, decisions.threadId), eq(replies.number, decisions.number)))
    .where(
      and(
        eq(decisions.action, 'remove'),
        eq(decisions.state, 'standing'),
        or(eq(replies.state, 'removed'), and(eq(decisions.number, 0), eq(threads.openingState, 'removed'))),
      ),
    )
    .as('removed')

const nameOf = (threadId: number, number: number) =>
  number === 0 ? `the opening of thread ${threadId}` : `reply ${number} of thread ${threadId}`
