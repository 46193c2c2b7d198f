import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Paths } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { whyNot } from '../../people/can.ts'
import { Stall } from '../../people/schema.ts'
import { stallBadge } from '../../people/stall-badge.ts'

/** Who speaks at this market: the signs of the four stalls, and how one joins. */
export const marketAside = (viewer: Actor | null, words: Words, to: Paths): Html => html`<aside class="side">
<section class="strip" aria-labelledby="siapa"><div class="roof" aria-hidden="true"></div><h2 id="siapa">${words.t('pages:market.who')}</h2>
<ul>${Stall.enum.map(
  (stall) => html`<li>${stallBadge(stall, words, 'long')}<span class="sm mut">${words.t(`pages:market.who-${stall}`)}</span></li>
`,
)}</ul>${
  !viewer &&
  html`<p class="sm">${words.t('pages:market.join-lead')}</p><a class="btn" href="${to.join}">${words.t('pages:market.join')}</a>`
}${
  whyNot(viewer, 'set-role', { kind: 'forum' }) === null &&
  html`<p class="sm"><a href="${to.topics}">${words.t('pages:topics.title')}</a></p>`
}</section></aside>`
