import { hash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { REQUIRED_STALLS, type StallStances, sumOf } from '../score/figures.ts'
import { missingStall } from '../score/missing-stall.ts'
import { readFigures } from '../votes/read-figures.ts'
import type { Ground } from './read-grounds.ts'
import { PARTS, type Part } from './read-parts.ts'

const $ = sql.placeholder

const known = prepared<{ threadId: number }, { part: Part; digest: string }[]>(({ db, t: { liveParts: l } }) =>
  db
    .select({ part: l.part, digest: l.digest })
    .from(l)
    .where(eq(l.threadId, $('threadId'))),
)

const minds = prepared<{ threadId: number }, { stall: string; many: number }[]>(({ db, t: { mindFigures: f } }) =>
  db
    .select({ stall: f.stall, many: f.many })
    .from(f)
    .where(and(eq(f.threadId, $('threadId')), eq(f.number, 0))),
)

/**
 * Keeps since when parts of a debate's page are as they are, by digests of all that they show, so that a frame carries no part that its
 * follower has.
 *
 * @param version the first one that this tally gives: whoever is told any of them is told of these parts too
 */
export async function keepParts(
  tx: Scope,
  threadId: number,
  version: number,
  { grounds, stances }: { readonly grounds: readonly Ground[]; readonly stances: StallStances },
): Promise<void> {
  const figures = await readFigures(
    tx,
    threadId,
    grounds.map(({ number }) => number),
  )
  const missing = missingStall(stances)
  const people = (await minds(tx, { threadId })).filter(({ many }) => many > 0).toSorted((a, b) => a.stall.localeCompare(b.stall))
  const shown: Record<Part, readonly unknown[]> = {
    ground: grounds.map((ground) => [ground, REQUIRED_STALLS.map((stall) => figures.get(ground.number)?.figures[stall])]),
    invite: missing === null ? [] : [missing, sumOf(stances[missing])],
    minds: people,
  }
  const before = new Map((await known(tx, { threadId })).map(({ part, digest }) => [part, digest]))
  const { liveParts: l } = tx.t
  for (const part of PARTS) {
    const digest = shown[part].length === 0 ? '' : hash('sha256', JSON.stringify(shown[part]), 'base64')
    if (digest === (before.get(part) ?? '')) continue
    await tx.db
      .insert(l)
      .values({ threadId, part, digest, version })
      .onConflictDoUpdate({ target: [l.threadId, l.part], set: { digest, version } })
  }
}
