import { Type } from 'typebox'
import { html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { CURRENT_EDITION, EDITIONS } from '../../moderation/decisions/rules.ts'
import { inBoth } from '../../page/paths.ts'
import { definePage, type Page } from '../page.ts'
import { editionList, editionView } from './edition-view.ts'
import { howView } from './how-view.ts'

/** What stands on a page that changes only with the program. */
const still = { before: async () => '', version: () => () => 0 }

/** The published rules: those in force with how moderation works, and every edition there was. */
export const rulesPages: readonly Page[] = [
  definePage({
    name: 'rules',
    path: (word) => word.rules,
    ...still,
    view: async ({ words }) => ({
      title: words.t('page:rules'),
      description: words.t(`rules:lead.${CURRENT_EDITION.version}`),
      paths: inBoth((to) => to.rules),
      kind: 'narrow text',
      main: html`<h1>${words.t('page:rules')}</h1>${editionView(CURRENT_EDITION, words)}${howView(words)}${editionList(CURRENT_EDITION, words)}`,
    }),
  }),
  definePage({
    name: 'edition',
    path: (word) => `${word.rules}/:version`,
    params: { version: Type.Integer({ minimum: 1, maximum: 999 }) },
    ...still,
    before: async ({ params }) => {
      editionOf(params.version)
      return String(params.version)
    },
    async view({ params, words }) {
      const edition = editionOf(params.version)
      const { version } = edition
      const { t } = words
      return {
        title: `${t('page:rules')}, ${t('rules:edition', { version })}`,
        description: t(`rules:lead.${version}`),
        paths: inBoth((to) => to.edition(version)),
        kind: 'narrow text',
        main: html`<h1>${t('page:rules')}, ${t('rules:edition', { version })}</h1>${editionView(edition, words)}${editionList(edition, words)}`,
      }
    },
  }),
]

/** @throws {Refusal} `not-found` */
function editionOf(version: number) {
  const edition = EDITIONS.find((known) => known.version === version)
  if (!edition) throw new Refusal('not-found')
  return edition
}
