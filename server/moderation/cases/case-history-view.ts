import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Decision } from '../decisions/schema.ts'
import { measureName } from '../measures/measure-name.ts'
import type { Case, CaseMeasure } from './schema.ts'

/** What was decided last, by whom and why: `bayu menyembunyikan tulisan ini, aturan 3: …`; of a case without a decision nothing. */
export function lastDecision({ decisions: [last] }: Case, words: Words): Html | false {
  return last !== undefined && html`${decisionWords(last, words)} `
}

const decisionWords = ({ action, moderator, rule, reason, note }: Decision, { t }: Words): Html =>
  html`<span>${t(`moderation:case.did.${action}`, { name: moderator })}${
    rule !== null && html`, ${t('moderation:case.by-rule', { rule })}`
  }: ${t(`moderation:because.${reason}`)}.${note && html` <q>${note}</q>`}</span>`

/** What happened to the case so far, oldest first: its flags, who was at it, what was decided, by which rule and why, and how its measures went. */
export function caseHistoryView({ kind, openedAt, flags, decisions, steps, measures }: Case, words: Words): Html {
  const { t } = words
  const first = { at: openedAt, what: html`<span>${t(kind === 'legal' ? 'legal:arrived' : 'moderation:case.first-flag')}</span>` }
  const joined = flags
    .slice(1)
    .map(({ at, reason }) => ({ at, what: html`<span>${t('queue:history.flag', { reason: t(`moderation:reason.${reason}`) })}</span>` }))
  const done = steps.map(({ at, kind, by }) => ({ at, what: html`<span>${t(`queue:history.${kind}`, { name: by ?? '' })}</span>` }))
  const decided = decisions.map((decision) => ({ at: decision.at, what: decisionWords(decision, words) }))
  const taken = measures.flatMap((measure) => measureLines(measure, words))
  const lines = [first, ...joined, ...done, ...decided, ...taken].toSorted((a, b) => a.at - b.at)
  return html`<section aria-labelledby="rw"><h3 id="rw">${t('moderation:case.history')}</h3><ol class="log sm">${lines.map(
    ({ at, what }) => html`<li><time datetime="${words.iso(at)}">${words.shortWhen(at)}</time>${what}</li>`,
  )}</ol></section>`
}

/** How a measure went: proposed, begun, over. That a decision ended it early or took it back is said by that decision too. */
function measureLines({ kind, hours, state, proposedAt, startedAt, endedAt }: CaseMeasure, words: Words) {
  const measure = measureName({ kind, ...(hours !== null && { hours }) }, words)
  const line = (at: number, what: 'proposed' | 'begun' | 'ended' | 'refused' | 'undone') => ({
    at,
    what: html`<span>${words.t(`queue:history.measure-${what}`, { measure })}</span>`,
  })
  const waited = startedAt === null || startedAt !== proposedAt
  const over = state === 'ended' || state === 'refused' || state === 'undone'
  return [
    ...(waited ? [line(proposedAt, 'proposed')] : []),
    ...(startedAt === null ? [] : [line(startedAt, 'begun')]),
    ...(over && endedAt !== null ? [line(endedAt, state)] : []),
  ]
}
