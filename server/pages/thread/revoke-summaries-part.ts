import { readSummaryAuthors } from '../../debate/closing/read-summary-authors.ts'
import { SummingStall } from '../../debate/closing/schema.ts'
import { html, type Html } from '../../kernel/html.ts'
import { mayHear } from '../../moderation/hearing/hearing.ts'
import { revokeSummaryForm } from '../../moderation/summaries/revoke-summary-form.ts'
import { whyNot } from '../../people/can.ts'
import type { Scope } from '../../store/scope.ts'
import type { Thread } from '../../threads/schema.ts'
import type { Ask } from '../page.ts'

type Asked = {
  readonly thread: Thread
  readonly ask: Pick<Ask, 'viewer' | 'words' | 'form'>
  readonly newKey: () => string
  readonly now: number
}

/** For moderators who may judge in this debate: where they revoke what was written to sum it up. Nothing for anybody else. */
export async function revokeSummariesPart(scope: Scope, { thread, ask, newKey, now }: Asked): Promise<Html | null> {
  const { viewer, words, form } = ask
  if (!viewer || whyNot(viewer, 'see-queue', { kind: 'forum' }) !== null) return null
  if (thread.closesAt === null && thread.closedAt === null) return null
  const written = (await readSummaryAuthors(scope, thread.id)).filter(({ text }) => text !== '').map(({ stall }) => stall)
  if (written.length === 0) return null
  const { may } = await mayHear(scope, viewer, { threadId: thread.id, authorId: '', since: thread.closedAt ?? now }, now)
  if (may === 'no') return null
  const stalls = SummingStall.enum.filter((stall) => written.includes(stall))
  return html`<div class="note ask">${stalls.map((stall) => revokeSummaryForm(stall, form('revoke'), newKey, words))}</div>`
}
