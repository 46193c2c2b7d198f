import { html } from '../../kernel/html.ts'
import { askedWords } from '../../moderation/decisions/asked-words.ts'
import { formHead, formProblem, textField } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { changeReply } from '../../replies/change-reply.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage } from '../page.ts'
import { anywayIn } from '../publishing/answered-nudge.ts'
import { nudgeView, nudgeWords } from '../publishing/nudge-view.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { langChoice } from './post-choices.ts'
import { readOwnReply } from './read-own-reply.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }

/** Where the author of a reply changes it. */
export const editReplyPage = ({ run, readers, newKey }: Needs) =>
  definePage({
    name: 'edit-reply',
    path: (word) => `${word.thread}/:thread/b/:number/${word.edit}`,
    params: { thread: ThreadParam, number: ReplyNumber },
    before: signInFirst,
    async view({ params, words, viewer, form, to }) {
      const threadId = parseThreadId(params.thread)
      const { number } = params
      const { reply, text, mending, slug } = await readOwnReply(readers, viewer, 'edit', { threadId, number })
      const { t } = words
      const state = form('edit', { text, lang: reply.lang })
      return {
        title: t('pages:edit-reply.title', { number }),
        paths: inBoth((to) => to.edit(threadId, number)),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('pages:edit-reply.title', { number })}</h1><p class="mut">${t(mending ? 'strikes:mend-lead' : 'pages:edit.lead')}</p>${mending && (await askedWords(readers.read, { threadId, number }, words))}
<form method="post" class="form" data-form="edit">${formHead('edit', newKey())}${formProblem(state)}
${textField(state, { name: 'text', label: t('pages:composer.text'), hint: t('pages:form.markdown'), max: 5000, rows: 8 })}${langChoice(state, words, 'f')}${nudgeView(state, words)}${nudgeWords(words)}
<p class="send"><button class="btn pri">${t('pages:edit.save')}</button><a class="btn bare" href="${to.reply(threadId, slug, number)}">${t('pages:back')}</a></p></form>`,
      }
    },
    forms: {
      async edit(fields, ask) {
        const place = { threadId: parseThreadId(ask.params.thread), number: ask.params.number }
        const input = { ...place, text: fields['text'] ?? '', ...filled(fields, ['lang']), ...anywayIn(fields) }
        const { held } = await runForm(run, changeReply, ask, fields, input)
        if (held !== undefined) return `${ask.to.held}#h${held}`
        return ask.to.permalink(place.threadId, place.number)
      },
    },
  })
