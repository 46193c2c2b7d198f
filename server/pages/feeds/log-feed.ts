import type { Words } from '../../kernel/words.ts'
import { logEntryView } from '../../moderation/log/log-entry-view.ts'
import { logSentence } from '../../moderation/log/log-sentence.ts'
import { readLog } from '../../moderation/log/read-log.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Scope } from '../../store/scope.ts'
import { atomFeed } from './atom-feed.ts'

const MOST_ENTRIES = 50

/** The newest entries of the public log of moderation as a feed. */
export async function logFeed(scope: Scope, { origin }: { origin: string }, words: Words): Promise<string> {
  const { locale, t } = words
  const to = pathsFor(locale)
  const { items } = await readLog(scope, { limit: MOST_ENTRIES })
  const entries = items.map((entry) => {
    const { seq, at, said } = entry
    return {
      id: origin + to.logEntry(seq),
      href: origin + to.logEntry(seq),
      title: logSentence(entry, words)
        .map(({ text }) => text)
        .join(' '),
      author: said.moderator ?? t('common:brand'),
      lang: locale,
      publishedAt: at,
      updatedAt: at,
      content: `<ul>${logEntryView(entry, words).toString()}</ul>`,
    }
  })
  return atomFeed({
    locale,
    origin,
    self: origin + to.logFeed,
    page: origin + to.log,
    title: `${t('common:brand')}: ${t('log:title')}`,
    updatedAt: Math.max(0, ...items.map(({ at }) => at)),
    entries,
  })
}
