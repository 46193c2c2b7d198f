import { Type } from 'typebox'
import { changeMind } from '../../debate/minds/change-mind.ts'
import { allOf, byStalls } from '../../debate/minds/by-stalls.ts'
import { mindView } from '../../debate/minds/mind-view.ts'
import { readMindFigures } from '../../debate/minds/read-mind-figures.ts'
import { readMinds } from '../../debate/minds/read-minds.ts'
import { withdrawMind } from '../../debate/minds/withdraw-mind.ts'
import { html, type Html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import { revocationIn } from '../../moderation/decisions/revocation.ts'
import { revokeForm } from '../../moderation/minds/revoke-form.ts'
import { revokeMind } from '../../moderation/minds/revoke-mind.ts'
import { formProblem } from '../../page/fields.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import { whyNot } from '../../people/can.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'
import { readReply } from '../../replies/read-replies.ts'
import { type Reply, ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { firstWords } from '../first-words.ts'
import { definePage, type Ask, type Form } from '../page.ts'
import { anywayIn } from '../publishing/answered-nudge.ts'
import { filled, runForm } from '../run-form.ts'
import { mindForm } from './mind-form.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }
type Asked = Ask<{ thread: string; number?: number }, { after?: string }>

const MINDS_A_PAGE = 20
const query = { after: Type.Optional(Type.String({ maxLength: 64 })) }

/** Whose mind a reply changed and why, and where one says so oneself. */
export const replyMindsPage = (needs: Needs) =>
  definePage({
    name: 'reply-minds',
    path: (word) => `${word.thread}/:thread/b/:number/${word.minds}`,
    params: { thread: ThreadParam, number: ReplyNumber },
    query,
    view: (ask) => needs.readers.snapshot((scope) => mindsOf(scope, ask, needs.newKey)),
    forms: mindForms(needs.run),
  })

/** All who changed their mind in a debate. */
export const threadMindsPage = (needs: Needs) =>
  definePage({
    name: 'thread-minds',
    path: (word) => `${word.thread}/:thread/${word.minds}`,
    params: { thread: ThreadParam },
    query,
    view: (ask) => needs.readers.snapshot((scope) => mindsOf(scope, ask, needs.newKey)),
    forms: { revoke: revoke(needs.run) },
  })

const placeOf = ({ params }: Asked) => ({ threadId: parseThreadId(params.thread), number: params.number ?? 0 })

function revoke(run: Run): Form<Asked['params'], Asked['query']> {
  return async (fields, ask) => {
    const { threadId, number } = placeOf(ask)
    await runForm(run, revokeMind, ask, fields, { id: fields['mind'], ...revocationIn(fields) })
    return ask.to.minds(threadId, number)
  }
}

function mindForms(run: Run): Readonly<Record<string, Form<Asked['params'], Asked['query']>>> {
  return {
    async change(fields, ask) {
      const place = placeOf(ask)
      const input = { ...place, reason: fields['reason'] ?? '', ...filled(fields, ['stance', 'lang']), ...anywayIn(fields) }
      const { held } = await runForm(run, changeMind, ask, fields, input)
      return held === undefined ? ask.to.permalink(place.threadId, place.number) : `${ask.to.held}#h${held}`
    },
    async back(fields, ask) {
      const place = placeOf(ask)
      await runForm(run, withdrawMind, ask, fields, place)
      return ask.to.minds(place.threadId, place.number)
    },
    revoke: revoke(run),
  }
}

/** How the reply begins that is spoken of; its number stands in the title. */
const aboutView = ({ author, stall, lang, text }: Reply, words: Words): Html =>
  html`<blockquote class="${stallClass(stall)}">${author && html`<span translate="no">${author.name}</span> `}${stallBadge(
    stall,
    words,
  )}: <span lang="${lang}">${firstWords(text ?? '')}</span></blockquote>`

async function mindsOf(scope: Scope, ask: Asked, newKey: () => string) {
  const { words, to, viewer, query, form } = ask
  const { threadId, number } = placeOf(ask)
  const thread = await readThread(scope, { id: threadId })
  const reply = number === 0 ? null : await readReply(scope, { threadId, number })
  if (!thread || (number > 0 && reply?.state !== 'shown')) throw new Refusal(reply?.state === 'legal' ? 'withheld' : 'not-found')
  const { t } = words
  const { items, next } = await readMinds(scope, { threadId, number, after: query.after, limit: MINDS_A_PAGE })
  const people = await readMindFigures(scope, threadId, number)
  const judges = viewer !== null && whyNot(viewer, 'see-queue', { kind: 'forum' }) === null
  const more = (id: string) => (judges ? revokeForm(id, form('revoke'), newKey, words) : null)
  const title = number === 0 ? t('minds:title') : t('minds:title-reply', { number })
  return {
    title,
    paths: inBoth((to) => to.minds(threadId, number)),
    kind: 'narrow',
    index: false,
    main: html`<p class="crumb"><a class="btn bare" href="${number === 0 ? to.thread(threadId, thread.slug) : to.reply(threadId, thread.slug, number)}">${icon(
      'back',
    )}${thread.title || t('threads:untitled')}</a></p>
<h1>${title}</h1><p class="mut">${
      items.length === 0 ? t('minds:none') : html`${t('minds:people', { count: allOf(people) })}: ${byStalls(people, words)}.`
    }</p>
${reply && aboutView(reply, words)}${reply && (await mindForm(scope, { reply, thread, ask, newKey }))}${formProblem(form('back'))}
${items.map((mind) => mindView(mind, words, { place: number === 0, more: more(mind.id) }))}${
      next !== null && html`<a class="btn gap" rel="next" href="${to.minds(threadId, number)}?after=${next}">${t('minds:older')}</a>`
    }<p class="sm mut">${t('minds:how')}</p>`,
  }
}
