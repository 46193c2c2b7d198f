import { html, type Html, trusted } from '../../kernel/html.ts'
import { balanceView } from '../../debate/drawing/balance-view.ts'
import type { StallStances } from '../../debate/score/figures.ts'
import { shownStances } from '../../debate/score/shown-stances.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead } from '../../page/fields.ts'
import type { Thread } from '../../threads/schema.ts'

/** The motion as it hangs over the debate, with what both stalls think of it; nothing for a thread without one. */
export const motionCard = ({ motion, lang }: Thread, stances: StallStances, words: Words): Html | null =>
  motion === null
    ? null
    : html`<section class="motion" aria-labelledby="mosi"><p class="eyebrow">${words.t('threads:motion')}</p><h2 id="mosi" lang="${lang}">${motion}</h2>
${balanceView(shownStances(stances), words)}</section>`

type Tools = { readonly threadId: number; readonly following: boolean; readonly key: string; readonly may: 'close' | 'reopen' | null }

/** What a signed-in reader may do with the debate as a whole. */
export const threadTools = ({ threadId, following, key, may }: Tools, { t }: Words): Html =>
  html`<section class="tools" aria-label="${t(
    'pages:thread.tools',
  )}"><follow-button thread-id="${threadId}"${following && trusted(' following')}><form method="post">${formHead(
    following ? 'unfollow' : 'follow',
    key,
  )}<button class="btn">${t(following ? 'pages:thread.unfollow' : 'pages:thread.follow')}</button></form></follow-button>${
    may && html`<form method="post">${formHead(may, key)}<button class="btn bare">${t(`pages:thread.${may}`)}</button></form>`
  }</section>`
