import { Refusal } from '../../kernel/refusal.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import { readHead } from '../../threads/read-head.ts'
import { definePage, go } from '../page.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

/** The short address of a reply: leads to its page and place. */
export const permalinkPage = ({ readers }: { readonly readers: Readers }) =>
  definePage({
    name: 'permalink',
    path: (word) => `${word.thread}/:thread/b/:number`,
    params: { thread: ThreadParam, number: ReplyNumber },
    async view({ params, to }) {
      const id = parseThreadId(params.thread)
      const head = await readHead(readers.read, { id })
      if (!head || params.number > head.replyCount) throw new Refusal('not-found')
      return go(to.reply(id, head.slug, params.number))
    },
  })
