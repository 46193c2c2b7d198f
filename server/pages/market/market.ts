import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import type { Readers } from '../../store/readers.ts'
import { readMarket } from '../../threads/read-market.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { MarketSort, TopicId, type Topic } from '../../threads/schema.ts'
import { definePage } from '../page.ts'
import { signInFirst } from '../sign-in-first.ts'
import { atMostEvery } from './at-most-every.ts'
import { debateCard } from './debate-card.ts'
import { marketAddress } from './market-address.ts'
import { marketAside } from './market-aside.ts'
import { readCardFigures } from './read-card-figures.ts'

type Needs = {
  readonly readers: Readers
  readonly clock: Clock
  readonly listVersion: () => number
  /** The public address, without a slash at its end. */
  readonly origin: string
}

const CARDS = 20
/** Before what the market asks of its readers. */
const FIRST_CARDS = 3
/** However lively the forum is, its list is made anew at most this often for readers who are not signed in. */
const REBUILT_EVERY_MS = 1_000

/** The market of debates: all of them, by liveliness or age, by topic, or those one follows. */
export function marketPage({ readers, clock, listVersion, origin }: Needs) {
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
      const { topics, page, cards, aside } = await readers.snapshot(async (scope) => {
        const topics = await readTopics(scope)
        const page = await readMarket(scope, { sort, topic, after, limit: CARDS, personId: viewer?.personId })
        const cards: Html[] = []
        for (const thread of page.items)
          cards.push(debateCard({ thread, topics, figures: await readCardFigures(scope, thread.id), origin }, words))
        return { topics, page, cards, aside: await marketAside(scope, viewer, words) }
      })
      const chosen = topics.find(({ id }) => id === topic)
      if (topic !== undefined && !chosen) throw new Refusal('not-found')
      const address = (locale: 'id' | 'en') => marketAddress(locale, { sort, topic, after })
      return {
        title: chosen ? chosen.name[words.locale] : t('page:market'),
        description: t('pages:market.lead'),
        paths: { id: address('id'), en: address('en') },
        feed: sort === 'common-ground' ? to.groundFeed : to.marketFeed(topic),
        current: 'market',
        kind: 'market',
        main: html`<header class="title"><a class="btn pri propose" href="${to.newThread}">${t('pages:market.open')}</a>
<h1>${t('pages:market.title')}</h1><p class="mut">${t('pages:market.lead')}</p></header>
<div class="main">${sortTabs(sort, topic, words)}
${topicChips(topics, sort, topic, words)}
${isCall(sort) && html`<h2 class="told">${t(`pages:calls.${sort === 'needs-online' ? 'online' : 'offline'}`)}</h2>`}${cards.slice(0, FIRST_CARDS)}
${cards.length === 0 && html`<p class="empty mut">${t(sort === 'active' || sort === 'new' ? 'pages:market.empty' : `pages:market.empty-${isCall(sort) ? 'calls' : sort}`)}</p>`}</div>
${aside}<div class="main">${cards.slice(FIRST_CARDS)}
${page.next && html`<a class="btn gap" rel="next" href="${marketAddress(words.locale, { sort, topic, after: page.next })}">${t('pages:market.older')}</a>`}</div>`,
      }
    },
  })
}

const TABS = ['active', 'new', 'common-ground', 'following'] as const

const isCall = (sort: MarketSort): sort is 'needs-online' | 'needs-offline' => sort === 'needs-online' || sort === 'needs-offline'

function sortTabs(current: MarketSort, topic: string | undefined, { t, locale }: Words): Html {
  return html`<nav class="tabs" aria-label="${t('pages:market.order')}">${TABS.map(
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
