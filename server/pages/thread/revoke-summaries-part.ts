import { readSummaryAuthors } from '../../debate/closing/read-summary-authors.ts'
import { SummingStall } from '../../debate/closing/schema.ts'
import { html, type Html } from '../../kernel/html.ts'
import { revokeSummaryForm } from '../../moderation/summaries/revoke-summary-form.ts'
import type { Scope } from '../../store/scope.ts'
import type { Thread } from '../../threads/schema.ts'
import type { Ask } from '../page.ts'
import { judgesHere } from './judges-here.ts'

type Asked = {
  readonly thread: Thread
  readonly ask: Pick<Ask, 'viewer' | 'words' | 'form'>
  readonly newKey: () => string
  readonly now: number
}

/** For moderators who may judge in this debate: where they revoke what was written to sum it up. Nothing for anybody else. */
export async function revokeSummariesPart(scope: Scope, { thread, ask, newKey, now }: Asked): Promise<Html | null> {
  const { viewer, words, form } = ask
  if (thread.closesAt === null && thread.closedAt === null) return null
  if (!(await judgesHere(scope, viewer, thread, now))) return null
  const written = (await readSummaryAuthors(scope, thread.id)).filter(({ text }) => text !== '').map(({ stall }) => stall)
  if (written.length === 0) return null
  const stalls = SummingStall.enum.filter((stall) => written.includes(stall))
  return html`<div class="note ask">${stalls.map((stall) => revokeSummaryForm(stall, form('revoke'), newKey, words))}</div>`
}
