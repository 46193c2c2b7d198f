import { closingView } from '../../debate/closing/closing-view.ts'
import { isEnding } from '../../debate/closing/is-ending.ts'
import { readClosing } from '../../debate/closing/read-closing.ts'
import { readCommonGround } from '../../debate/closing/read-common-ground.ts'
import { readMyPart } from '../../debate/closing/read-my-part.ts'
import { html, type Html } from '../../kernel/html.ts'
import { whyNot } from '../../people/can.ts'
import type { Scope } from '../../store/scope.ts'
import type { Thread } from '../../threads/schema.ts'
import type { ThreadFacts } from '../../threads/thread-facts.ts'
import type { Ask } from '../page.ts'
import { closingForms } from './closing-forms.ts'
import { handOnPart } from './hand-on-part.ts'
import { revokeSummariesPart } from './revoke-summaries-part.ts'

type Asked = {
  readonly thread: Thread
  readonly facts: ThreadFacts | null
  readonly ask: Pick<Ask, 'viewer' | 'words' | 'form'>
  readonly newKey: () => string
  readonly now: number
}

/** The end of a debate on its page: what it came to, and what the reader is asked. An empty place while it goes on. */
export async function closingPart(scope: Scope, { thread, facts, ask, newKey, now }: Asked): Promise<Html> {
  const { viewer, words, form } = ask
  const threadId = thread.id
  const ground = thread.closedAt === null ? [] : await readCommonGround(scope, threadId)
  const view = closingView({ threadId, closing: await readClosing(scope, thread), ground }, words)
  const ending = isEnding(thread, now)
  const part = viewer && ending ? await readMyPart(scope, { threadId, personId: viewer.personId }) : null
  const may = (action: 'answer-end' | 'sum-up') => facts !== null && whyNot(viewer, action, { ...facts, ending: true }) === null
  return html`<div data-fresh="closing">${view}</div>${
    part && closingForms({ part, answers: may('answer-end'), sumsUp: may('sum-up'), form, newKey }, words)
  }${ending && (await handOnPart(scope, { thread, ask, newKey, now }))}${await revokeSummariesPart(scope, { thread, ask, newKey, now })}`
}
