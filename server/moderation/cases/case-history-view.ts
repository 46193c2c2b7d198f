import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Decision } from '../decisions/schema.ts'
import type { Case } from './schema.ts'

/** What was decided last, by whom and why: `bayu menyembunyikan tulisan ini, aturan 3: …`; of a case without a decision nothing. */
export function lastDecision({ decisions: [last] }: Case, words: Words): Html | false {
  return last !== undefined && html`${decisionWords(last, words)} `
}

const decisionWords = ({ action, moderator, rule, reason, note }: Decision, { t }: Words): Html =>
  html`<span>${t(`moderation:case.did.${action}`, { name: moderator })}${
    rule !== null && html`, ${t('moderation:case.by-rule', { rule })}`
  }: ${t(`moderation:because.${reason}`)}.${note && html` <q>${note}</q>`}</span>`

/** What happened to the case so far, oldest first: its flags, who was at it, what was decided, by which rule and why. */
export function caseHistoryView({ kind, openedAt, flags, decisions, steps }: Case, words: Words): Html {
  const { t } = words
  const first = { at: openedAt, what: html`<span>${t(kind === 'legal' ? 'legal:arrived' : 'moderation:case.first-flag')}</span>` }
  const joined = flags
    .slice(1)
    .map(({ at, reason }) => ({ at, what: html`<span>${t('queue:history.flag', { reason: t(`moderation:reason.${reason}`) })}</span>` }))
  const done = steps.map(({ at, kind, by }) => ({ at, what: html`<span>${t(`queue:history.${kind}`, { name: by ?? '' })}</span>` }))
  const decided = decisions.map((decision) => ({ at: decision.at, what: decisionWords(decision, words) }))
  const lines = [first, ...joined, ...done, ...decided].toSorted((a, b) => a.at - b.at)
  return html`<section aria-labelledby="rw"><h3 id="rw">${t('moderation:case.history')}</h3><ol class="log sm">${lines.map(
    ({ at, what }) => html`<li><time datetime="${words.iso(at)}">${words.shortWhen(at)}</time>${what}</li>`,
  )}</ol></section>`
}
