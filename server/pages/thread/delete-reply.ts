import { html, trusted } from '../../kernel/html.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { deleteReply } from '../../replies/delete-reply.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage } from '../page.ts'
import { runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { readOwnReply } from './read-own-reply.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }

/** Asks the author of a reply once more before it is deleted: there is no way back. */
export const deleteReplyPage = ({ run, readers, newKey }: Needs) =>
  definePage({
    name: 'delete-reply',
    path: (word) => `${word.thread}/:thread/b/:number/${word.remove}`,
    params: { thread: ThreadParam, number: ReplyNumber },
    before: signInFirst,
    async view({ params, words, viewer, form, to }) {
      const threadId = parseThreadId(params.thread)
      const { number } = params
      const { reply, slug } = await readOwnReply(readers, viewer, 'delete', { threadId, number })
      const { t } = words
      return {
        title: t('pages:delete.title', { number }),
        paths: inBoth((to) => to.remove(threadId, number)),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('pages:delete.title', { number })}</h1>${formProblem(form('delete'))}<p>${t('pages:delete.lead')}</p>
<blockquote class="prose" lang="${reply.lang}">${trusted(reply.html ?? '')}</blockquote>
<form method="post" class="form">${formHead('delete', newKey())}<p class="send"><button class="btn pri">${t('pages:delete.send')}</button>
<a class="btn bare" href="${to.reply(threadId, slug, number)}">${t('pages:back')}</a></p></form>`,
      }
    },
    forms: {
      async delete(fields, ask) {
        const place = { threadId: parseThreadId(ask.params.thread), number: ask.params.number }
        await runForm(run, deleteReply, ask, fields, place)
        return ask.to.permalink(place.threadId, place.number)
      },
    },
  })
