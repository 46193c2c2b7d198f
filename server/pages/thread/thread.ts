import { takePartForm } from '../../debate/views/choice.ts'
import { partWords } from '../../debate/views/part-words.ts'
import { ratingView } from '../../debate/views/rating-view.ts'
import type { Clock } from '../../kernel/clock.ts'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ownFlagLink } from '../../moderation/flags/own-flag-link.ts'
import { readStanding } from '../../moderation/measures/read-standing.ts'
import { standingView } from '../../moderation/measures/standing-view.ts'
import { ownJudgedNote } from '../../moderation/strikes/own-judged-note.ts'
import { formKey } from '../../page/form.ts'
import { pathWords } from '../../page/paths.ts'
import type { NetworkName } from '../../people/networks/network-names.ts'
import { muteLink } from '../../people/mutes/mute-link.ts'
import { whyNot } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { knownHeads } from '../../threads/known-heads.ts'
import { openingView } from '../../threads/opening-view.ts'
import { readHead } from '../../threads/read-head.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { definePage, go } from '../page.ts'
import { heldHere } from '../publishing/held-here.ts'
import { replyCard } from '../reply-card.ts'
import { shutterNote } from '../shutter-note.ts'
import { closingPart } from './closing-part.ts'
import { composer, composerStart, dock } from './composer.ts'
import { linksOut } from './links-out.ts'
import { partsOfPage } from './live-parts.ts'
import { placeAddress } from './place-address.ts'
import { readPart } from './read-part.ts'
import { readThreadPage } from './read-thread-page.ts'
import { responsesView } from './responses-view.ts'
import { replyList } from './reply-list.ts'
import { motionCard, threadTools } from './thread-aside.ts'
import { takePart } from './take-part.ts'
import { threadDescription } from './thread-description.ts'
import { foldedIf } from './folded-if.ts'
import { votesInvitation, votesWanted } from './votes-wanted.ts'
import { threadForms } from './thread-forms.ts'
import { threadHead } from './thread-head.ts'
import { silentNote, slowNote } from './thread-note.ts'
import { answered, parseThread, placeOf, quoted, ThreadParam, threadQuery } from './thread-place.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly clock: Clock
  readonly newKey: () => string
  readonly origin: string
  readonly networkOf: NetworkName
  readonly threadVersion: (id: number) => number
}

