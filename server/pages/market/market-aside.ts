import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { whyNot } from '../../people/can.ts'
import { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { REQUIRED_STALLS } from '../../debate/score/figures.ts'
import { newestGround } from './newest-ground.ts'
import { stallCallStrip } from './stall-call-strip.ts'
import { stallBadge } from '../../people/stall-badge.ts'

/** Beside the debates: what the market asks of its readers, of those of a stall for theirs, what both agreed on last, and who speaks here. */
export async function marketAside(scope: Scope, viewer: Actor | null, words: Words): Promise<Html> {
  const own = REQUIRED_STALLS.find((stall) => stall === viewer?.stall)
  const strips: (Html | null)[] = []
  for (const stall of own ? [own] : REQUIRED_STALLS) strips.push(await stallCallStrip(scope, stall, own !== undefined, words))
  return html`<aside class="side" aria-label="${words.t('pages:calls.about')}">${strips}${await newestGround(scope, words)}${whoSpeaks(viewer, words)}</aside>`
}

/** The signs of the four stalls, and how one joins. */
function whoSpeaks(viewer: Actor | null, words: Words): Html {
  const to = pathsFor(words.locale)
  return html`<section class="strip here" aria-labelledby="siapa"><div class="roof" aria-hidden="true"></div><h2 id="siapa">${words.t('pages:market.who')}</h2>
<ul>${Stall.enum.map(
    (stall) => html`<li>${stallBadge(stall, words, 'long')}<span class="sm mut">${words.t(`pages:market.who-${stall}`)}</span></li>
`,
  )}</ul>${
    !viewer &&
    html`<p class="sm">${words.t('pages:market.join-lead')}</p><a class="btn" href="${to.join}">${words.t('pages:market.join')}</a>`
  }${
    whyNot(viewer, 'set-role', { kind: 'forum' }) === null &&
    html`<p class="sm"><a href="${to.topics}">${words.t('pages:topics.title')}</a></p>`
  }</section>`
}
