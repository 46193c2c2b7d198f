import { eq } from 'drizzle-orm'
import { readPost } from '../moderation/cases/read-post.ts'
import { isSilentOrder } from '../moderation/legal/is-silent-order.ts'
import type { Actor } from '../people/actor.ts'
import type { Scope } from '../store/scope.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'
import type { NoticeKind } from './notice-kinds.ts'

/** What keeps a person from writing, and not a debate. */
const SHUTTING = ['mute', 'suspend', 'ban'] as const

/**
 * A decision is told to the author of the post, with rule and reason, and to everybody whose flag it answers, with the outcome
 * alone. Whose decision was appealed against learns what became of it. That a measure was ended early is for him alone against whom it
 * stood.
 */
export const tellOfDecision: Reaction<Actor> = {
  on: 'decision',
  async run(tx, { ref: caseId, small }, context) {
    const { decisions, flags } = tx.t
    // The command that decides names its decision by its own id; one that decides several says which.
    const named = typeof small?.['decision'] === 'string' ? small['decision'] : context.id
    const [decision] = await tx.db.select().from(decisions).where(eq(decisions.id, named))
    if (!decision) throw new Error(`no decision on case ${caseId} to tell of`)
    const { id: decisionId, threadId, number, action, reason, undoes } = decision
    const news = { threadId, reply: number, byId: null, decisionId }
    if (action === 'lift') {
      const measure = SHUTTING.find((kind) => kind === small?.['measure'])
      if (measure) await addNotice(tx, { ...news, personId: decision.personId, kind: 'decision', detail: { measure } }, context)
      return
    }

    const appealed = typeof small?.['appealed'] === 'string' ? await readBrief(tx, small['appealed']) : undefined
    // An ask to edit is also taken back when it was a mistake: then nothing was mended.
    const answersMending = action !== 'restore' || reason === 'mended'
    const mended = undoes !== null && answersMending && (await readBrief(tx, undoes))?.action === 'ask-edit'
    const { authorId } = await readPost(tx, threadId, number)
    const kind: NoticeKind = appealed ? 'appeal' : mended ? 'resubmission' : 'decision'
    // An order of law may forbid that he is told.
    if (!(await isSilentOrder(tx, caseId))) await addNotice(tx, { ...news, personId: authorId, kind }, context)
    if (appealed && appealed.moderatorId !== context.actor?.personId) {
      const outcome = action === 'uphold' ? 'upheld' : 'overturned'
      await addNotice(tx, { ...news, personId: appealed.moderatorId, kind: 'own-decision', detail: { outcome } }, context)
    }
    const flaggers = await tx.db.select({ personId: flags.personId }).from(flags).where(eq(flags.caseId, caseId))
    for (const { personId } of flaggers) await addNotice(tx, { ...news, personId, kind: 'flag-outcome' }, context)
  },
}

async function readBrief({ db, t: { decisions } }: Scope, id: string) {
  const [brief] = await db
    .select({ action: decisions.action, moderatorId: decisions.moderatorId })
    .from(decisions)
    .where(eq(decisions.id, id))
  return brief
}
