import { and, eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { MeasureKind } from '../measures/measure-kinds.ts'
import { timeLeft, type Counted } from '../measures/time-left.ts'
import type { OwnMeasure } from './schema.ts'

type Row = Counted & { decisionId: string; kind: MeasureKind; hours: number | null }

const inForce = prepared<{ personId: string }, Row[]>((scope) =>
  select(scope).where(
    and(eq(scope.t.measures.personId, sql.placeholder('personId')), inArray(scope.t.measures.state, ['proposed', 'standing'])),
  ),
)

const select = ({ db, t: { measures: m } }: Scope) =>
  db.select({ decisionId: m.decisionId, kind: m.kind, hours: m.hours, state: m.state, leftMs: m.leftMs, countedAt: m.countedAt }).from(m)

/** What stands against a person now, or waits for a second moderator. @param now milliseconds since 1970, UTC */
export async function readMeasuresInForce(scope: Scope, personId: string, now: number): Promise<OwnMeasure[]> {
  return (await inForce(scope, { personId })).flatMap((row) => toOwn(row, now))
}

/** What these decisions did to a person, by decision. */
export async function readMeasuresOf(
  scope: Scope,
  decisionIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, OwnMeasure[]>> {
  const { measures } = scope.t
  const rows = decisionIds.length === 0 ? [] : await select(scope).where(inArray(measures.decisionId, [...decisionIds]))
  return new Map(decisionIds.map((id) => [id, rows.filter(({ decisionId }) => decisionId === id).flatMap((row) => toOwn(row, now))]))
}

function toOwn(row: Row, now: number): OwnMeasure[] {
  const { kind, hours, state } = row
  if (kind === 'lock' || kind === 'slow') return []
  return [{ kind, ...(hours !== null && { hours }), state, leftMs: timeLeft(row, now) }]
}
