import { Type } from 'typebox'
import type { Clock } from '../kernel/clock.ts'
import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { countUnread } from '../notices/count-unread.ts'
import { markNoticesRead } from '../notices/mark-notices-read.ts'
import { noticeView } from '../notices/notice-view.ts'
import { readNotices } from '../notices/read-notices.ts'
import type { Notice } from '../notices/schema.ts'
import { sanctionWords } from '../moderation/strikes/sanction-words.ts'
import { readStrikes } from '../moderation/strikes/read-strikes.ts'
import type { Strikes } from '../moderation/strikes/schema.ts'
import { strikeStepsView } from '../moderation/strikes/strike-steps-view.ts'
import { formHead, formProblem } from '../page/fields.ts'
import { inBoth, pathsFor } from '../page/paths.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { definePage } from './page.ts'
import { runForm } from './run-form.ts'
import { signInFirst } from './sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }

const NOTICES_A_PAGE = 20

/** What a person was told, newest first, and where he says that he has read it. */
export const noticesPage = ({ run, readers, clock, newKey }: Needs) =>
  definePage({
    name: 'notices',
    path: (word) => word.notices,
    query: { after: Type.Optional(Type.String({ maxLength: 16 })) },
    before: signInFirst,
    async view({ viewer, query: { after }, words, to, form }) {
      const { personId } = signedIn({ viewer })
      const { t } = words
      const { items, next, unread, strikes } = await readers.snapshot(async (scope) => ({
        ...(await readNotices(scope, { personId, after, limit: NOTICES_A_PAGE })),
        unread: await countUnread(scope, { personId }),
        strikes: await readStrikes(scope, { personId, now: clock() }),
      }))
      const newest = items[0]
      return {
        title: t('notices:title'),
        paths: inBoth((to) => to.notices),
        kind: 'narrow',
        current: 'notices',
        index: false,
        main: html`<header class="title"><h1>${t('notices:title')}</h1><p class="mut">${
          unread > 0 ? t('notices:lead', { count: unread }) : t('notices:none-new')
        }</p></header>
${
  newest &&
  unread > 0 &&
  html`<form method="post">${formHead('read', newKey())}${formProblem(form('read'))}<input type="hidden" name="upTo" value="${newest.number}"><button class="btn">${t(
    'notices:mark-read',
  )}</button></form>`
}
${items.length === 0 ? html`<p>${t('notices:empty')}</p>` : html`<ol class="told">${items.map((notice) => noticeView(notice, words, steps(notice, strikes, newKey, words)))}</ol>`}
${next !== null && html`<p><a class="btn" href="${to.notices}?after=${next}">${t('notices:more')}</a></p>`}${
          after !== undefined && html`<p><a href="${to.notices}">${t('notices:first')}</a></p>`
        }`,
      }
    },
    forms: {
      async read(fields, ask) {
        await runForm(run, markNoticesRead, ask, fields, { upTo: Number(fields['upTo']) })
        return ask.to.notices
      },
    },
  })

/** Below a decision that stands against the reader: what it does now, what comes next, and what he can do. */
function steps({ kind, decision }: Notice, { items, ahead }: Strikes, newKey: () => string, words: Words): Html | null {
  const strike = kind === 'flag-outcome' ? undefined : items.find(({ decisionId }) => decisionId === decision?.id)
  if (!strike) return null
  const { t, locale } = words
  return html`${strikeStepsView(strike, { key: newKey() }, words)}<p class="sm">${t('strikes:steps', {
    count: items.length,
    measure: sanctionWords(ahead, words),
  })} <a href="${pathsFor(locale).strikes}#p${strike.decisionId}">${t('strikes:see')}</a></p>`
}
