import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { plainText } from '../../kernel/markdown.ts'
import type { Locale } from '../../kernel/shapes.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** A reply that both stalls agree with, by its first words. */
export type CommonGround = { readonly number: number; readonly words: string; readonly lang: Locale }

const MOST_SHOWN = 5
const LONGEST = 120

const query = prepared<{ threadId: number; limit: number }, { number: number; text: string; lang: Locale }[]>(
  ({ db, t: { commonGrounds: c, replies: r, replyFigures: f } }) =>
    db
      .select({ number: r.number, text: r.text, lang: r.lang })
      .from(c)
      .innerJoin(r, and(eq(r.threadId, c.threadId), eq(r.number, c.number), eq(r.state, 'shown')))
      .innerJoin(f, and(eq(f.threadId, c.threadId), eq(f.number, c.number)))
      .where(and(eq(c.threadId, sql.placeholder('threadId')), inArray(c.badge, ['provisional', 'common-ground']), isNull(f.frozen)))
      .orderBy(desc(f.key), desc(r.number))
      .limit(sql.placeholder('limit')),
)

/** What both stalls of a debate agree on, the most agreed first, and none that is looked into: what stands under it when it is closed. */
export async function readCommonGround(scope: Scope, threadId: number): Promise<CommonGround[]> {
  const rows = await query(scope, { threadId, limit: MOST_SHOWN })
  return rows.map(({ text, ...row }) => ({ ...row, words: beginningOf(plainText(text).replaceAll(/\s+/g, ' ')) }))
}

function beginningOf(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf(' '))) || cut} …`
}
