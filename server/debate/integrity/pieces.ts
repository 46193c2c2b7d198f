import { and, asc, gt, lte, type Column, type SQL } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/** A stretch of keys, without its first and with its last; null where it has no end. */
export type Piece<K extends number | string = number | string> = { readonly after: K | null; readonly upTo: K | null }

/** Threads of one piece: few where they are long, so that a piece of any forum fits into the same memory. */
const MOST_THREADS = 200
const MOST_REPLIES = 10_000
const MOST_PEOPLE = 1_000

/** Whether a column lies in this piece. */
export const within = (column: Column, { after, upTo }: Piece): SQL | undefined =>
  and(after === null ? undefined : gt(column, after), upTo === null ? undefined : lte(column, upTo))

/** All threads, piece by piece; what belongs to no thread that is there lies in a piece too. */
export async function* piecesOfThreads({ db, t: { threads } }: Scope): AsyncGenerator<Piece<number>> {
  for (let after: number | null = null, upTo: number | null; ; after = upTo) {
    const some: { id: number; replies: number }[] = await db
      .select({ id: threads.id, replies: threads.replyCount })
      .from(threads)
      .where(within(threads.id, { after, upTo: null }))
      .orderBy(asc(threads.id))
      .limit(MOST_THREADS)
    upTo = lastThatFits(some)
    yield { after, upTo }
    if (upTo === null) return
  }
}

/** Where a piece ends that begins with these threads; null if they are the last ones, all of them in it. */
function lastThatFits(threads: readonly { id: number; replies: number }[]): number | null {
  let replies = 0
  const last = threads.find((thread) => (replies += thread.replies) >= MOST_REPLIES) ?? threads[MOST_THREADS - 1]
  return last?.id ?? null
}

/** All people, piece by piece; what belongs to nobody who is there lies in a piece too. */
export async function* piecesOfPeople({ db, t: { people } }: Scope): AsyncGenerator<Piece<string>> {
  for (let after: string | null = null, upTo: string | null; ; after = upTo) {
    const some: { id: string }[] = await db
      .select({ id: people.id })
      .from(people)
      .where(within(people.id, { after, upTo: null }))
      .orderBy(asc(people.id))
      .limit(MOST_PEOPLE)
    upTo = some[MOST_PEOPLE - 1]?.id ?? null
    yield { after, upTo }
    if (upTo === null) return
  }
}
