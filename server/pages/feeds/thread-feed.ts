import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { readRepliesBefore } from '../../replies/read-replies.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { atomFeed, type FeedEntry } from './atom-feed.ts'

const MOST_ENTRIES = 50

/** The newest replies of a debate that are shown, as a feed. @throws {Refusal} `not-found` */
export async function threadFeed(scope: Scope, { origin, id }: { origin: string; id: number }, { locale, t }: Words): Promise<string> {
  const thread = await readThread(scope, { id })
  if (!thread) throw new Refusal('not-found')
  const to = pathsFor(locale)
  const replies = await readRepliesBefore(scope, { threadId: id, before: thread.replyCount + 1, limit: MOST_ENTRIES })
  const entries = replies.flatMap(({ number, author, lang, createdAt, editedAt, html }): FeedEntry[] =>
    author === null || html === null
      ? []
      : [
          {
            id: origin + to.permalink(id, number),
            href: origin + to.reply(id, thread.slug, number),
            title: t('replies:by', { number, name: author.name }),
            author: author.name,
            lang,
            publishedAt: createdAt,
            updatedAt: editedAt ?? createdAt,
            content: html,
          },
        ],
  )
  return atomFeed({
    locale,
    origin,
    self: origin + to.threadFeed(id),
    page: origin + to.thread(id, thread.slug),
    title: thread.title || t('threads:untitled'),
    updatedAt: Math.max(thread.createdAt, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
}
