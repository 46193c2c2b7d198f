import { replyFiguresView } from '../../debate/drawing/reply-figures-view.ts'
import { html, type Html } from '../../kernel/html.ts'
import { plainText } from '../../kernel/markdown.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { languageNote } from '../../threads/language-note.ts'
import type { FiguredReply } from './read-statistics.ts'

/** So much of a reply tells which one it is. */
const BEGINNING = 140

/** Replies by their beginnings, each with what the stalls think of it. */
export const figuredReplies = (replies: readonly FiguredReply[], words: Words): Html =>
  html`<ol class="picked">${replies.map(
    ({ reply: { threadId, number, lang, text, author, stall }, figures }) =>
      html`<li><p><a lang="${lang}" href="${pathsFor(words.locale).permalink(threadId, number)}">${beginningOf(text ?? '')}</a>${languageNote(lang, words)}</p><p class="sm mut">#${number} · ${
        author?.name
      } ${stallBadge(stall, words)}</p>${replyFiguresView({ threadId, number }, figures, words)}</li>`,
  )}</ol>`

/** The first words of a text, whole ones. */
function beginningOf(text: string): string {
  const plain = plainText(text).replaceAll('\n', ' ')
  if (plain.length <= BEGINNING) return plain
  const cut = plain.slice(0, BEGINNING)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), BEGINNING / 2)).replace(/[\s.,;:]+$/, '')}…`
}
