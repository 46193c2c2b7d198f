import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'

/** Says to whoever flagged a post that his flag waits, and leads to it; for his own page only, in the place of the link that flags. */
export const ownFlagLink = (threadId: number, number: number, { t, locale }: Words): Html =>
  html`<a data-own href="${pathsFor(locale).flag(threadId, number)}">${t('moderation:flag.mine')}</a>`
