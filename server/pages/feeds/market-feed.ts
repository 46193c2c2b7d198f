import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Scope } from '../../store/scope.ts'
import { readMarket } from '../../threads/read-market.ts'
import { readThread } from '../../threads/read-thread.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { atomFeed, type FeedEntry } from './atom-feed.ts'
import { feedEntry } from './feed-entry.ts'

const MOST_ENTRIES = 20

/** The newest debates, all or those of one topic, as a feed. @throws {Refusal} `not-found` for a topic that is none */
export async function marketFeed(scope: Scope, { origin, topic }: { origin: string; topic?: string | undefined }, { locale, t }: Words) {
  const to = pathsFor(locale)
  const chosen = (await readTopics(scope)).find(({ id }) => id === topic)
  if (topic !== undefined && !chosen) throw new Refusal('not-found')
  const { items } = await readMarket(scope, { sort: 'new', topic, limit: MOST_ENTRIES })

  const entries: FeedEntry[] = []
  for (const { id } of items) {
    const thread = await readThread(scope, { id })
    if (!thread) continue
    const place = { id: origin + to.permalink(id, 0), href: origin + to.thread(id, thread.slug) }
    entries.push(...feedEntry(thread, place, () => thread.title))
  }
  return atomFeed({
    locale,
    origin,
    self: origin + to.marketFeed(topic),
    page: origin + to.market + (topic === undefined ? '' : `?topic=${topic}`),
    title: `${t('common:brand')}: ${chosen ? chosen.name[locale] : t('page:market')}`,
    updatedAt: Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
}
