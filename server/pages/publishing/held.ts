import { Type } from 'typebox'
import { html } from '../../kernel/html.ts'
import { formProblem } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { signedIn } from '../../people/signed-in.ts'
import { readOwnHeld } from '../../publishing/held/read-own-held.ts'
import { withdrawHeld } from '../../publishing/held/withdraw-held.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage, type Form } from '../page.ts'
import { runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { ownHeldView } from './own-held-view.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }

const A_PAGE = 20

/** What one wrote and what waits for a moderator, and what came of it. */
export const heldPage = ({ run, readers, newKey }: Needs) =>
  definePage({
    name: 'held',
    path: (word) => word.held,
    query: { after: Type.Optional(Type.String({ maxLength: 16 })) },
    before: signInFirst,
    async view({ viewer, query: { after }, words, to, form }) {
      const { personId } = signedIn({ viewer })
      const { t } = words
      const { items, next } = await readOwnHeld(readers.read, { personId, after, limit: A_PAGE })
      return {
        title: t('publishing:title'),
        paths: inBoth((to) => to.held),
        kind: 'narrow',
        index: false,
        main: html`<header class="title"><h1>${t('publishing:title')}</h1><p class="mut">${t('publishing:lead')}</p></header>${formProblem(
          form('withdraw'),
        )}${items.length === 0 ? html`<p>${t('publishing:none')}</p>` : items.map((held) => ownHeldView(held, words, newKey()))}${
          next !== null && html`<p><a class="btn" href="${to.held}?after=${next}">${t('publishing:more')}</a></p>`
        }`,
      }
    },
    forms: { withdraw: withdrawForm(run, async ({ to }) => to.held) },
  })

/** Takes back what one wrote and what still waits, from whatever page shows it. */
export const withdrawForm =
  <P, Q>(run: Run, whereTo: (ask: Parameters<Form<P, Q>>[1]) => Promise<string>): Form<P, Q> =>
  async (fields, ask) => {
    await runForm(run, withdrawHeld, ask, fields, { id: Number(fields['held']) })
    return whereTo(ask)
  }
