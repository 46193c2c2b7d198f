import { readFigures, type ReplyTally } from '../../debate/votes/read-figures.ts'
import { type MyDebate, readMyMarks } from '../../debate/votes/read-my-marks.ts'
import { readRatings } from '../../debate/votes/read-ratings.ts'
import type { Rating } from '../../debate/schema.ts'
import type { Actor } from '../../people/actor.ts'
import { lastIntent } from '../../replies/last-intent.ts'
import type { Intent } from '../../replies/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { type OwnStall, readOwnStall } from '../../threads/read-own-stall.ts'

/** What its reader has said of a debate, and who he is in it. */
export type OwnPart = MyDebate & { readonly stall: OwnStall; readonly intent: Intent | null }

/** What people think of a debate, and what its reader has said of it himself. */
export type Part = {
  readonly ratings: readonly { readonly rating: Rating; readonly many: number }[]
  /** Figures of the replies of the page. */
  readonly tally: ReadonlyMap<number, ReplyTally>
  readonly own: OwnPart | null
}

type Wanted = { readonly threadId: number; readonly numbers: readonly number[]; readonly viewer: Actor | null; readonly at: number }

/** Reads what people think of a debate and of the replies that a page shows. */
export async function readPart(scope: Scope, { threadId, numbers, viewer, at }: Wanted): Promise<Part> {
  return {
    ratings: await readRatings(scope, threadId),
    tally: await readFigures(scope, threadId, numbers),
    own: viewer && (await readOwnPart(scope, threadId, numbers, viewer, at)),
  }
}

async function readOwnPart(scope: Scope, threadId: number, numbers: readonly number[], viewer: Actor, at: number): Promise<OwnPart> {
  const { personId } = viewer
  const range = { from: Math.min(0, ...numbers), to: Math.max(0, ...numbers) }
  return {
    ...(await readMyMarks(scope, { personId, threadId, ...range })),
    stall: await readOwnStall(scope, viewer, threadId, at),
    intent: await lastIntent(scope, personId, threadId),
  }
}
