import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { LoggedEntry } from './read-log.ts'

/** One part of the sentence of an entry; a title is in its own language, a name in none. */
export type SentencePart = { readonly text: string; readonly href?: string; readonly lang?: string; readonly isName?: true }

/** What happened, in one sentence, as parts with their addresses: who did what to which post of which debate. */
export function logSentence(entry: LoggedEntry, { t, locale }: Words): SentencePart[] {
  const { said, thread } = entry
  const { threadId, number, kind, moderator } = said
  const to = pathsFor(locale)
  const who: SentencePart =
    moderator === undefined ? { text: t(kind === 'provisional-hide' ? 'log:readers' : 'log:system') } : { text: moderator, isName: true }
  const parts: SentencePart[] = [who, { text: t(`log:did.${didOf(entry)}`) }]
  if (threadId === undefined) return parts
  if (number !== undefined)
    parts.push({ text: number === 0 ? t('log:opening') : t('log:reply', { number }), href: to.permalink(threadId, number) })
  const title = thread?.title ?? null
  const href = to.thread(threadId, thread?.slug ?? '')
  parts.push(
    { text: t('log:in') },
    title === null ? { text: t('log:debate', { id: threadId }), href } : { text: title, href, ...(thread && { lang: thread.lang }) },
  )
  return parts
}

/** Which verb an entry is told with. */
function didOf({ said: { kind, action, outcome } }: LoggedEntry) {
  if (kind === 'decision') return action === undefined || action === 'agreed' || action === 'refused' ? 'keep' : action
  if (kind === 'appeal') return action === 'uphold' ? 'appeal-uphold' : 'appeal-restore'
  if (kind === 'proposal-answer') return action === 'refused' ? 'refused' : 'agreed'
  if (kind === 'legal-order') return `order-${outcome ?? 'complied'}` as const
  return kind
}
