import { and, asc, eq, gte, ne, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost, wordsOf } from '../cases/read-post.ts'

type Judged = { readonly caseId: number; readonly threadId: number; readonly number: number; readonly at: number }
type Replaced = { field: 'title' | 'motion' | 'text'; text: string }

const $ = sql.placeholder

/** What edits after a time replaced, first ones first: of each field, the first is what stood there at that time. */
const replacedSince = prepared<{ threadId: number; number: number; at: number }, Replaced[]>(({ db, t: { revisions: r } }) =>
  db
    .select({ field: r.field, text: r.text })
    .from(r)
    .where(and(eq(r.threadId, $('threadId')), eq(r.number, $('number')), gte(r.at, $('at'))))
    .orderBy(asc(r.at), asc(r.revision)),
)

const seenByFlagger = prepared<{ caseId: number }, { evidence: string }[]>(({ db, t: { flags } }) =>
  db
    .select({ evidence: flags.evidence })
    .from(flags)
    .where(and(eq(flags.caseId, $('caseId')), ne(flags.evidence, '')))
    .orderBy(asc(flags.at))
    .limit(1),
)

/** The words of a post as they stood when it was judged; of a deleted one what was flagged; null once they are forgotten. */
export async function readJudgedText(scope: Scope, { caseId, threadId, number, at }: Judged): Promise<string | null> {
  const post = await readPost(scope, threadId, number)
  const then: { title: string; motion: string | null; text: string } = { ...post }
  for (const { field, text } of (await replacedSince(scope, { threadId, number, at })).toReversed()) then[field] = text
  if (then.text !== '') return wordsOf({ ...post, ...then })
  const [seen] = await seenByFlagger(scope, { caseId })
  return seen?.evidence ?? null
}
