import { asc } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { Topic } from './schema.ts'

const query = prepared<Record<string, never>, { id: string; nameId: string; nameEn: string }[]>(({ db, t }) =>
  db.select({ id: t.topics.id, nameId: t.topics.nameId, nameEn: t.topics.nameEn }).from(t.topics).orderBy(asc(t.topics.position)),
)

/** The topics in their order. */
export async function readTopics(scope: Scope): Promise<Topic[]> {
  const rows = await query(scope, {})
  return rows.map(({ id, nameId, nameEn }) => ({ id, name: { id: nameId, en: nameEn } }))
}
