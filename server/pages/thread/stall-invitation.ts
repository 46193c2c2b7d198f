import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { missingStall } from '../../debate/score/missing-stall.ts'
import { sumOf, type RequiredStall, type StallStances } from '../../debate/score/figures.ts'

type Debate = { readonly title: string; readonly motion: string | null; readonly state: string }

/** Leads to WhatsApp with a text that asks people of a stall to come. `address` is the whole one of the debate. */
export function invitation(stall: RequiredStall, { title, motion }: Omit<Debate, 'state'>, address: string, { t }: Words): string {
  const plain = (text: string) => text.replaceAll(/[*_~`]/g, '')
  const about = motion === null ? '' : `${t('threads:motion')}: ${plain(motion)}\n`
  const text = `*${plain(title)}*\n${about}\n${t(`pages:invite.text-${stall}`)}\n${address}`
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}

/** The same as a button, which shares with whatever the device offers. */
export const inviteLink = (stall: RequiredStall, debate: Debate, address: string, words: Words): Html =>
  html`<share-button text="${words.t(`pages:invite.text-${stall}`)}"><a class="btn" href="${invitation(
    stall,
    debate,
    address,
    words,
  )}" rel="noopener">${icon('share')}${words.t('pages:invite.link')}</a></share-button>`

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
