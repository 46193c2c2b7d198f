import { eq } from 'drizzle-orm'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import type { Scope } from '../../store/scope.ts'
import { disclosedFacts, type DisclosedFacts } from './disclosed-facts.ts'
import type { DisclosureFile } from './disclosure-schema.ts'
import { fieldsOf } from './read-disclosures.ts'
import { readOrder } from './read-order.ts'
import type { Order } from './schema.ts'

/** Makes the file of a disclosure that was just taken, in the language of who took it. @throws {Refusal} `not-found` */
export async function disclosureFile(scope: Scope, proposalId: string, words: Words): Promise<DisclosureFile & { readonly view: Html }> {
  const { disclosures: d } = scope.t
  const [found] = await scope.db
    .select({ caseId: d.caseId, personId: d.personId, fields: d.fields, takenAt: d.takenAt })
    .from(d)
    .where(eq(d.proposalId, proposalId))
  if (!found || found.takenAt === null) throw new Refusal('not-found')
  const order = await readOrder(scope, found.caseId)
  const { threadId, number, authority, orderNumber, article } = order
  const facts = await disclosedFacts(scope, { personId: found.personId, threadId, number, fields: fieldsOf(found.fields) })
  const made = { madeAt: new Date(found.takenAt).toISOString(), order: { authority, number: orderNumber, article }, ...facts }
  const view = factsView(order, facts, words)
  return { json: `${JSON.stringify(made, null, 2)}\n`, html: pageOf(view, order, words), view }
}

/** What is disclosed, for people to read. */
function factsView({ authority, orderNumber, article }: Order, { name, joinedAt, post, sessions }: DisclosedFacts, { t }: Words): Html {
  return html`<p>${t('legal:note', { authority, number: orderNumber, article })}</p>
<dl>${name !== undefined && html`<dt>${t('legal:field.name')}</dt><dd>${name}</dd>`}${joinedAt !== undefined && html`<dt>${t('legal:field.joined-at')}</dt><dd>${joinedAt}</dd>`}${
    post &&
    html`<dt>${t('legal:field.post')}</dt><dd>${post.thread}/${post.number}, ${post.postedAt}${post.editedAt !== null && html` (${post.editedAt})`}<pre>${post.text}</pre></dd>`
  }${sessions && html`<dt>${t('legal:field.sessions')}</dt>${sessions.map(({ openedAt, lastSeenAt }) => html`<dd>${openedAt} – ${lastSeenAt}</dd>`)}`}</dl>`
}

const pageOf = (view: Html, { orderNumber }: Order, { t, locale }: Words): string =>
  html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${t('legal:disclosure.title')} ${orderNumber}</title></head>
<body><h1>${t('legal:disclosure.title')}</h1>${view}</body></html>
`.toString()
