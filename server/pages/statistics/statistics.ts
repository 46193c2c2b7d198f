import { Type } from 'typebox'
import { balanceFigure } from '../../debate/drawing/balance-figure.ts'
import { balanceView } from '../../debate/drawing/balance-view.ts'
import { readOpinionMap } from '../../debate/integrity/read-opinion-map.ts'
import { shownStances } from '../../debate/score/shown-stances.ts'
import { dayInJakarta } from '../../kernel/day-in-jakarta.ts'
import type { Clock } from '../../kernel/clock.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import { whyNot } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { readHead } from '../../threads/read-head.ts'
import { readThread } from '../../threads/read-thread.ts'
import type { Thread } from '../../threads/schema.ts'
import { definePage, go, type Page } from '../page.ts'
import { parseThread, ThreadParam } from '../thread/thread-place.ts'
import { figuredReplies } from './figured-replies.ts'
import { markForms } from './mark-forms.ts'
import { mapPart } from './map-part.ts'
import { marksPart } from './marks-part.ts'
import { daysOf, RANGES } from './range.ts'
import { readStatistics, type Statistics } from './read-statistics.ts'
import { beforeAfterTable, stanceTable } from './stall-tables.ts'
import { DONE, type Shown, statisticsAddress } from './statistics-address.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }

/** How the opinions of a debate stand and went: its balance day by day, the map, what both stalls agree on and what divides them. */
export function statisticsPage({ run, readers, clock, newKey }: Needs): Page {
  return definePage({
    name: 'statistics',
    path: (word) => `${word.thread}/:thread/${word.statistics}`,
    params: { thread: ThreadParam },
    // `place`: whether the reader's own place on the map is left out, for a page that others see.
    query: {
      range: Type.Optional(Type.Enum([...RANGES])),
      place: Type.Optional(Type.Literal('hidden')),
      done: Type.Optional(Type.Enum([...DONE])),
    },
    async before({ params, query: { range = 'all' }, to }) {
      const { id, slug } = parseThread(params.thread)
      const head = await readHead(readers.read, { id })
      if (!head) throw new Refusal('not-found')
      if (slug !== head.slug) return go(to.statistics(id, head.slug), 301)
      const map = await readOpinionMap(readers.read, id)
      return `${id} ${head.head} ${head.tally} ${map?.at} ${range} ${dayInJakarta(clock())}`
    },
    view: ({ params, query: { range = 'all', place, done }, words, viewer, form }) =>
      readers.snapshot(async (scope) => {
        const thread = await readThread(scope, { id: parseThread(params.thread).id })
        if (!thread) throw new Refusal('not-found')
        const days = daysOf(range, thread.createdAt, clock())
        const readerId = place === 'hidden' ? null : (viewer?.personId ?? null)
        const statistics = await readStatistics(scope, { threadId: thread.id, ...days, readerId })
        const marks = whyNot(viewer, 'decide-held', { kind: 'forum' }) === null && marksPart({ ...statistics, form, newKey, done }, words)
        // Who is not signed in has no place to hide; his page is kept for all others, who did not ask for that.
        const shown = { range, place: viewer ? place : undefined }
        const title = words.t('balance:stats.of', { title: thread.title || words.t('threads:untitled') })
        return {
          title,
          description: thread.motion ?? title,
          paths: { id: statisticsAddress('id', thread, shown), en: statisticsAddress('en', thread, shown) },
          kind: 'thread statistics',
          main: html`${head(thread, words)}${aside(thread, statistics, words)}
<div class="main">${course(thread, statistics, { ...days, shown, marks }, words)}${mapPart(thread, statistics, { shown, signedIn: viewer !== null }, words)}${grounds(statistics, words)}${divided(
            statistics,
            words,
          )}${beforeAndAfter(statistics, words)}</div>`,
        }
      }),
    forms: markForms({ run, readers }),
  })
}

const head = ({ id, slug, title, lang }: Thread, { t, locale }: Words): Html => html`<header class="title">
<p class="crumb"><a class="btn bare" href="${pathsFor(locale).thread(id, slug)}">${icon('back')}${t('balance:stats.back')}</a></p>
<h1>${t('balance:stats.title')}</h1><p class="lead"${title && html` lang="${lang}"`}>${title || t('threads:untitled')}</p></header>`

const aside = ({ id, motion, lang }: Thread, statistics: Statistics, words: Words): Html =>
  html`<aside class="side">${
    motion !== null &&
    html`<section class="motion" aria-labelledby="mosi"><p class="eyebrow">${words.t('threads:motion')}</p><h2 id="mosi" lang="${lang}">${motion}</h2>${balanceView(
      shownStances(statistics.stances),
      words,
    )}</section>`
  }<section><h2>${words.t('balance:stats.stalls')}</h2>${stanceTable(statistics, words)}<p class="sm mut">${words.t('balance:stats.data-lead')}</p><nav class="chips" aria-label="${words.t('balance:stats.stalls')}"><a href="/api/threads/${id}/votes.csv" download>${words.t('balance:stats.csv')}</a><a href="${pathsFor(words.locale).commonGround(id)}">${words.t('balance:stats.formula')}</a></nav></section></aside>`

type Course = { readonly from: number; readonly to: number; readonly shown: Shown; readonly marks: Html | false }

function course(thread: Thread, { days, minds, events }: Statistics, { from, to, shown, marks }: Course, words: Words): Html {
  const { t, locale } = words
  const named = events.map(({ at, name }) => ({ day: dayInJakarta(at), name: name[locale] }))
  return html`<section><h2>${t('balance:stats.course')}</h2>${
    thread.motion === null
      ? html`<p class="mut">${t('balance:stats.no-motion')}</p>`
      : html`<nav class="tabs" aria-label="${t('balance:stats.range')}">${RANGES.map(
          (one) =>
            html`<a href="${statisticsAddress(locale, thread, { ...shown, range: one })}"${one === shown.range && trusted(' aria-current="true"')}>${t(`balance:stats.range-${one}`)}</a>`,
        )}</nav>${balanceFigure({ days, from, to, minds, events: named }, words)}${marks}`
  }</section>`
}

const grounds = ({ grounds }: Statistics, words: Words): Html =>
  html`<section>${
    grounds.length > 0
      ? html`<h2 class="meet">${icon('meet')}${words.t('balance:stats.grounds', { count: grounds.length })}</h2>${figuredReplies(grounds, words)}`
      : html`<h2>${words.t('balance:badge.common-ground')}</h2><p class="mut">${words.t('balance:stats.no-grounds')}</p>`
  }</section>`

const divided = ({ divided }: Statistics, words: Words): Html =>
  html`<section><h2>${words.t('balance:stats.divided')}</h2>${
    divided.length > 0 ? figuredReplies(divided, words) : html`<p class="mut">${words.t('balance:stats.no-divided')}</p>`
  }</section>`

const beforeAndAfter = (statistics: Statistics, words: Words): Html =>
  html`<section><h2>${words.t('balance:stats.before-after')}</h2>${
    beforeAfterTable(statistics, words) ?? html`<p class="mut">${words.t('balance:stats.no-before-after')}</p>`
  }</section>`
