import { desc, eq, inArray } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { DISCLOSED_FIELDS } from './disclosed-facts.ts'
import type { Disclosure } from './disclosure-schema.ts'

/** What was asked to be disclosed for one order, newest first: what, by whom, and what came of it. For administrators alone. */
export async function readDisclosures(scope: Scope, caseId: number): Promise<Disclosure[]> {
  const { disclosures: d, proposals: p, people } = scope.t
  const rows = await scope.db
    .select({
      id: d.proposalId,
      caseId: d.caseId,
      fields: d.fields,
      note: p.note,
      silentReason: d.silentReason,
      state: p.state,
      byId: p.byId,
      secondId: p.secondId,
      at: p.at,
      takenAt: d.takenAt,
    })
    .from(d)
    .innerJoin(p, eq(p.id, d.proposalId))
    .where(eq(d.caseId, caseId))
    .orderBy(desc(p.at), desc(p.id))
  if (rows.length === 0) return []
  const ids = rows.flatMap(({ byId, secondId }) => (secondId === null ? [byId] : [byId, secondId]))
  const named = await scope.db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  const nameOf = (id: string) => named.find((person) => person.id === id)?.name ?? ''
  return rows.map(({ fields, byId, secondId, ...row }) => ({
    ...row,
    fields: fieldsOf(fields),
    proposedBy: nameOf(byId),
    answeredBy: secondId === null ? null : nameOf(secondId),
  }))
}

/** The fields of a row, in one order. */
export const fieldsOf = (written: string) => DISCLOSED_FIELDS.filter((field) => written.split(',').includes(field))
