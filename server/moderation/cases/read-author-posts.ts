import { and, desc, eq, gt } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../store/scope.ts'
import type { AuthorPost } from './schema.ts'

const DAY_MS = 86_400_000
/** As many posts as one decision may be about. */
const MOST_POSTS = 50
const EXCERPT = 200

/**
 * What one author has before the moderators and wrote in the last 24 hours, newest first and at most fifty each: the posts that may be
 * decided together.
 *
 * @param caseId one of his cases
 * @param at milliseconds since 1970, UTC
 * @throws {Refusal} `not-found`
 */
export async function readAuthorPosts({ db, t }: Scope, caseId: number, at: number): Promise<{ author: string; posts: AuthorPost[] }> {
  const { cases, people, replies, threads } = t
  const [found] = await db
    .select({ authorId: cases.authorId, author: people.name })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.authorId))
    .where(eq(cases.id, caseId))
  if (!found) throw new Refusal('not-found')
  const { authorId, author } = found
  const waiting = await db
    .select({ caseId: cases.id, threadId: cases.threadId, number: cases.number })
    .from(cases)
    .where(and(eq(cases.authorId, authorId), eq(cases.state, 'open'), eq(cases.kind, 'flags')))
    .orderBy(desc(cases.id))
    .limit(MOST_POSTS)
  const recent = await db
    .select({ threadId: replies.threadId, number: replies.number, text: replies.text, at: replies.createdAt })
    .from(replies)
    .where(and(eq(replies.authorId, authorId), gt(replies.createdAt, at - DAY_MS), eq(replies.state, 'shown')))
    .orderBy(desc(replies.createdAt))
    .limit(MOST_POSTS)
  const opened = await db
    .select({ threadId: threads.id, text: threads.title, at: threads.createdAt })
    .from(threads)
    .where(and(eq(threads.authorId, authorId), gt(threads.createdAt, at - DAY_MS), eq(threads.openingState, 'shown')))
    .orderBy(desc(threads.createdAt))
    .limit(MOST_POSTS)
  const posts = new Map<string, AuthorPost>()
  for (const post of [...recent, ...opened.map((opening) => ({ ...opening, number: 0 }))])
    posts.set(`${post.threadId}.${post.number}`, { ...post, text: post.text.slice(0, EXCERPT), caseId: null })
  for (const { caseId, threadId, number } of waiting) {
    const known = posts.get(`${threadId}.${number}`)
    posts.set(`${threadId}.${number}`, { ...(known ?? { threadId, number, text: '', at: 0 }), caseId })
  }
  const list = [...posts.values()].toSorted((a, b) => Number(b.caseId !== null) - Number(a.caseId !== null) || b.at - a.at)
  return { author, posts: list.slice(0, MOST_POSTS) }
}
