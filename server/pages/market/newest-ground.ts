import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { readNewestGrounds } from '../../debate/tally/read-newest-grounds.ts'
import { replyFiguresView } from '../../debate/drawing/reply-figures-view.ts'
import { readFigures } from '../../debate/votes/read-figures.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import { personView } from '../../people/person-view.ts'
import { readReply } from '../../replies/read-replies.ts'
import type { Scope } from '../../store/scope.ts'
import { languageNote } from '../../threads/language-note.ts'
import { readHead } from '../../threads/read-head.ts'
import { firstWords } from '../first-words.ts'
import { marketAddress } from './market-address.ts'

/** The common ground that was reached last, in its own words; nothing while there is none. */
export async function newestGround(scope: Scope, words: Words): Promise<Html | null> {
  const [newest] = await readNewestGrounds(scope, { limit: 1 })
  const reply = newest && (await readReply(scope, newest))
  const head = newest && (await readHead(scope, { id: newest.threadId }))
  if (!newest || !head || !reply?.author || reply.text === null) return null
  const { threadId, number } = newest
  const figures = (await readFigures(scope, threadId, [number])).get(number)
  const { t, locale } = words
  const place = pathsFor(locale).reply(threadId, head.slug, number)
  return html`<section class="strip" aria-labelledby="tt"><h2 id="tt"><a class="meet" href="${marketAddress(locale, { sort: 'common-ground' })}">${icon(
    'meet',
  )}${t('pages:ground.newest')}</a></h2>
<p class="said" lang="${reply.lang}"><a href="${place}">${firstWords(reply.text)}</a></p>${
    figures && replyFiguresView({ threadId, number }, figures, words)
  }<p class="sm mut">${personView(reply.author, words)}${languageNote(reply.lang, words)}</p></section>`
}
