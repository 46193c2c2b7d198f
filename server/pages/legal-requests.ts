import { html, type Html } from '../kernel/html.ts'
import { inBoth } from '../page/paths.ts'
import { definePage } from './page.ts'

const PARTS = ['clock', 'answer', 'disclose', 'not'] as const

/** How orders of law reach this forum, what becomes of them, what is disclosed and what is not: for authorities, and for everybody. */
export const legalRequestsPage = ({ contact }: { readonly contact: string | undefined }) =>
  definePage({
    name: 'legal-requests',
    path: (word) => word.legal,
    before: async () => '',
    version: () => () => 0,
    view: async ({ words: { t }, to }) => ({
      title: t('page:legal'),
      description: t('legal:page.lead'),
      paths: inBoth((to) => to.legal),
      kind: 'narrow text',
      main: html`<h1>${t('page:legal')}</h1><p class="lead">${t('legal:page.lead')}</p>
<h2>${t('legal:page.send')}</h2>${
        contact === undefined
          ? html`<p class="note">${t('legal:page.no-contact')}</p>`
          : html`<p>${t('legal:page.contact')} <b translate="no">${addressOf(contact)}</b></p>`
      }<p>${t('legal:page.send-text')}</p>
${PARTS.map((part) => html`<h2>${t(`legal:page.${part}`)}</h2><p>${t(`legal:page.${part}-text`)}</p>`)}
<h2 id="pembaca">${t('legal:page.reader')}</h2><p>${t('legal:page.reader-text')}</p>
<h2>${t('legal:page.author')}</h2><p>${t('legal:page.author-text')}</p>
<h2>${t('legal:page.source')}</h2><p class="sm mut">${t('legal:page.source-text')}</p>
<p class="ways"><a class="btn" href="${to.log}">${t('page:log')}</a><a class="btn" href="${to.transparency}">${t('legal:page.figures')}</a><a class="btn" href="${to.rules}">${t('page:rules')}</a><a class="btn" href="${to.privacy}">${t('page:privacy')}</a></p>`,
    }),
  })

/** What the operator wrote, as a link where it is an address. */
function addressOf(contact: string): Html {
  if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(contact)) return html`<a href="mailto:${contact}">${contact}</a>`
  return URL.canParse(contact) && /^https?:$/.test(new URL(contact).protocol)
    ? html`<a href="${contact}" rel="noopener">${contact}</a>`
    : html`${contact}`
}
