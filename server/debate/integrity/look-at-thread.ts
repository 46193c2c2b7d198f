import type { Scope } from '../../store/scope.ts'
import { type Drawing, drawOpinions } from './draw-opinions.ts'
import { scoreWithout, type SecondScore } from './score-without.ts'

/** What a look at the votes of a debate comes to. */
export type Look = Drawing & { readonly replies: readonly SecondScore[] }

/** Looks at who votes alike in a debate: the map of opinions, and the badges without voters who vote unlike the stall that they declare. */
export async function lookAtThread(scope: Scope, threadId: number): Promise<Look> {
  const { doubted, ...drawing } = await drawOpinions(scope, threadId)
  return { ...drawing, replies: await scoreWithout(scope, threadId, doubted) }
}
