import { Type } from 'typebox'
import { html, trusted } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rendered } from '../../kernel/rendered.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import { readReply } from '../../replies/read-replies.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Scope } from '../../store/scope.ts'
import { readHistory } from '../../threads/read-history.ts'
import { readThread } from '../../threads/read-thread.ts'
import type { Revision } from '../../threads/schema.ts'
import { definePage, type Ask } from '../page.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly readers: Readers }
type Query = { after?: string }

const REVISIONS_A_PAGE = 20
const query = { after: Type.Optional(Type.String({ maxLength: 32 })) }

/** How a reply stood before its edits. */
export const replyHistoryPage = ({ readers }: Needs) =>
  definePage({
    name: 'reply-history',
    path: (word) => `${word.thread}/:thread/b/:number/${word.history}`,
    params: { thread: ThreadParam, number: ReplyNumber },
    query,
    view: (ask) => readers.snapshot((scope) => historyOf(scope, ask, parseThreadId(ask.params.thread), ask.params.number)),
  })

/** How the opening of a thread stood before its edits. */
export const threadHistoryPage = ({ readers }: Needs) =>
  definePage({
    name: 'thread-history',
    path: (word) => `${word.thread}/:thread/${word.history}`,
    params: { thread: ThreadParam },
    query,
    view: (ask) => readers.snapshot((scope) => historyOf(scope, ask, parseThreadId(ask.params.thread), 0)),
  })

async function historyOf(scope: Scope, { words, to, query: { after } }: Ask<unknown, Query>, threadId: number, number: number) {
  const thread = await readThread(scope, { id: threadId })
  const post = number === 0 ? thread : await readReply(scope, { threadId, number })
  if (!thread || !post || post.text === null) throw new Refusal('not-found')
  const { t } = words
  const { items, next } = await readHistory(scope, { threadId, number, after, limit: REVISIONS_A_PAGE })
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
${items.map((revision) => revisionView(revision, post.lang, words))}${
      next !== null &&
      html`<a class="btn gap" rel="next" href="${to.history(threadId, number)}?after=${next}">${t('pages:history.older')}</a>`
    }`,
  }
}

const revisionView = (
  { field, text, at }: Revision,
  lang: string,
  { t, when, iso }: Words,
) => html`<article class="reply"><p class="sm mut">${t(`pages:history.${field}`)} <time datetime="${iso(at)}">${when(at)}</time></p>
<div class="prose" lang="${lang}">${field === 'text' ? trusted(rendered(text)) : html`<p>${text}</p>`}</div></article>
`
