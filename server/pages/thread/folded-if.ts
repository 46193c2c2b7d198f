import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Reply } from '../../replies/schema.ts'

/** A reply, folded away if its author is silenced by the reader: one tap opens it. For the reader's own page only, script or none. */
export const foldedIf = (muted: boolean, { number }: Reply, card: Html, { t }: Words): Html =>
  muted ? html`<details class="muted"><summary>${t('client:muted-reply', { number })}</summary>${card}</details>` : card
