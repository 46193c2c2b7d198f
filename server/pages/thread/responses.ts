import { Type } from 'typebox'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import type { Readers } from '../../store/readers.ts'
import { readResponseCards } from '../../threads/read-response-cards.ts'
import { readThread } from '../../threads/read-thread.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { threadLink } from '../../threads/thread-link.ts'
import { debateCard } from '../market/debate-card.ts'
import { readCardFigures } from '../market/read-card-figures.ts'
import { definePage } from '../page.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly readers: Readers; readonly origin: string }

const RESPONSES_A_PAGE = 20

/** All debates that answer one, the newest first, and where one opens another. */
export const responsesPage = ({ readers, origin }: Needs) =>
  definePage({
    name: 'responses',
    path: (word) => `${word.thread}/:thread/${word.responses}`,
    params: { thread: ThreadParam },
    query: { before: Type.Optional(ThreadId) },
    view: ({ params, query: { before }, words, to }) =>
      readers.snapshot(async (scope) => {
        const id = parseThreadId(params.thread)
        const thread = await readThread(scope, { id })
        if (!thread) throw new Refusal('not-found')
        const { t } = words
        const { items, next } = await readResponseCards(scope, { id, before, limit: RESPONSES_A_PAGE })
        const topics = await readTopics(scope)
        const cards: Html[] = []
        for (const one of items)
          cards.push(debateCard({ thread: one, topics, figures: await readCardFigures(scope, one.id), origin }, words))
        const title = t('threads:responses-to', { title: thread.title || t('threads:untitled') })
        return {
          title,
          paths: inBoth((to) => to.responses(id) + (before === undefined ? '' : `?before=${before}`)),
          feed: to.responsesFeed(id),
          kind: 'narrow',
          index: before === undefined && items.length > 0,
          main: html`<p class="crumb"><a class="btn bare" href="${to.thread(id, thread.slug)}">${icon('back')}${thread.title || t('threads:untitled')}</a></p>
<h1>${t('threads:responses')}</h1><p class="mut">${t('threads:responses-lead')} ${threadLink(thread, words)}</p>
${
  thread.openingState === 'shown' &&
  html`<p class="send gap"><a class="btn" href="${to.newThread}?answers=${id}">${t('threads:respond')}</a> <a class="btn bare" href="${to.responsesFeed(id)}">${t('threads:responses-feed')}</a></p>`
}${cards.length === 0 ? html`<p class="empty mut">${t('threads:no-responses')}</p>` : cards}${
            next !== null &&
            html`<p class="pages"><a class="btn" rel="next" href="${to.responses(id)}?before=${next}">${t('threads:older-responses')}</a></p>`
          }`,
        }
      }),
  })
