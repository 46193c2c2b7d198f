import { takePartForm } from '../../debate/views/choice.ts'
import { partWords } from '../../debate/views/part-words.ts'
import { readVoteQueue } from '../../debate/votes/read-vote-queue.ts'
import type { Clock } from '../../kernel/clock.ts'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { inBoth, type Paths } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { whyNot } from '../../people/can.ts'
import type { NetworkName } from '../../people/networks/network-names.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { readReply } from '../../replies/read-replies.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { readOwnStall } from '../../threads/read-own-stall.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { definePage } from '../page.ts'
import { replyCard } from '../reply-card.ts'
import { signInFirst } from '../sign-in-first.ts'
import { linksOut } from './links-out.ts'
import { takePart } from './take-part.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly networkOf: NetworkName }

/** Asks a reader about one reply after the other: about those first that need a vote of his stall most. */
export const votesPage = ({ run, readers, clock, networkOf }: Needs) =>
  definePage({
    name: 'votes',
    path: (word) => `${word.thread}/:thread/${word.votes}`,
    params: { thread: ThreadParam },
    before: signInFirst,
    async view({ params, words, viewer, to }) {
      const id = parseThreadId(params.thread)
      return readers.snapshot(async (scope) => {
        const thread = await readThread(scope, { id })
        if (!thread || !viewer) throw new Refusal('not-found')
        const { t } = words
        const title = thread.title || t('threads:untitled')
        const goesOn = thread.state === 'open' || thread.state === 'cooling'
        const may = goesOn && whyNot(viewer, 'choose-stall', await threadFacts(scope, id)) === null
        return {
          title: t('part:votes-title', { title }),
          paths: inBoth((to) => to.votes(id)),
          kind: 'narrow',
          index: false,
          main: html`<p class="crumb"><a class="btn bare" href="${to.thread(id, thread.slug)}">${icon('back')}${title}</a></p>
<h1>${t('part:votes')}</h1>${thread.motion && html`<p class="mut" lang="${thread.lang}">${thread.motion}</p>`}
<vote-strip>${may ? await nextView(scope, id, viewer, words, to, clock()) : html`<p class="note">${t('part:votes-closed')}</p>`}</vote-strip>
${takePartForm}${partWords(words)}`,
        }
      })
    },
    forms: { 'take-part': takePart({ run, networkOf, backTo: ({ url }) => url }) },
  })

async function nextView(scope: Scope, threadId: number, viewer: Actor, words: Words, to: Paths, at: number): Promise<Html> {
  const { t } = words
  const { stall } = await readOwnStall(scope, viewer, threadId, at)
  const queue = await readVoteQueue(scope, { threadId, personId: viewer.personId }, stall)
  const [number] = queue
  const reply = number === undefined ? null : await readReply(scope, { threadId, number })
  if (!reply) return html`<div data-fresh="strip"><p class="empty" tabindex="-1">${t('part:votes-done')}</p></div>`
  const said = { votes: [], helpful: [] }
  const card = await replyCard(scope, reply, words, { name: viewer.name, flagged: new Set(), judged: new Map(), muted: [], said })
  return html`<div data-fresh="strip"><p class="sm">${t('part:stall')} ${stallBadge(stall, words, 'long')} · <span class="mut">${t(
    'part:votes-left',
    {
      count: queue.length,
    },
  )}</span></p>${linksOut(card, threadId, new Set(), to)}<p class="sm mut keys">${t('part:votes-keys')}</p></div>`
}
