import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { readDecision } from '../moderation/decisions/read-decision.ts'
import { orderNote } from '../moderation/legal/order-note.ts'
import { readPublicOrder } from '../moderation/legal/read-public-order.ts'
import { readHiding } from '../moderation/log/read-hiding.ts'
import { pathsFor } from '../page/paths.ts'
import type { ReplyState } from '../replies/schema.ts'
import type { Scope } from '../store/scope.ts'
import { decisionNote } from './decision-note.ts'

type Post = { readonly threadId: number; readonly number: number; readonly state: ReplyState }

/**
 * Why a post (0 is the opening) is not shown, for everybody: the rule that a moderator went by, or the order of law; and where the public
 * log tells of it. Null where nothing says so.
 */
export async function shutterNote(scope: Scope, post: Post, words: Words): Promise<Html | null> {
  const note = await noteOf(scope, post, words)
  const hiding = note && (await readHiding(scope, post))
  return hiding ? html`${note} <a href="${pathsFor(words.locale).logEntry(hiding)}">${words.t('log:see')}</a>` : note
}

async function noteOf(scope: Scope, { threadId, number, state }: Post, words: Words): Promise<Html | null> {
  if (state === 'legal') {
    const order = await readPublicOrder(scope, { threadId, number })
    return order && orderNote(order, words)
  }
  if (state !== 'hidden' && state !== 'removed') return null
  const decision = await readDecision(scope, { threadId, number })
  return decision && decisionNote(decision, words)
}
