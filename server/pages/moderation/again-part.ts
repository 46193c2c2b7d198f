import { and, eq, inArray, sql } from 'drizzle-orm'
import { html, type Html } from '../../kernel/html.ts'
import { MOST_COUNTED } from '../../moderation/cases/read-queue-figures.ts'
import { decisionOfForm } from '../../moderation/decisions/decision-of-form.ts'
import { answerProposal } from '../../moderation/proposals/answer-proposal.ts'
import { proposalView } from '../../moderation/proposals/proposal-view.ts'
import { readProposals } from '../../moderation/proposals/read-proposals.ts'
import { PROPOSAL_KINDS } from '../../moderation/proposals/schema.ts'
import { countRechecks } from '../../moderation/rechecks/count-rechecks.ts'
import { readRechecks } from '../../moderation/rechecks/read-rechecks.ts'
import { recheckDecision } from '../../moderation/rechecks/recheck-decision.ts'
import { recheckView } from '../../moderation/rechecks/recheck-view.ts'
import { formKey } from '../../page/form.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { filled, runForm } from '../run-form.ts'
import type { QueuePart } from './queue-part.ts'
import { queryOf } from './queue-query.ts'

type Needs = { readonly run: Run; readonly newKey: () => string }

/** More than a house should ever have waiting; the next ones move up as these are answered. */
const MOST_SHOWN = 20

/** The part of the queue where a second moderator is needed: what he must agree to, and decisions that were made on a translation. */
export const againPart = ({ run, newKey }: Needs): QueuePart => ({
  name: 'again',
  count: async (scope) => Math.min(MOST_COUNTED, (await countProposals(scope)) + (await countRechecks(scope))),
  async view(scope, { ask, viewer, now }) {
    const { words, form } = ask
    const { t } = words
    const proposals = await readProposals(scope, { state: 'open', limit: MOST_SHOWN }, viewer, now)
    const rechecks = await readRechecks(scope, { limit: MOST_SHOWN }, viewer, now)
    const sent = { second: form('second'), recheck: form('recheck') }
    const answering = (does: keyof typeof sent, field: string, id: string) => {
      const state = sent[does].values[field] === id ? sent[does] : { values: {}, errors: {}, problem: null }
      return { form: state, key: formKey(state, newKey) }
    }
    const part = (title: string, none: string, items: readonly Html[]) =>
      html`<section><h2>${title}</h2>${items.length === 0 ? html`<p class="mut">${none}</p>` : items}</section>`
    return html`${part(
      t('queue:proposals'),
      t('queue:proposals.none'),
      proposals.items.map((item) => proposalView(item, answering('second', 'proposalId', item.id), words)),
    )}${part(
      t('queue:rechecks'),
      t('queue:rechecks.none'),
      rechecks.items.map((item) => recheckView(item, answering('recheck', 'decisionId', item.decisionId), words)),
    )}`
  },
  forms: {
    async second(fields, ask) {
      const { proposalId, note } = filled(fields, ['proposalId', 'note'])
      const input = { proposalId, agree: fields['agree'] === 'yes', ...(note !== undefined && { note }) }
      await runForm(run, answerProposal, ask, fields, input)
      return ask.to.queue + queryOf({ state: 'again' })
    },
    async recheck(fields, ask) {
      const agrees = fields['action'] === 'agree'
      const { decisionId } = filled(fields, ['decisionId'])
      const input = { decisionId, agrees, ...(!agrees && decisionOfForm(fields)) }
      await runForm(run, recheckDecision, ask, fields, input)
      return ask.to.queue + queryOf({ state: 'again' })
    },
  },
})

async function countProposals({ db, t: { proposals } }: Scope): Promise<number> {
  const open = and(eq(proposals.state, 'open'), inArray(proposals.kind, [...PROPOSAL_KINDS]))
  const some = db.select({ id: proposals.id }).from(proposals).where(open).limit(MOST_COUNTED).as('some')
  return (await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some))[0]?.count ?? 0
}
