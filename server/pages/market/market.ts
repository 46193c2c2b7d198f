import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { smallBalanceView } from '../../debate/drawing/small-balance-view.ts'
import { shownStances, type ShownStances } from '../../debate/score/shown-stances.ts'
import { readStances } from '../../debate/stances/read-stances.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Readers } from '../../store/readers.ts'
import type { Scope } from '../../store/scope.ts'
import { readMarket } from '../../threads/read-market.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { MarketSort, type ThreadCard, TopicId, type Topic } from '../../threads/schema.ts'
import { threadCardView } from '../../threads/thread-card-view.ts'
import { definePage } from '../page.ts'
import { signInFirst } from '../sign-in-first.ts'
import { atMostEvery } from './at-most-every.ts'
import { marketAside } from './market-aside.ts'

type Needs = { readonly readers: Readers; readonly clock: Clock; readonly listVersion: () => number }

const CARDS = 20
/** However lively the forum is, its list is made anew at most this often for readers who are not signed in. */
const REBUILT_EVERY_MS = 1_000

/** The market of debates: all of them, by liveliness or age, by topic, or those one follows. */
export function marketPage({ readers, clock, listVersion }: Needs) {
  const version = atMostEvery(REBUILT_EVERY_MS, listVersion, clock)
  return definePage({
    name: 'market',
    path: () => '',
    query: {
      sort: Type.Optional(MarketSort),
      topic: Type.Optional(TopicId),
      after: Type.Optional(Type.String({ pattern: String.raw`^\d{1,15}\.\d{1,10}$` })),
    },
    before: async (ask) => {
      const { sort = 'active', topic = '', after = '' } = ask.query
      return sort === 'following' ? signInFirst(ask) : `${sort} ${topic} ${after} ${version()}`
    },
    version: () => version,
    async view({ words, to, query, viewer }) {
      const { sort = 'active', topic, after } = query
      const { t } = words
      const { topics, page, balances } = await readers.snapshot(async (scope) => {
        const page = await readMarket(scope, { sort, topic, after, limit: CARDS, personId: viewer?.personId })
        return { topics: await readTopics(scope), page, balances: await readBalances(scope, page.items) }
      })
      const chosen = topics.find(({ id }) => id === topic)
      if (topic !== undefined && !chosen) throw new Refusal('not-found')
      const address = (locale: 'id' | 'en') => marketAddress(locale, { sort, topic, after })
      return {
        title: chosen ? chosen.name[words.locale] : t('page:market'),
        description: t('pages:market.lead'),
        paths: { id: address('id'), en: address('en') },
        feed: to.marketFeed(topic),
        current: 'market',
        kind: 'market',
        main: html`<header class="title"><a class="btn pri propose" href="${to.newThread}">${t('pages:market.open')}</a>
<h1>${t('pages:market.title')}</h1><p class="mut">${t('pages:market.lead')}</p></header>
<div class="main">${sortTabs(sort, topic, words)}
${topicChips(topics, sort, topic, words)}
${page.items.map((thread) => threadCardView(thread, topics, words, cardBalance(balances.get(thread.id), words)))}
${page.items.length === 0 && html`<p class="empty mut">${t(sort === 'following' ? 'pages:market.empty-following' : 'pages:market.empty')}</p>`}
${page.next && html`<a class="btn gap" rel="next" href="${marketAddress(words.locale, { sort, topic, after: page.next })}">${t('pages:market.older')}</a>`}</div>
${marketAside(viewer, words, to)}`,
      }
    },
  })
}

/** What the stalls think of the motions of these debates. */
const readBalances = async (scope: Scope, threads: readonly ThreadCard[]) =>
  new Map(
    await Promise.all(
      threads.filter(({ motion }) => motion !== null).map(async ({ id }) => [id, shownStances(await readStances(scope, id))] as const),
    ),
  )

const cardBalance = (stances: ShownStances | undefined, words: Words) => (stances ? smallBalanceView(stances, words) : null)

function sortTabs(current: MarketSort, topic: string | undefined, { t, locale }: Words): Html {
  return html`<nav class="tabs" aria-label="${t('pages:market.order')}">${MarketSort.enum.map(
    (sort) =>
      html`<a href="${marketAddress(locale, { sort, topic })}"${sort === current && trusted(' aria-current="true"')}>${t(`pages:market.${sort}`)}</a>`,
  )}</nav>`
}

function topicChips(topics: readonly Topic[], sort: MarketSort, current: string | undefined, { t, locale }: Words): Html | null {
  if (topics.length === 0) return null
  const chip = (id: string | undefined, name: string) =>
    html`<a href="${marketAddress(locale, { sort, topic: id })}"${id === current && trusted(' aria-current="true"')}>${name}</a>`
  return html`<nav class="chips" aria-label="${t('pages:market.topics')}">${chip(undefined, t('pages:market.all-topics'))}${topics.map(
    ({ id, name }) => chip(id, name[locale]),
  )}</nav>`
}

function marketAddress(
  locale: 'id' | 'en',
  { sort, topic, after }: { sort: MarketSort; topic?: string | undefined; after?: string | undefined },
) {
  const query = new URLSearchParams()
  if (sort !== 'active') query.set('sort', sort)
  if (topic !== undefined) query.set('topic', topic)
  if (after !== undefined) query.set('after', after)
  const market = pathsFor(locale).market
  return query.size > 0 ? `${market}?${query.toString()}` : market
}
