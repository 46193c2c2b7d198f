import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { rendered } from '../../kernel/rendered.ts'
import type { Author, Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { beforeAfter } from './before-after.ts'
import { readBeforeAfter } from './read-before-after.ts'
import type { Closing, Summary } from './schema.ts'

type Row = Omit<Summary, 'author' | 'html'> & { name: string; role: Author['role']; stall: Stall }

const $ = sql.placeholder

const written = prepared<{ threadId: number }, Row[]>(({ db, t: { summaries: s, people } }) =>
  db
    .select({ stall: s.stall, name: people.name, role: people.role, text: s.text, lang: s.lang, at: s.at, editedAt: s.editedAt })
    .from(s)
    .innerJoin(people, eq(people.id, s.authorId))
    .where(and(eq(s.threadId, $('threadId')), ne(s.text, '')))
    .orderBy(asc(s.stall)),
)

type Ended = { readonly id: number; readonly closesAt: number | null; readonly closedAt: number | null }

/** How a debate ends: nothing while it goes on. Online stands first, as everywhere. */
export async function readClosing(scope: Scope, { id: threadId, closesAt, closedAt }: Ended): Promise<Closing> {
  const ends = closesAt !== null || closedAt !== null
  const rows = ends ? await written(scope, { threadId }) : []
  const summaries = rows.map(({ name, role, ...row }) => ({
    ...row,
    author: { name, stall: row.stall, role },
    html: rendered(row.text),
  }))
  return {
    closesAt,
    closedAt,
    summaries: summaries.toSorted((a, b) => (a.stall < b.stall ? 1 : -1)),
    stalls: ends ? await readBeforeAfter(scope, threadId) : beforeAfter([]),
  }
}
