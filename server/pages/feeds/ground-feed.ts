import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { readNewestGrounds } from '../../debate/tally/read-newest-grounds.ts'
import { pathsFor } from '../../page/paths.ts'
import { readReply } from '../../replies/read-replies.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { marketAddress } from '../market/market-address.ts'
import { placeAddress } from '../thread/place-address.ts'
import { atomFeed, type FeedEntry } from './atom-feed.ts'
import { feedEntry } from './feed-entry.ts'

const MOST_ENTRIES = 30

/** What both stalls agreed on last, in all debates or in one, as a feed. @throws {Refusal} `not-found` for a debate that is none */
export async function groundFeed(scope: Scope, { origin, threadId }: { origin: string; threadId?: number }, words: Words): Promise<string> {
  const { locale, t } = words
  const to = pathsFor(locale)
  const thread = threadId === undefined ? null : await readThread(scope, { id: threadId })
  if (threadId !== undefined && !thread) throw new Refusal('not-found')
  const entries: FeedEntry[] = []
  for (const ground of await readNewestGrounds(scope, { threadId, limit: MOST_ENTRIES }))
    entries.push(...(await entryOf(scope, ground, origin, words)))
  const page = thread
    ? placeAddress(locale, thread, { sort: 'common-ground', after: 0, pages: 1 })
    : marketAddress(locale, { sort: 'common-ground' })
  return atomFeed({
    locale,
    origin,
    self: origin + (thread ? to.threadGroundFeed(thread.id) : to.groundFeed),
    page: origin + page,
    title: `${thread ? thread.title || t('threads:untitled') : t('common:brand')}: ${t('pages:ground.feed')}`,
    updatedAt: Math.max(thread?.createdAt ?? 0, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
}

/** The reply, as of the moment when it became common ground. */
async function entryOf(
  scope: Scope,
  { threadId, number, since }: { threadId: number; number: number; since: number },
  origin: string,
  { locale, t }: Words,
) {
  const thread = await readThread(scope, { id: threadId })
  const reply = await readReply(scope, { threadId, number })
  if (!thread || !reply) return []
  const to = pathsFor(locale)
  const place = { id: `${origin}${to.permalink(threadId, number)}#ground`, href: origin + to.reply(threadId, thread.slug, number) }
  const title = thread.title || t('threads:untitled')
  return feedEntry(reply, place, (name) => t('pages:ground.entry', { title, number, name })).map((entry) => ({
    ...entry,
    publishedAt: since,
    updatedAt: Math.max(since, entry.updatedAt),
  }))
}
