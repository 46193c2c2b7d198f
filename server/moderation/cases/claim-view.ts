import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { CLAIM_MS } from './claims.ts'
import { timeBar } from './clock-view.ts'
import type { CaseCard, Claim } from './schema.ts'

/** Who looks at a case, and when: claims run out by themselves. */
export type Looking = { readonly viewer: string; /** Milliseconds since 1970, UTC. */ readonly now: number }

/** The claim of a case that still holds. */
export const standingClaim = ({ claim }: Pick<CaseCard, 'claim'>, { now }: Looking): Claim | null =>
  claim !== null && claim.until > now ? claim : null

/** Who is at a case, in the list: `kamu`, or the moderator's name. */
export function claimWord(card: CaseCard, looking: Looking, { t }: Words): Html | null {
  const claim = standingClaim(card, looking)
  if (!claim) return null
  return claim.by === looking.viewer ? html`${t('queue:claim.you')}` : html`<span translate="no">${claim.by}</span>`
}

/** Whose hands a case is in and for how long, beside its own clock. */
export function claimClock(card: CaseCard, looking: Looking, words: Words): Html | null {
  const claim = standingClaim(card, looking)
  if (!claim) return null
  const whose = claim.by === looking.viewer ? words.t('queue:claim.yours') : words.t('queue:claim.theirs', { name: claim.by })
  return html`<div><dt class="sm mut">${whose}</dt><dd>${timeBar({ from: claim.until - CLAIM_MS, until: claim.until }, looking.now, words)}</dd></div>`
}

/** Where a case is taken and given back; while another moderator holds it, that one waits for him. */
export function claimButton(card: CaseCard, looking: Looking, { t }: Words): Html {
  const claim = standingClaim(card, looking)
  if (claim && claim.by !== looking.viewer) return html`<p class="note">${t('queue:claim.wait', { name: claim.by })}</p>`
  const does = claim ? 'release' : 'claim'
  return html`<button class="btn bare" name="do" value="${does}" formnovalidate>${t(`queue:claim.${does}`)}</button>`
}
