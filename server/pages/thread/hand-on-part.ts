import { readSummaryAuthors } from '../../debate/closing/read-summary-authors.ts'
import type { Html } from '../../kernel/html.ts'
import { handOnForm } from '../../moderation/summaries/hand-on-form.ts'
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

/** For moderators who may judge in this debate: who sums it up, and to whom that is handed on. Nothing for anybody else. */
export async function handOnPart(scope: Scope, { thread, ask, newKey, now }: Asked): Promise<Html | null> {
  const { viewer, words, form } = ask
  if (!(await judgesHere(scope, viewer, thread, now))) return null
  return handOnForm(await readSummaryAuthors(scope, thread.id), form('hand'), newKey, words)
}
