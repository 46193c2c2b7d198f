import { Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import type { ActorRef } from '../../store/commands.ts'
import type { Run } from '../../store/run.ts'
import { openCase } from '../cases/open-case.ts'
import { decideCase } from './decide-case.ts'
import type { DecisionDraft } from './schema.ts'

export type DecidedPost = {
  readonly threadId: number
  readonly number: number
  /** Null where no case could be opened. */
  readonly caseId: number | null
  readonly outcome: 'decided' | RefusalCode
}

/**
 * Decides several posts alike, each by a decision of its own with its own entry in the log. What conflicts (decided meanwhile, at
 * another moderator's) is left out and said. What is done to the author is done once, with the first decision that is carried out.
 *
 * @param key carries it out once, however often it is sent
 * @throws {Refusal} `invalid-input` for a decision that fits nowhere
 */
export async function decideTogether(
  run: Run,
  {
    actor,
    posts,
    draft,
    key,
  }: {
    readonly actor: ActorRef | null
    readonly posts: readonly { readonly threadId: number; readonly number: number }[]
    readonly draft: DecisionDraft
    readonly key: string | null
  },
): Promise<DecidedPost[]> {
  const { sanction, ...plain } = draft
  const decided: DecidedPost[] = []
  const keyOf = (threadId: number, number: number) => (key === null ? null : `${key.slice(0, 40)}.${threadId}.${number}`)
  for (const { threadId, number } of posts) {
    const first = sanction !== undefined && !decided.some(({ outcome }) => outcome === 'decided')
    let caseId: number | null = null
    try {
      ;({ caseId } = (await run(openCase, { actor, input: { threadId, number, reason: 'spam' }, key: null })).result)
      const input = { ...plain, ...(first && { sanction }), caseId }
      await run(decideCase, { actor, input, key: keyOf(threadId, number) })
      decided.push({ threadId, number, caseId, outcome: 'decided' })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'invalid-input') throw error
      decided.push({ threadId, number, caseId, outcome: error.code })
    }
  }
  return decided
}
