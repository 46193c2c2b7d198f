import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Case } from './schema.ts'
import { wordChanges } from './word-changes.ts'

/** What the flaggers saw where that is not what stands there now: words that are gone are struck out, new ones underlined. */
export function evidenceView({ evidence, post, title, number }: Case, words: Words): Html[] {
  const { t, shortWhen } = words
  const now = number === 0 ? [title, post.motion, post.text].filter((part) => part !== null).join('\n\n') : post.text
  return evidence.map(
    ({ text, at }) =>
      html`<details class="seen"><summary class="sm">${t('moderation:case.evidence', { time: shortWhen(at) })}</summary><p class="sm mut">${t(
        'queue:case.changes',
      )}</p><p lang="${post.lang}">${wordChanges(text, now).map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
      )}</p></details>`,
  )
}
