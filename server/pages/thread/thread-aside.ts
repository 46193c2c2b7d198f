import { stallPicker } from '../../debate/views/stall-picker.ts'
import { stanceForm } from '../../debate/views/stance-form.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import { balanceView } from '../../debate/drawing/balance-view.ts'
import type { StallStances } from '../../debate/score/figures.ts'
import { shownStances } from '../../debate/score/shown-stances.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead } from '../../page/fields.ts'
import { pathsFor } from '../../page/paths.ts'
import type { OwnStall } from '../../threads/read-own-stall.ts'
import type { Thread } from '../../threads/schema.ts'

type Motion = {
  readonly thread: Thread
  readonly stances: StallStances
  /** What the reader thinks of it; null while he has not said, undefined where he cannot. */
  readonly mine: Parameters<typeof stanceForm>[0] | undefined
  readonly stall: OwnStall | null
}

/** The motion as it hangs over the debate, with what both stalls think of it and where the reader says what he does. */
export function motionCard({ thread: { id, slug, motion, lang }, stances, mine, stall }: Motion, words: Words): Html | null {
  const picker = stall && stallPicker(stall, words)
  if (motion === null) return picker
  return html`<section class="motion" aria-labelledby="mosi"><p class="eyebrow">${words.t('threads:motion')}</p><h2 id="mosi" lang="${lang}">${motion}</h2>
${balanceView(shownStances(stances), words)}${mine !== undefined && stanceForm(mine, words)}${picker}
<a class="more sm" href="${pathsFor(words.locale).statistics(id, slug)}">${words.t('balance:to-statistics')}</a></section>`
}

type Tools = {
  readonly threadId: number
  readonly following: boolean
  readonly key: string
  readonly may: readonly ('close' | 'reopen')[]
  /** It cools down before it closes: to open it is to take that back. */
  readonly ending: boolean
  /** Whoever closes it waits for a day. */
  readonly own: boolean
}

/** What a signed-in reader may do with the debate as a whole. */
export const threadTools = ({ threadId, following, key, may, ending, own }: Tools, { t }: Words): Html =>
  html`<section class="tools" aria-label="${t(
    'pages:thread.tools',
  )}"><follow-button thread-id="${threadId}"${following && trusted(' following')}><form method="post">${formHead(
    following ? 'unfollow' : 'follow',
    key,
  )}<button class="btn">${t(following ? 'pages:thread.unfollow' : 'pages:thread.follow')}</button></form></follow-button>${may.map(
    (does) =>
      html`<form method="post">${formHead(does, key)}<button class="btn bare">${t(does === 'reopen' && ending ? 'closing:cancel' : `pages:thread.${does}`)}</button></form>${
        does === 'close' && own && html`<p class="sm mut">${t('closing:close-lead')}</p>`
      }`,
  )}</section>`
