import { readSummaryAuthors } from '../../debate/closing/read-summary-authors.ts'
import type { Html } from '../../kernel/html.ts'
import { mayHear } from '../../moderation/hearing/hearing.ts'
import { handOnForm } from '../../moderation/summaries/hand-on-form.ts'
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

/** For moderators who may judge in this debate: who sums it up, and to whom that is handed on. Nothing for anybody else. */
export async function handOnPart(scope: Scope, { thread, ask, newKey, now }: Asked): Promise<Html | null> {
  const { viewer, words, form } = ask
  if (!viewer || whyNot(viewer, 'see-queue', { kind: 'forum' }) !== null) return null
  // Whose it becomes is said in the form, and the command asks about him.
  const { may } = await mayHear(scope, viewer, { threadId: thread.id, authorId: '', since: thread.closedAt ?? now }, now)
  return may === 'no' ? null : handOnForm(await readSummaryAuthors(scope, thread.id), form('hand'), newKey, words)
}
