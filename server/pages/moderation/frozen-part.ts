import { sql } from 'drizzle-orm'
import { html } from '../../kernel/html.ts'
import { MOST_COUNTED } from '../../moderation/cases/read-queue-figures.ts'
import { answerFreeze } from '../../moderation/freezes/answer-freeze.ts'
import { freezeView } from '../../moderation/freezes/freeze-view.ts'
import { readFreezes } from '../../moderation/freezes/read-freezes.ts'
import { blankForm, formKey } from '../../page/form.ts'
import type { Run } from '../../store/run.ts'
import { runForm } from '../run-form.ts'
import type { QueuePart } from './queue-part.ts'
import { queryOf } from './queue-query.ts'

type Needs = { readonly run: Run; readonly newKey: () => string }

const A_PAGE = 20

/** The tab of the queue with badges that stand still, the longest first. */
export const frozenPart = ({ run, newKey }: Needs): QueuePart => ({
  name: 'frozen',
  async count({ db, t: { freezes } }) {
    const some = db.select({ at: freezes.at }).from(freezes).limit(MOST_COUNTED).as('some')
    return (await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some))[0]?.count ?? 0
  },
  async view(scope, { ask: { words, query, form, to }, viewer, now }) {
    const { t } = words
    const { items, next } = await readFreezes(scope, { after: query.after, limit: A_PAGE }, viewer, now)
    const sent = form('freeze')
    const answering = (post: string) => {
      const state = sent.values['post'] === post ? sent : blankForm()
      return { form: state, key: formKey(state, newKey) }
    }
    const answered = !items.some(({ threadId, number }) => sent.values['post'] === `${threadId} ${number}`)
    return html`<div data-fresh="frozen">${answered && sent.problem !== null && html`<p class="note" role="alert">${t('queue:freeze.gone')}</p>`}
<p class="mut">${t(items.length === 0 ? 'queue:freeze.none' : 'queue:freeze.lead')}</p>${items.map((item) =>
      freezeView(item, answering(`${item.threadId} ${item.number}`), words),
    )}${next !== null && html`<p><a class="btn" href="${to.queue}${queryOf({ state: 'frozen', after: next })}">${t('moderation:queue.more')}</a></p>`}</div>`
  },
  forms: {
    async freeze(fields, ask) {
      const [threadId, number] = (fields['post'] ?? '').split(' ').map(Number)
      const [action, reason] = (fields['reason'] ?? '').split(' ')
      await runForm(run, answerFreeze, ask, fields, { threadId, number, ...(action && { action }), ...(reason && { reason }) })
      return ask.to.queue + queryOf({ state: 'frozen' })
    },
  },
})
