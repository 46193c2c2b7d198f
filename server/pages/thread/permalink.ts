import { html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { inBoth } from '../../page/paths.ts'
import { readReply } from '../../replies/read-replies.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import { readHead } from '../../threads/read-head.ts'
import { definePage, go } from '../page.ts'
import { shutterNote } from '../shutter-note.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

/** The short address of a reply: leads to its page and place. For one that the law withholds it says so itself, with status 451. */
export const permalinkPage = ({ readers }: { readonly readers: Readers }) =>
  definePage({
    name: 'permalink',
    path: (word) => `${word.thread}/:thread/b/:number`,
    params: { thread: ThreadParam, number: ReplyNumber },
    async view({ params, to, words, reply: response }) {
      const id = parseThreadId(params.thread)
      const { number } = params
      return readers.snapshot(async (scope) => {
        const head = await readHead(scope, { id })
        if (!head || number > head.replyCount) throw new Refusal('not-found')
        const place = to.reply(id, head.slug, number)
        const reply = await readReply(scope, { threadId: id, number })
        if (reply?.state !== 'legal') return go(place)
        void response.code(451)
        const title = words.t('replies:legal', { number })
        return {
          title,
          paths: inBoth((to) => to.permalink(id, number)),
          kind: 'narrow',
          index: false,
          main: html`<div class="shut"><div><p class="eyebrow">451</p><h1>${title}</h1><p>${await shutterNote(scope, reply, words)}</p></div></div>
<p class="ways"><a class="btn pri" href="${place}">${words.t('moderation:flag.back')}</a></p>`,
        }
      })
    },
  })
