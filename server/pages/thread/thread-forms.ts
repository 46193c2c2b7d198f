import { answerEnd } from '../../debate/closing/answer-end.ts'
import { withdrawSummary } from '../../debate/closing/withdraw-summary.ts'
import { writeSummary } from '../../debate/closing/write-summary.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { revocationIn } from '../../moderation/decisions/revocation.ts'
import { liftMeasure } from '../../moderation/measures/lift-measure.ts'
import { handOnSummary } from '../../moderation/summaries/hand-on-summary.ts'
import { revokeSummary } from '../../moderation/summaries/revoke-summary.ts'
import { postReply } from '../../replies/post-reply.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { changeThread } from '../../threads/change-thread.ts'
import { followThread } from '../../threads/follow-thread.ts'
import { readHead } from '../../threads/read-head.ts'
import type { Ask, Form } from '../page.ts'
import { anywayIn } from '../publishing/answered-nudge.ts'
import { withdrawForm } from '../publishing/held.ts'
import { filled, runForm } from '../run-form.ts'
import { parseThread } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers }
type Params = { thread: string }

/** What can be done on a thread's page: answering, following, closing and opening again; a moderator ends what holds it. */
export function threadForms({ run, readers }: Needs): Readonly<Record<string, Form<Params, unknown>>> {
  const idOf = ({ params }: Ask<Params>) => parseThread(params.thread).id
  const threadAddress = async (ask: Ask<Params>) => {
    const id = idOf(ask)
    return ask.to.thread(id, (await readHead(readers.read, { id }))?.slug ?? '')
  }
  const follow =
    (following: boolean): Form<Params, unknown> =>
    async (fields, ask) => {
      await runForm(run, followThread, ask, fields, { threadId: idOf(ask), following })
      return threadAddress(ask)
    }
  const setState =
    (state: 'open' | 'closed'): Form<Params, unknown> =>
    async (fields, ask) => {
      await runForm(run, changeThread, ask, fields, { threadId: idOf(ask), state })
      return threadAddress(ask)
    }

  return {
    async reply(fields, ask) {
      const threadId = idOf(ask)
      const { parent, quoteNumber, quoteText, ...draft } = filled(fields, [
        'text',
        'stall',
        'intent',
        'lang',
        'parent',
        'quoteNumber',
        'quoteText',
      ])
      const quote = quoteText !== undefined && quoteNumber !== undefined && { number: Number(quoteNumber), text: quoteText }
      const input = {
        threadId,
        ...draft,
        ...(parent !== undefined && { parent: Number(parent) }),
        ...(quote && { quote }),
        ...anywayIn(fields),
      }
      const { number, held } = await runForm(run, postReply, ask, fields, input)
      const { slug = '' } = (await readHead(readers.read, { id: threadId })) ?? {}
      // Without a script it stands below the debate as his own; the page says so there.
      return held === undefined ? ask.to.reply(threadId, slug, number) : `${ask.to.thread(threadId, slug)}#h${held}`
    },
    withdraw: withdrawForm(run, threadAddress),
    follow: follow(true),
    unfollow: follow(false),
    close: setState('closed'),
    reopen: setState('open'),
    async end(fields, ask) {
      await runForm(run, answerEnd, ask, fields, { threadId: idOf(ask), stance: fields['stance'] })
      return threadAddress(ask)
    },
    async sum(fields, ask) {
      const input = { threadId: idOf(ask), text: fields['text'] ?? '', ...filled(fields, ['lang']), ...anywayIn(fields) }
      const { held } = await runForm(run, writeSummary, ask, fields, input)
      return held === undefined ? threadAddress(ask) : `${ask.to.held}#h${held}`
    },
    async unsum(fields, ask) {
      await runForm(run, withdrawSummary, ask, fields, { threadId: idOf(ask) })
      return threadAddress(ask)
    },
    async hand(fields, ask) {
      const input = { threadId: idOf(ask), name: fields['name'] ?? '', ...filled(fields, ['stall']) }
      await runForm(run, handOnSummary, ask, fields, input).catch(atTheName)
      return `${await threadAddress(ask)}#penulis`
    },
    async revoke(fields, ask) {
      const input = { threadId: idOf(ask), ...filled(fields, ['stall']), ...revocationIn(fields) }
      await runForm(run, revokeSummary, ask, fields, input)
      return `${await threadAddress(ask)}#penutup`
    },
    async lift(fields, ask) {
      await runForm(run, liftMeasure, ask, fields, filled(fields, ['decisionId', 'kind', 'reason', 'note']))
      return threadAddress(ask)
    },
  }
}

/** Nobody of this name is nobody who spoke here: what was typed stays, and is wrong. */
function atTheName(error: unknown): never {
  if (error instanceof Refusal && error.code === 'not-found') throw new Refusal('not-of-stall', { at: '/body/name' })
  throw error
}
