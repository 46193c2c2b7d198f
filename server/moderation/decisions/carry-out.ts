import type { Actor } from '../../people/actor.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { closeCase } from '../cases/close-case.ts'
import type { Post } from '../cases/read-post.ts'
import { alreadyDecided } from './already-decided.ts'
import { answerMended } from './answer-mended.ts'
import { readsLanguage } from './reads-language.ts'
import { recordDecision } from './record-decision.ts'
import type { DecisionDraft } from './schema.ts'
import { takeBack } from './take-back.ts'

type Decided = {
  readonly found: Pick<Scope['t']['cases']['$inferSelect'], 'id' | 'state'>
  readonly post: Post
  readonly draft: DecisionDraft
  /** The decision that it takes back. */
  readonly undone: string | null
  /** Whether it answers a mended text: then what it takes back was the ask to edit. */
  readonly mended?: boolean
  readonly alone: boolean
}

/**
 * Carries out a decision that was checked: its case is decided, what it takes back ends, and it is recorded.
 *
 * @throws {Refusal} `already-decided` if the case changed since it was read
 */
export async function carryOut(
  tx: Scope,
  { found, post, draft, undone, mended = false, alone }: Decided,
  context: CommandContext<Actor>,
): Promise<{ caseId: number; decisionId: string }> {
  const { actor, at, id } = context
  if (!(await closeCase(tx, { id: found.id, from: found.state, to: 'decided' }, at))) throw await alreadyDecided(tx, found)
  if (undone !== null) await (mended ? answerMended(tx, undone, draft.action, context) : takeBack(tx, undone, 'undone', context))
  const onTranslation = !(await readsLanguage(tx, actor.personId, post.lang))
  const { action, rule, reason, note = '', sanction, debate } = draft
  const undoes = undone ?? undefined
  await recordDecision(
    tx,
    { id, caseId: found.id, post, action, rule, reason, note, sanction, debate, undoes, onTranslation, alone },
    context,
  )
  return { caseId: found.id, decisionId: id }
}
