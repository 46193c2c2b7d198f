import { html } from '../kernel/html.ts'
import { RULES } from '../moderation/decisions/rules.ts'
import { inBoth } from '../page/paths.ts'
import { definePage } from './page.ts'

/** The published rules, by the numbers under which moderators decide. */
export const rulesPage = definePage({
  name: 'rules',
  path: (word) => word.rules,
  before: async () => '',
  version: () => () => 0,
  view: async ({ words: { t } }) => ({
    title: t('page:rules'),
    description: t('pages:rules.lead'),
    paths: inBoth((to) => to.rules),
    kind: 'narrow text',
    main: html`<h1>${t('page:rules')}</h1><p class="lead">${t('pages:rules.lead')}</p>
<ol class="rules">${RULES.map(
      (
        rule,
      ) => html`<li id="r${rule}"><b class="no" aria-hidden="true">${rule}</b><div><h2>${t(`moderation:rule.${rule}`)}</h2><p>${t(`pages:rules.${rule}`)}</p></div></li>
`,
    )}</ol>
<h2>${t('pages:rules.after')}</h2><p>${t('pages:rules.after-text')}</p>`,
  }),
})
