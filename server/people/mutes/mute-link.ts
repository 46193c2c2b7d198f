import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'

/** Leads a signed-in reader from a post to where he silences its author, or hears him again; for his own page only. */
export const muteLink = (name: string, muted: boolean, { t, locale }: Words): Html =>
  html`<a data-mute href="${pathsFor(locale).person(name)}#bisukan">${t(muted ? 'client:unmute' : 'client:mute')}</a>`
