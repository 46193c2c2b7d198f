import { inArray } from 'drizzle-orm'
import { html } from '../../kernel/html.ts'
import { MOST_COUNTED } from '../../moderation/cases/read-queue-figures.ts'
import { ruleOfForm } from '../../moderation/decisions/rule-of-form.ts'
import { approveHeld } from '../../moderation/held/approve-held.ts'
import { lateAnswerView } from '../../moderation/held/late-answer-view.ts'
import type { Matter } from '../../moderation/hearing/own-matter.ts'
import { whyNotHeld } from '../../moderation/held/hear-held.ts'
import { heldItemView } from '../../moderation/held/held-item-view.ts'
import { refuseHeld } from '../../moderation/held/refuse-held.ts'
import { blankForm, formKey } from '../../page/form.ts'
import type { Actor } from '../../people/actor.ts'
import type { HeldItem } from '../../publishing/schema.ts'
import { countHeld } from '../../publishing/held/count-held.ts'
import { readHeldOutcome } from '../../publishing/held/read-held-outcome.ts'
import { readHeld } from '../../publishing/held/read-held.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { filled, runForm } from '../run-form.ts'
import type { QueuePart } from './queue-part.ts'
import { queryOf } from './queue-query.ts'

type Needs = { readonly run: Run; readonly newKey: () => string }

const A_PAGE = 20

/** The tab of the queue with what is held before it is posted, who waits longest first; each is let through or refused. */
export const heldPart = ({ run, newKey }: Needs): QueuePart => ({
  name: 'held',
  count: (scope, { personId }) => countHeld(scope, { personId, most: MOST_COUNTED }),
  async view(scope, { ask: { words, query, form, to }, viewer, now }) {
    const { t } = words
    const { items, next } = await readHeld(scope, { after: query.after, limit: A_PAGE, at: now })
    const matters = await readMatters(scope, items, viewer, now)
    const sent = { approve: form('approve-held'), refuse: form('refuse-held') }
    const answering = (does: keyof typeof sent, id: number) => {
      const state = sent[does].values['held'] === String(id) ? sent[does] : blankForm()
      return { form: state, key: formKey(state, newKey) }
    }
    const late = [sent.approve, sent.refuse].find(({ problem }) => problem !== null)
    const answered = late?.values['held'] ?? ''
    const gone = late && !items.some(({ id }) => String(id) === answered)
    const more =
      next !== null && html`<p><a class="btn" href="${to.queue}${queryOf({ state: 'held', after: next })}">${t('queue:held.more')}</a></p>`
    return html`${gone && lateAnswerView(late, await outcomeOf(scope, answered), words)}<div class="held-list" data-fresh="held"><p class="mut">${t(items.length === 0 ? 'queue:held.none' : 'queue:held.lead')}</p>${items.map(
      (item) =>
        heldItemView(
          item,
          {
            viewer,
            now,
            matter: matters.get(item.id) ?? null,
            approve: answering('approve', item.id),
            refuse: answering('refuse', item.id),
          },
          words,
        ),
    )}${more}</div>`
  },
  forms: {
    async 'approve-held'(fields, ask) {
      await runForm(run, approveHeld, ask, fields, { id: Number(fields['held']) })
      return ask.to.queue + queryOf({ state: 'held' })
    },
    async 'refuse-held'(fields, ask) {
      const { reason, note } = filled(fields, ['reason', 'note'])
      const rule = ruleOfForm(fields)
      await runForm(run, refuseHeld, ask, fields, {
        id: Number(fields['held']),
        ...(rule !== undefined && { rule }),
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
      })
      return ask.to.queue + queryOf({ state: 'held' })
    },
  },
})

/** Which of these are the viewer's own, and by what. */
async function readMatters(scope: Scope, items: readonly HeldItem[], viewer: Actor, now: number): Promise<Map<number, Matter | null>> {
  const { held } = scope.t
  const ids = items.map(({ id }) => id)
  const columns = { id: held.id, authorId: held.authorId, threadId: held.threadId, at: held.at }
  const rows = ids.length === 0 ? [] : await scope.db.select(columns).from(held).where(inArray(held.id, ids))
  const matters = new Map<number, Matter | null>()
  for (const row of rows) matters.set(row.id, await whyNotHeld(scope, viewer, row, now))
  return matters
}

/** A form may be made by hand, with anything in it. */
const outcomeOf = async (scope: Scope, id: string) => (/^\d{1,9}$/.test(id) ? readHeldOutcome(scope, Number(id)) : null)
