import { and, desc, eq, sql } from 'drizzle-orm'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { DecisionReason } from './decision-reasons.ts'
import { ruleLink } from './rule-link.ts'

type Asked = { rule: number | null; rulesVersion: number; reason: DecisionReason; note: string }

const query = prepared<{ threadId: number; number: number }, Asked[]>(({ db, t: { decisions } }) =>
  db
    .select({ rule: decisions.rule, rulesVersion: decisions.rulesVersion, reason: decisions.reason, note: decisions.note })
    .from(decisions)
    .where(
      and(
        eq(decisions.threadId, sql.placeholder('threadId')),
        eq(decisions.number, sql.placeholder('number')),
        eq(decisions.action, 'ask-edit'),
        eq(decisions.state, 'standing'),
      ),
    )
    .orderBy(desc(decisions.at))
    .limit(1),
)

/**
 * What the author of a post was asked to mend: the rule, the reason, and what the moderator wrote to him. It stands where he mends, so
 * that he need not keep it in mind. Only for the author; empty if nobody asked.
 */
export async function askedWords(scope: Scope, post: { threadId: number; number: number }, words: Words): Promise<Html | null> {
  const [asked] = await query(scope, post)
  if (!asked) return null
  const { t } = words
  const rule = ruleLink(asked.rule, asked.rulesVersion, words)
  return html`<div class="note">${rule && html`<p>${rule}.</p>`}<p>${t('moderation:letter.reason')}: ${t(`moderation:because.${asked.reason}`)}.</p>${
    asked.note && html`<p><q>${asked.note}</q></p>`
  }</div>`
}
