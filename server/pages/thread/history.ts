import { Type } from 'typebox'
import { html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formProblem } from '../../page/fields.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import { whyNot } from '../../people/can.ts'
import { readReply } from '../../replies/read-replies.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import { ReplyNumber, type Reply } from '../../replies/schema.ts'
import { withdrawRevision } from '../../replies/withdraw-revision.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { readHistory } from '../../threads/read-history.ts'
import { readThread } from '../../threads/read-thread.ts'
import type { Thread } from '../../threads/schema.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { definePage, type Ask, type Form } from '../page.ts'
import { runForm } from '../run-form.ts'
import { revisionView } from './revision-view.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }
type Asked = Ask<{ thread: string; number?: number }, { after?: string }>

const REVISIONS_A_PAGE = 20
const query = { after: Type.Optional(Type.String({ maxLength: 32 })) }

/** How a reply stood before its edits. */
export const replyHistoryPage = (needs: Needs) =>
  definePage({
    name: 'reply-history',
    path: (word) => `${word.thread}/:thread/b/:number/${word.history}`,
    params: { thread: ThreadParam, number: ReplyNumber },
    query,
    view: (ask) => needs.readers.snapshot((scope) => historyOf(scope, ask, needs.newKey)),
    forms: { withdraw: withdraw(needs.run) },
  })

/** How the opening of a thread stood before its edits. */
export const threadHistoryPage = (needs: Needs) =>
  definePage({
    name: 'thread-history',
    path: (word) => `${word.thread}/:thread/${word.history}`,
    params: { thread: ThreadParam },
    query,
    view: (ask) => needs.readers.snapshot((scope) => historyOf(scope, ask, needs.newKey)),
    forms: { withdraw: withdraw(needs.run) },
  })

const withdraw =
  (run: Run): Form<Asked['params'], Asked['query']> =>
  async (fields, ask) => {
    const { threadId, number } = placeOf(ask)
    const { field, revision } = fields
    await runForm(run, withdrawRevision, ask, fields, { threadId, number, field, revision: Number(revision) })
    return ask.to.history(threadId, number)
  }

const stateOf = (post: Reply | Thread) => ('openingState' in post ? post.openingState : post.state)

const placeOf = ({ params }: Asked) => ({ threadId: parseThreadId(params.thread), number: params.number ?? 0 })

async function historyOf(scope: Scope, ask: Asked, newKey: () => string) {
  const { words, to, viewer, query, form } = ask
  const { threadId, number } = placeOf(ask)
  const thread = await readThread(scope, { id: threadId })
  const post = number === 0 ? thread : await readReply(scope, { threadId, number })
  if (!thread || !post) throw new Refusal('not-found')
  if (post.text === null) throw new Refusal(stateOf(post) === 'legal' ? 'withheld' : 'not-found')
  const { t } = words
  const { items, next } = await readHistory(scope, { threadId, number, after: query.after, limit: REVISIONS_A_PAGE })
  const facts = number === 0 ? await threadFacts(scope, threadId) : await replyFacts(scope, threadId, number)
  const may = whyNot(viewer, 'withdraw', facts) !== null ? null : facts.authorId === viewer?.personId ? 'withdraw' : 'hide'
  const title = number === 0 ? t('pages:history.opening') : t('pages:history.reply', { number })
  return {
    title,
    paths: inBoth((to) => to.history(threadId, number)),
    kind: 'narrow',
    index: false,
    main: html`<p class="crumb"><a class="btn bare" href="${to.reply(threadId, thread.slug, number)}">${icon('back')}${
      thread.title || t('threads:untitled')
    }</a></p>
<h1>${title}</h1><p class="mut">${t(items.length === 0 ? 'pages:history.none' : 'pages:history.lead')}</p>
${formProblem(form('withdraw'))}${items.map((revision) => revisionView(revision, { lang: post.lang, may, newKey }, words))}${
      next !== null &&
      html`<a class="btn gap" rel="next" href="${to.history(threadId, number)}?after=${next}">${t('pages:history.older')}</a>`
    }`,
  }
}
