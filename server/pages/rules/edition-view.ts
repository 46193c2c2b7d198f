import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { CURRENT_EDITION, type Edition, EDITIONS } from '../../moderation/decisions/rules.ts'
import { pathsFor } from '../../page/paths.ts'

/** One edition of the rules: since when it is in force, what it changed, and its rules by number. */
export function editionView(edition: Edition, words: Words): Html {
  const { t } = words
  return html`<p class="lead">${t(`rules:lead.${edition.version}`)}</p>
<p class="sm mut">${timeOf(edition, words)}</p>
<ol class="rules">${texts(edition, words).map(
    ({ rule, text }) =>
      html`<li id="r${rule}"><b class="no" aria-hidden="true">${rule}</b><div><h2>${t(`moderation:rule.${rule}`)}</h2><p>${text}</p></div></li>
`,
  )}</ol>`
}

/** The sentences of an edition. Written out by edition, so that a number that it lacks is an error of types. */
function texts(edition: Edition, { t }: Words) {
  return edition.version === 1
    ? edition.rules.map((rule) => ({ rule, text: t(`rules:1.${rule}`) }))
    : edition.rules.map((rule) => ({ rule, text: t(`rules:2.${rule}`) }))
}

/** Every edition that there was, with what it changed. */
export function editionList(shown: Edition, words: Words): Html {
  const { t, locale } = words
  const to = pathsFor(locale)
  return html`<h2 id="edisi">${t('rules:editions')}</h2><dl class="editions">${EDITIONS.toReversed().map(
    (edition) =>
      html`<dt>${
        edition === shown
          ? html`<b>${t('rules:edition', { version: edition.version })}</b>`
          : html`<a href="${to.edition(edition.version)}">${t('rules:edition', { version: edition.version })}</a>`
      }</dt><dd><p class="sm mut">${timeOf(edition, words)}</p><p>${t(`rules:changes.${edition.version}`)}</p></dd>`,
  )}</dl>${shown !== CURRENT_EDITION && html`<p><a href="${to.rules}">${t('rules:to-current')}</a></p>`}`
}

function timeOf(edition: Edition, words: Words): string {
  const next = EDITIONS.find(({ version }) => version === edition.version + 1)
  const since = dayIn(edition.since, words)
  return next ? words.t('rules:until', { since, until: dayIn(next.since, words) }) : words.t('rules:since', { day: since })
}

/** A day has no zone: noon in western Indonesia is the same day wherever the reader of a market is. */
const dayIn = (day: string, words: Words) => words.day(Date.parse(`${day}T12:00:00+07:00`))
