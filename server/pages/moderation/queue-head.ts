import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { MOST_COUNTED } from '../../moderation/cases/read-queue-figures.ts'
import type { QueueFigures } from '../../moderation/cases/schema.ts'
import { pathsFor } from '../../page/paths.ts'
import { smallHouseNote } from '../../moderation/hearing/small-house-note.ts'
import type { Person } from '../../people/schema.ts'
import { PARTS, queryOf, type PartName } from './queue-query.ts'

type Head = {
  readonly figures: QueueFigures
  /** Who joined and waits to be let in. */
  readonly waiting: readonly Person[]
  /** How much waits in each part; those that are not there have no tab. */
  readonly counts: Readonly<Partial<Record<PartName, number>>>
  readonly current: PartName
  /** How many moderators there are to decide. */
  readonly house: number
}

/** The head of the queue: how much waits, how much of it cannot, what is late, and the parts of the queue. */
export function queueHead({ figures: { open, urgent, late }, waiting, counts, current, house }: Head, words: Words): Html {
  const { t, locale } = words
  const to = pathsFor(locale)
  const waits = open < MOST_COUNTED ? t('moderation:queue.open', { count: open }) : t('moderation:queue.many', { count: open })
  return html`<header class="title"><h1>${t('moderation:queue.title')}</h1><p class="mut" data-fresh="figures">${waits}${
    urgent > 0 && `, ${t('moderation:queue.urgent', { count: urgent })}`
  }${late > 0 && html`, <b class="hot">${t('moderation:queue.late', { count: late })}</b>`}</p><div data-status></div>${waitingLine(waiting, words)}</header>${smallHouseNote(house, words)}
<nav class="tabs parts" aria-label="${t('queue:parts')}" data-fresh="parts">${PARTS.filter(
    (part) => part === 'decided' || counts[part] !== undefined,
  ).map(
    (part) =>
      html`<a href="${to.queue}${queryOf({ state: part })}"${part === current && trusted(' aria-current="page"')}>${t(`queue:part.${part}`)}${counted(counts[part], words)}</a>`,
  )}<a href="${to.orders}">${t('legal:orders.title')}</a></nav>`
}

/** `12`, or `100+` for more than is counted; none says nothing. */
function counted(count: number | undefined, { number }: Words): Html | false {
  if (!count) return false
  return html` <b class="tag">${count < MOST_COUNTED ? number(count) : `${MOST_COUNTED}+`}</b>`
}

const waitingLine = (waiting: readonly Person[], { t, locale }: Words): Html | false =>
  waiting.length > 0 &&
  html`<p data-fresh="waiting">${t('moderation:queue.waiting')} ${waiting.map(
    ({ name }, index) => html`${index > 0 && ', '}<a translate="no" href="${pathsFor(locale).person(name)}">${name}</a>`,
  )}</p>`
