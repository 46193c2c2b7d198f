import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { missingStall } from '../../debate/score/missing-stall.ts'
import { sumOf, type RequiredStall, type StallStances } from '../../debate/score/figures.ts'

type Debate = { readonly title: string; readonly motion: string | null; readonly state: string }

/** Asks people of a stall to come, by WhatsApp or with whatever the device offers. `address` is the whole one. */
export function inviteLink(stall: RequiredStall, { title, motion }: Debate, address: string, { t }: Words): Html {
  const plain = (text: string) => text.replaceAll(/[*_~`]/g, '')
  const call = t(`pages:invite.text-${stall}`)
  const about = motion === null ? '' : `${t('threads:motion')}: ${plain(motion)}\n`
  const text = `*${plain(title)}*\n${about}\n${call}`
  return html`<share-button text="${call}"><a class="btn" href="https://wa.me/?text=${encodeURIComponent(
    `${text}\n${address}`,
  )}" rel="noopener">${icon('share')}${t('pages:invite.link')}</a></share-button>`
}

/** That one stall has hardly said what it thinks of the motion while the other has, and how to change that; nothing where nobody may any more. */
export function stallInvitation(debate: Debate, stances: StallStances, address: string, words: Words): Html | null {
  const stall = debate.motion === null || !isGoingOn(debate) ? null : missingStall(stances)
  if (stall === null) return null
  const count = sumOf(stances[stall])
  return html`<div class="invite"><p>${count === 0 ? words.t(`pages:invite.none-${stall}`) : words.t(`pages:invite.few-${stall}`, { count })}</p>${inviteLink(
    stall,
    debate,
    address,
    words,
  )}</div>`
}

const isGoingOn = ({ state }: Debate) => state === 'open' || state === 'cooling'
