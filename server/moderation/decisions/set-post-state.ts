import type { Actor } from '../../people/actor.ts'
import { setReplyState, tellOfPost } from '../../replies/set-reply-state.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { setOpeningState } from '../../threads/set-opening-state.ts'
import type { Post } from '../cases/read-post.ts'
import type { Action } from './actions.ts'

type State = Post['state']

const AFTER: Record<Action, State | null> = {
  keep: 'shown',
  hide: 'hidden',
  remove: 'removed',
  'ask-edit': 'hidden',
  restore: 'shown',
  uphold: null,
  withhold: 'legal',
  lift: null,
}

/**
 * How a post stands after an action. What its author deleted stays deleted: the decision is about what stood there; and what the law
 * withholds comes back only when the order is lifted.
 */
export function stateAfter(action: Action, before: State): State {
  if (before === 'deleted' || before === 'legal') return before
  return AFTER[action] ?? before
}

/** Gives a post this state and tells of it; of one that stays hidden too, since it may be hidden for another reason now. */
export async function setPostState(
  tx: Scope,
  { threadId, number, state }: Pick<Post, 'threadId' | 'number' | 'state'>,
  wanted: State,
  context: Pick<CommandContext<Actor>, 'tell' | 'signal'>,
): Promise<void> {
  if (wanted === 'deleted' || (wanted === state && wanted !== 'hidden')) return
  if (number > 0) await setReplyState(tx, { threadId, number, state: wanted }, context)
  else await tellOfPost(tx, threadId, 0, context, await setOpeningState(tx, threadId, wanted, context))
}
