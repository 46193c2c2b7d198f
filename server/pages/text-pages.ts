import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { inBoth, type Paths } from '../page/paths.ts'
import { definePage } from './page.ts'

const PRIVACY = ['kept', 'judged', 'seen', 'not', 'network', 'browser', 'yours'] as const
const HELP = ['read', 'join', 'write', 'asked', 'live', 'stall', 'mind', 'close', 'flag', 'judged', 'mute', 'lost'] as const

/** What is kept about people, and what is not. */
export const privacyPage = definePage({
  name: 'privacy',
  path: (word) => word.privacy,
  before: async () => '',
  version: () => () => 0,
  view: async ({ words: { t } }) => ({
    title: t('page:privacy'),
    description: t('pages:privacy.lead'),
    paths: inBoth((to) => to.privacy),
    kind: 'narrow text',
    main: html`<h1>${t('page:privacy')}</h1><p class="lead">${t('pages:privacy.lead')}</p>
${PRIVACY.map((part) => html`<h2>${t(`pages:privacy.${part}`)}</h2><p>${t(`pages:privacy.${part}-text`)}</p>`)}`,
  }),
})

/** How the forum is used. */
export const helpPage = definePage({
  name: 'help',
  path: (word) => word.help,
  before: async () => '',
  version: () => () => 0,
  view: async ({ words, words: { t }, to }) => ({
    title: t('page:help'),
    description: t('pages:help.lead'),
    paths: inBoth((to) => to.help),
    kind: 'narrow text',
    main: html`<h1>${t('page:help')}</h1><p class="lead">${t('pages:help.lead')}</p>
${HELP.map((part) => html`<h2>${t(`pages:help.${part}`)}</h2><p>${t(`pages:help.${part}-text`)}${wayOn(part, words, to)}</p>`)}`,
  }),
})

/** Where one goes on from a part of the help, if it leads somewhere. */
function wayOn(part: (typeof HELP)[number], { t }: Words, to: Paths): Html | false {
  if (part === 'flag') return html` <a href="${to.rules}#cara">${t('rules:how')}</a>`
  if (part === 'asked') return html` <a href="${to.held}">${t('publishing:title')}</a>.`
  return part === 'judged' && html` <a href="${to.strikes}">${t('strikes:title')}</a>.`
}
