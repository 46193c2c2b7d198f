import { html, type Html, trusted } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { refusalSentence } from '../../kernel/refusal-sentence.ts'
import type { Words } from '../../kernel/words.ts'
import { flagPost } from '../../moderation/flags/flag-post.ts'
import { readMyFlags } from '../../moderation/flags/read-my-flags.ts'
import { clockHours, FLAG_REASONS } from '../../moderation/flags/reasons.ts'
import { choiceField, formHead, formProblem, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { inBoth } from '../../page/paths.ts'
import { refusalDetail, whyNot } from '../../people/can.ts'
import { personView } from '../../people/person-view.ts'
import { readReply } from '../../replies/read-replies.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { NetworkName } from '../../people/networks/network-names.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { definePage, type Ask, type Page } from '../page.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { parseThreadId, ThreadParam } from '../thread/thread-place.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly newKey: () => string
  readonly networkOf: NetworkName
}
type Params = { thread: string; number?: number }

/** Where a reply or an opening is flagged, with every reason explained. */
export function flagPages({ run, readers, newKey, networkOf }: Needs): Page[] {
  async function view({ params, viewer, words, to, form }: Ask<Params>) {
    const threadId = parseThreadId(params.thread)
    const number = params.number ?? 0
    return readers.snapshot(async (scope) => {
      const { slug, author, html: markup, lang } = await shownPost(scope, threadId, number)
      const { t } = words
      // Of what keeps him from flagging anything he learns before he chooses a reason.
      const why = whyNot(viewer, 'flag', { kind: 'reply', state: 'shown', authorId: '', threadState: 'open' })
      const silenced = form('flag').problem === null ? why : null
      const [mine] = viewer ? await readMyFlags(scope, { personId: viewer.personId, threadId, from: number, to: number }) : []
      const title = number === 0 ? t('moderation:flag.title-opening') : t('moderation:flag.title-reply', { number })
      return {
        title,
        paths: inBoth((to) => to.flag(threadId, number)),
        kind: 'narrow',
        index: false,
        main: html`<h1>${title}</h1>
<article class="ctx"><p class="sm">${personView(author, words)}</p><div class="prose" lang="${lang}">${trusted(markup)}</div></article>
${mine && html`<p class="note" role="status">${t(mine.quiet ? 'moderation:flag.sent-quiet' : 'moderation:flag.sent')}</p>`}
${
  author.name === viewer?.name
    ? html`<p class="note">${t('moderation:flag.own')}</p>`
    : silenced
      ? html`<p class="note">${refusalSentence(silenced, refusalDetail(viewer, silenced).values, words)}</p>`
      : flagForm(form('flag', { reason: mine?.reason ?? '', note: mine?.note ?? '' }), newKey(), words, mine?.quiet)
}
<p><a href="${to.reply(threadId, slug, number)}">${t('moderation:flag.back')}</a></p>`,
      }
    })
  }

  const forms = {
    async flag(fields: Readonly<Record<string, string>>, ask: Ask<Params>) {
      const threadId = parseThreadId(ask.params.thread)
      const number = ask.params.number ?? 0
      const input = { threadId, number, ...filled(fields, ['reason', 'note']) }
      const { hidden } = await runForm(run, flagPost, ask, fields, input, await networkOf(ask.request))
      // A post that his flag hid has no page to be flagged on any more: its place in the debate says what happened.
      return hidden ? ask.to.permalink(threadId, number) : ask.to.flag(threadId, number)
    },
  }

  return [
    definePage({
      name: 'flag-opening',
      path: (word) => `${word.thread}/:thread/${word.flag}`,
      params: { thread: ThreadParam },
      before: signInFirst,
      view,
      forms,
    }),
    definePage({
      name: 'flag-reply',
      path: (word) => `${word.thread}/:thread/b/:number/${word.flag}`,
      params: { thread: ThreadParam, number: ReplyNumber },
      before: signInFirst,
      view,
      forms,
    }),
  ]
}

/** @param quiet his flag waits for others: no moderator reads it within so many hours, and nothing says so */
function flagForm(form: FormState, key: string, { t }: Words, quiet = false): Html {
  const options = FLAG_REASONS.map((reason) => {
    const clock = !quiet && t('moderation:hours', { count: clockHours(reason) })
    const hint = html`<span class="sm mut">${t(`moderation:reason-hint.${reason}`)} ${clock}</span>`
    return { value: reason, label: html`<span><b>${t(`moderation:reason.${reason}`)}</b><br>${hint}</span>` }
  })
  return html`<form method="post" class="form flag" data-form="flag">${formHead('flag', key)}${formProblem(form)}
<p class="mut">${!quiet && `${t('moderation:flag.lead')} `}${t('moderation:flag.anonymous')}</p>
${choiceField(form, { name: 'reason', label: t('moderation:flag.reason'), options })}
${textField(form, { name: 'note', label: t('moderation:flag.note'), hint: t('moderation:flag.note-hint'), max: 500, rows: 3, optional: true })}
<button class="btn pri">${t('moderation:flag.send')}</button></form>`
}

/** The post as readers see it. @throws {Refusal} `not-found` or `withheld` when they do not */
async function shownPost(scope: Scope, threadId: number, number: number) {
  const thread = await readThread(scope, { id: threadId })
  if (!thread) throw new Refusal('not-found')
  const reply = number === 0 ? null : await readReply(scope, { threadId, number })
  const { author, html: markup, lang } = number === 0 ? thread : (reply ?? NOBODYS)
  const withheld = (number === 0 ? thread.openingState : reply?.state) === 'legal'
  if (!author || markup === null) throw new Refusal(withheld ? 'withheld' : 'not-found')
  return { slug: thread.slug, author, html: markup, lang }
}

const NOBODYS = { author: null, html: null, lang: 'id' } as const
