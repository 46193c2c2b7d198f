import { Type } from 'typebox'
import { TO_KEEP, TO_WIN } from '../../debate/score/thresholds.ts'
import { wilsonLower } from '../../debate/score/wilson-lower.ts'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { inBoth } from '../../page/paths.ts'
import type { Readers } from '../../store/readers.ts'
import type { Thread } from '../../threads/schema.ts'
import { readHead } from '../../threads/read-head.ts'
import { readThread } from '../../threads/read-thread.ts'
import { definePage, type Ask } from '../page.ts'
import { readExample } from './read-example.ts'
import { workedExample } from './worked-example.ts'

type Needs = { readonly readers: Readers; readonly threadVersion: (id: number) => number }
type Query = { debat?: number; thread?: number; b?: number }

const ThreadNumber = Type.Integer({ minimum: 1, maximum: 999_999_999 })
const FEW = [
  [4, 5],
  [5, 5],
  [7, 8],
  [9, 12],
  [14, 20],
] as const

/** How common ground is worked out, in plain words, with a reply of the reader's own debate as the example. */
export const commonGroundPage = ({ readers, threadVersion }: Needs) =>
  definePage({
    name: 'common-ground',
    path: (word) => word.ground,
    query: {
      debat: Type.Optional(ThreadNumber),
      thread: Type.Optional(ThreadNumber),
      b: Type.Optional(Type.Integer({ minimum: 1, maximum: 16_777_215 })),
    },
    async before({ query }) {
      const id = threadOf(query)
      const head = id === 0 ? null : await readHead(readers.read, { id })
      return head ? `${id} ${query.b ?? ''} ${head.head} ${head.tally}` : id === 0 ? '' : null
    },
    version:
      ({ query }) =>
      () =>
        threadVersion(threadOf(query)),
    view: (ask) => viewOf(readers, ask),
  })

const threadOf = ({ debat, thread }: Query) => debat ?? thread ?? 0

async function viewOf(readers: Readers, { words, query, to }: Ask<unknown, Query>) {
  const { t } = words
  const id = threadOf(query)
  const { thread, example } = await readers.snapshot(async (scope) => ({
    thread: id === 0 ? null : await readThread(scope, { id }),
    example: await readExample(scope, id, query.b),
  }))
  if (id > 0 && !thread) throw new Refusal('not-found')
  const title = example.number > 0 ? t('formula:example', { number: example.number }) : t('formula:example-made')
  const place = thread && (example.number > 0 ? to.permalink(id, example.number) : to.thread(id, thread.slug))
  return {
    title: t('formula:title'),
    description: t('formula:lead'),
    paths: inBoth((to) => to.commonGround(id || undefined, query.b)),
    kind: 'narrow text',
    index: id === 0,
    main: html`<h1>${t('formula:title')}</h1><p class="lead">${t('formula:lead')}</p>
<section><h2>${title}</h2>${
      thread && html`<p><a href="${place}">${t('formula:in-debate', { title: thread.title || t('threads:untitled') })}</a></p>`
    }${thread && example.number === 0 && html`<p class="mut">${t('formula:example-none')}</p>`}${workedExample(example, words)}</section>
${sections(thread, words)}`,
  }
}

function sections(thread: Thread | null, words: Words): Html[] {
  const { t, number } = words
  const part = (name: 'order' | 'keep' | 'who' | 'freeze', values = {}) =>
    html`<section id="${name}"><h2>${t(`formula:${name}`)}</h2><p>${t(`formula:${name}-text`, values)}</p></section>\n`
  const low = (agree: number, votes: number) => number(wilsonLower(agree, votes))
  return [
    part('order'),
    html`<section id="badge"><h2>${t('formula:badge')}</h2><p>${t('formula:badge-text', { win: number(TO_WIN) })}</p></section>
<section id="few"><h2>${t('formula:few')}</h2><p>${t('formula:few-text', { four: low(4, 5), five: low(5, 5), fourteen: low(14, 20) })}</p>
<table class="seals figures"><caption class="vh">${t('formula:few-caption')}</caption><thead><tr><th scope="col">${t('formula:agree')}</th><th scope="col">${t(
      'formula:votes',
    )}</th><th scope="col">${t('formula:low')}</th></tr></thead><tbody>${FEW.map(
      ([agree, votes]) => html`<tr><td>${agree}</td><td>${votes}</td><td>${low(agree, votes)}</td></tr>`,
    )}</tbody></table></section>\n`,
    part('keep', { keep: number(TO_KEEP) }),
    part('who'),
    part('freeze'),
    html`<section id="shown"><h2>${t('formula:shown')}</h2><p>${t('formula:shown-text')}</p>${
      thread &&
      html`<p class="chips"><a href="/api/threads/${thread.id}/votes.csv" download>${t('formula:shown-csv')}</a><a href="/api/threads/${thread.id}/common-ground">${t(
        'formula:shown-json',
      )}</a></p>`
    }</section>`,
  ]
}
