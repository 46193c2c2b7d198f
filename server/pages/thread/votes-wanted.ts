import { voteButtons } from '../../debate/views/vote-row.ts'
import { readVoteQueue } from '../../debate/votes/read-vote-queue.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Paths } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { readReply } from '../../replies/read-replies.ts'
import type { Reply } from '../../replies/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { OwnStall } from '../../threads/read-own-stall.ts'
import { firstWords } from '../first-words.ts'

/** So many are on the page, one of them seen: a script goes on to the next without asking for the page again. */
const MOST = 3

type Asked = {
  readonly threadId: number
  readonly viewer: Actor
  readonly stall: OwnStall
  /** Names of the people whom the reader has silenced. */
  readonly muted: readonly string[]
}

/** The replies of a debate that need a vote of the reader's stall most, one at a time; who has no stall there is invited to take one. */
export async function votesWanted(
  scope: Scope,
  { threadId, viewer, stall: { stall, changesFrom }, muted }: Asked,
  words: Words,
  to: Paths,
): Promise<Html | null> {
  const { t } = words
  if (stall === 'observer')
    return panel(t('part:wanted'), html`<p class="sm mut">${t('part:wanted-stall')}</p>${toAll(threadId, words, to, changesFrom === null)}`)
  const replies: Reply[] = []
  for (const number of await readVoteQueue(scope, { threadId, personId: viewer.personId }, stall)) {
    const reply = await readReply(scope, { threadId, number })
    if (reply?.author && !muted.includes(reply.author.name)) replies.push(reply)
    if (replies.length === MOST) break
  }
  if (replies.length === 0) return null
  const title = stall === 'buyer' ? t('part:wanted') : html`${t('part:wanted-by')} ${stallBadge(stall, words, 'long')}`
  return panel(
    title,
    html`<votes-wanted><ol>${replies.map((reply, index) => asked(reply, index > 0, words, to))}</ol><div data-on hidden>${toAll(threadId, words, to)}</div></votes-wanted>`,
  )
}

const panel = (title: Html | string, body: Html): Html =>
  html`<details class="strip votes" id="suara" open><summary><h2>${title}</h2></summary>${body}</details>`

const asked = ({ threadId, number, author, lang, text }: Reply, hidden: boolean, words: Words, to: Paths): Html =>
  html`<li data-asks="${number}"${hidden && trusted(' hidden')}><p class="sm"><span translate="no">${author?.name}</span>: <a href="${to.permalink(
    threadId,
    number,
  )}" lang="${lang}">${firstWords(text ?? '')}</a></p><div class="end">${voteButtons(number, null, words)}${toAll(threadId, words, to)}</div></li>`

const toAll = (threadId: number, { t }: Words, to: Paths, picks = false): Html =>
  html`<p class="sm all">${picks && html`<a href="#lapak">${t('part:wanted-pick')}</a> · `}<a href="${to.votes(threadId)}">${t('part:wanted-all')}</a></p>`

/** Invites who is not signed in: whom it needs depends on his stall. */
export const votesInvitation = (threadId: number, words: Words, to: Paths): Html =>
  panel(words.t('part:wanted'), html`<p class="sm mut">${words.t('part:wanted-sign-in')}</p>${toAll(threadId, words, to)}`)
