import { html } from '../../kernel/html.ts'
import { appealListView } from '../../moderation/appeals/appeal-list-view.ts'
import { countAppeals } from '../../moderation/appeals/count-appeals.ts'
import { readAppeals } from '../../moderation/appeals/read-appeals.ts'
import type { QueuePart } from './queue-part.ts'
import { queryOf } from './queue-query.ts'

const APPEALS_A_PAGE = 20

/** The tab of the queue with the appeals that wait for another moderator; each is answered on a page of its own. */
export const appealsPart: QueuePart = {
  name: 'appeals',
  count: (scope, { personId }) => countAppeals(scope, personId),
  async view(scope, { ask: { words, query, to }, now }) {
    const { items, next } = await readAppeals(scope, { state: 'open', after: query.after, limit: APPEALS_A_PAGE })
    const more =
      next !== null &&
      html`<p><a class="btn" href="${to.queue}${queryOf({ state: 'appeals', after: next })}">${words.t('appeals:more')}</a></p>`
    return html`<div data-fresh="appeals">${appealListView(items, now, words)}${more}</div>`
  },
}
