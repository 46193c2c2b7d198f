import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { readRepliesBefore } from '../../replies/read-replies.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { atomFeed } from './atom-feed.ts'
import { feedEntry } from './feed-entry.ts'

const MOST_ENTRIES = 50

/** The newest replies of a debate that are shown, as a feed. @throws {Refusal} `not-found` */
export async function threadFeed(scope: Scope, { origin, id }: { origin: string; id: number }, { locale, t }: Words): Promise<string> {
  const thread = await readThread(scope, { id })
  if (!thread) throw new Refusal('not-found')
  const to = pathsFor(locale)
  const replies = await readRepliesBefore(scope, { threadId: id, before: thread.replyCount + 1, limit: MOST_ENTRIES })
  const entries = replies.flatMap((reply) => {
    const { number } = reply
    const place = { id: origin + to.permalink(id, number), href: origin + to.reply(id, thread.slug, number) }
    return feedEntry(reply, place, (name) => t('replies:by', { number, name }))
  })
  return atomFeed({
    locale,
    origin,
    self: origin + to.threadFeed(id),
    page: origin + to.thread(id, thread.slug),
    related: [...(thread.answers ? [origin + to.permalink(thread.answers.id, 0)] : []), origin + to.responses(id)],
    title: thread.title || t('threads:untitled'),
    updatedAt: Math.max(thread.createdAt, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
}
