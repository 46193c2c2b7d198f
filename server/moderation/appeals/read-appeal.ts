import { eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { readCase } from '../cases/read-case.ts'
import { mayHear } from '../hearing/hearing.ts'
import { heardIn } from './heard-in.ts'
import { appealColumns } from './read-appeals.ts'
import type { Appeal, AppealCard } from './schema.ts'

type Row = AppealCard & { personId: string; moderatorId: string }

const byId = prepared<{ id: string }, Row[]>(({ db, t }) => {
  const { appeals, decisions, threads, people } = t
  return db
    .select({ ...appealColumns(t), personId: appeals.personId, moderatorId: decisions.moderatorId })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(threads, eq(threads.id, decisions.threadId))
    .innerJoin(people, eq(people.id, decisions.moderatorId))
    .where(eq(appeals.id, sql.placeholder('id')))
})

/**
 * An appeal with the original text, its context and the decision. Several queries: read it in a snapshot.
 *
 * @param viewer a moderator; whoever asks makes sure of that
 * @param now milliseconds since 1970, UTC
 * @throws {Refusal} `not-found`
 */
export async function readAppeal(scope: Scope, id: string, viewer: Actor, now: number): Promise<Appeal> {
  const [found] = await byId(scope, { id })
  if (!found) throw new Refusal('not-found')
  const { personId: _, moderatorId: __, ...card } = found
  return {
    ...card,
    case: await readCase(scope, card.caseId, viewer, now),
    mayAnswer: card.state === 'open' && (await mayHear(scope, viewer, heardIn(found), now)).may !== 'no',
  }
}