/** One debate: its opening opinion, a page of its replies, and where to answer. */
export function threadPage({ run, readers, clock, newKey, origin, networkOf, threadVersion }: Needs) {
  const headOf = knownHeads(readers.read, threadVersion)
  const parts = partsOfPage(origin)
  return definePage({
    name: 'thread',
    path: (word) => `${word.thread}/:thread`,
    params: { thread: ThreadParam },
    query: threadQuery,
    async before({ params, query, to, locale, viewer, request }) {
      const { id, slug } = parseThread(params.thread)
      const head = await headOf(id)
      if (!head) throw new Refusal('not-found')
      if (!viewer && answered(query) !== undefined) return go(`${to.signIn}?next=${encodeURIComponent(`${request.url}#tulis`)}`, 303)
      const place = placeOf(query, head)
      const address = placeAddress(locale, { id, slug: head.slug }, place)
      if (slug === head.slug) return `${head.head} ${head.tally} ${address}`
      const wanted = query.hal ?? query.page
      const word = pathWords(locale).page
      if (place.sort !== 'oldest') return go(address, 301)
      return go(to.thread(id, head.slug) + (wanted === undefined ? '' : `?${word}=${wanted}`), 301)
    },
    version({ params }) {
      const { id } = parseThread(params.thread)
      return () => threadVersion(id)
    },
    async view({ params, query, words, viewer, to, form }) {
      const { id } = parseThread(params.thread)
      return readers.snapshot(async (scope) => {
        const head = await readHead(scope, { id })
        if (!head) throw new Refusal('not-found')
        const place = placeOf(query, head)
        const data = await readThreadPage(scope, { id, place, viewer, answering: answered(query), quoting: quoted(query) })
        const { thread, topics, replies, mine, flagged, judged, muted } = data
        const part = await readPart(scope, { threadId: id, numbers: replies.map(({ number }) => number), viewer, at: clock() })
        const { t } = words
        const opening = judged.get(0)
        const title = thread.title || t('threads:untitled')
        const here = to.thread(id, thread.slug, place.sort === 'oldest' ? place.page : 1)
        const facts = viewer && (await threadFacts(scope, id))
        const why = (action: 'edit' | 'reply' | 'close' | 'reopen' | 'take-stance' | 'choose-stall' | 'rate') =>
          facts ? whyNot(viewer, action, facts) : 'sign-in-required'
        const may = (action: Parameters<typeof why>[0]) => why(action) === null
        const goesOn = thread.state === 'open' || thread.state === 'cooling'
        const onPage = new Set(replies.map(({ number }) => number))
        const placed = (card: Html) => (place.sort === 'oldest' ? card : linksOut(card, id, onPage, to))
        const own = viewer !== null && thread.author.name === viewer.name
        const toggles = [
          ...(goesOn && !(own && thread.closesAt !== null) ? (['close'] as const) : []),
          ...(!goesOn || thread.closesAt !== null ? (['reopen'] as const) : []),
        ]
        const cards = await Promise.all(
          replies.map(async (reply) => ({
            number: reply.number,
            stall: reply.stall,
            card: foldedIf(
              muted.includes(reply.author?.name ?? ''),
              reply,
              placed(
                await replyCard(
                  scope,
                  reply,
                  words,
                  part.own && viewer && { name: viewer.name, flagged, judged, muted, said: part.own },
                  part.tally,
                ),
              ),
              words,
            ),
          })),
        )
        const asksFor = part.own && viewer && { threadId: id, viewer, stall: part.own.stall, muted }
        const asks =
          goesOn && thread.replyCount > 0 && (asksFor ? await votesWanted(scope, asksFor, words, to) : votesInvitation(id, words, to))
        const answer = form('reply', composerStart(part.own, words, data.answered))
        const judges = viewer !== null && whyNot(viewer, 'see-queue', { kind: 'forum' }) === null
        const held = judges ? await readStanding(scope, { threadId: id }, viewer, clock()) : []
        const writes = viewer ? may('reply') : goesOn
        const takesStance = viewer ? may('take-stance') : goesOn && thread.openingState === 'shown'
        return {
          title,
          description: threadDescription(thread) ?? t('common:tagline'),
          paths: { id: placeAddress('id', thread, place), en: placeAddress('en', thread, place) },
          feed: place.sort === 'common-ground' ? to.threadGroundFeed(id) : to.threadFeed(id),
          kind: 'thread',
          main: html`${threadHead({ thread, title, topics, mine, invite: await parts.invite(scope, thread, words), origin }, words, to)}
<aside class="side" aria-label="${t('pages:thread.about')}"><div data-fresh="motion">${motionCard(
            {
              thread,
              stances: data.stances,
              mine: takesStance ? (part.own?.stance ?? null) : undefined,
              stall: part.own && may('choose-stall') ? part.own.stall : null,
            },
            words,
          )}</div>${place.sort === 'oldest' && place.page === 1 && (await parts.ground(scope, thread, words))}${await parts.minds(scope, thread, words)}<div data-fresh="wanted">${asks}</div>${
            mine &&
            threadTools(
              { threadId: id, following: mine.following, key: newKey(), may: toggles.filter(may), ending: thread.closesAt !== null, own },
              words,
            )
          }${judges && standingView({ title: t('moderation:standing.debate'), measures: held, form: form('lift'), newKey }, words)}</aside>
<div class="main">
${await closingPart(scope, { thread, facts, ask: { viewer, words, form }, newKey, now: clock() })}
${openingView(thread, words, {
  note: await shutterNote(scope, { threadId: id, number: 0, state: thread.openingState }, words),
  rating: ratingView({ ratings: part.ratings, mine: part.own?.rating ?? null, open: viewer ? may('rate') : goesOn }, words),
  own:
    thread.openingState === 'shown'
      ? html`${may('edit') && html`<a data-own href="${to.edit(id, 0)}">${t('threads:edit')}</a>`}${flagged.has(0) && ownFlagLink(id, 0, words)}${
          viewer && thread.author.name !== viewer.name && muteLink(thread.author.name, muted.includes(thread.author.name), words)
        }`
      : opening !== undefined && ownJudgedNote(id, opening, words),
})}
<div data-fresh="responses">${responsesView(thread, words)}</div>
${replyList({ ...data, tally: head.tally, place, cards, silent: !writes, origin }, words, to)}
${viewer && heldHere(data.held, words, newKey)}
${
  writes
    ? html`${slowNote(thread, words)}${dock(viewer, words, to, here)}`
    : silentNote(thread, viewer, viewer ? why('reply') : 'thread-closed', words)
}
${
  writes &&
  viewer &&
  composer(
    {
      threadId: id,
      form: answer,
      key: formKey(answer, newKey),
      answered: data.answered,
      plainAddress: here,
      stall: part.own?.stall ?? null,
    },
    words,
  )
}
${takePartForm}${viewer && partWords(words)}</div>`,
        }
      })
    },
    forms: { ...threadForms({ run, readers }), 'take-part': takePart({ run, networkOf }) },
  })
}
