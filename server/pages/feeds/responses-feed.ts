import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Scope } from '../../store/scope.ts'
import { readResponseCards } from '../../threads/read-response-cards.ts'
import { readThread } from '../../threads/read-thread.ts'
import { atomFeed, type FeedEntry } from './atom-feed.ts'
import { feedEntry } from './feed-entry.ts'

const MOST_ENTRIES = 20

/** The newest debates that answer one, as a feed that names the debate they answer. @throws {Refusal} `not-found` */
export async function responsesFeed(scope: Scope, { origin, id }: { origin: string; id: number }, { locale, t }: Words): Promise<string> {
  const answered = await readThread(scope, { id })
  if (!answered) throw new Refusal('not-found')
  const to = pathsFor(locale)
  const { items } = await readResponseCards(scope, { id, limit: MOST_ENTRIES })
  const entries: FeedEntry[] = []
  for (const { id: one } of items) {
    const thread = await readThread(scope, { id: one })
    if (!thread) continue
    const place = { id: origin + to.permalink(one, 0), href: origin + to.thread(one, thread.slug) }
    entries.push(...feedEntry(thread, place, () => thread.title))
  }
  return atomFeed({
    locale,
    origin,
    self: origin + to.responsesFeed(id),
    page: origin + to.responses(id),
    related: [origin + to.permalink(id, 0)],
    title: t('threads:responses-to', { title: answered.title || t('threads:untitled') }),
    updatedAt: Math.max(answered.createdAt, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
}
