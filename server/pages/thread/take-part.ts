import { chooseStall } from '../../debate/stances/choose-stall.ts'
import { takeStance } from '../../debate/stances/take-stance.ts'
import { castVote, withdrawVote } from '../../debate/votes/cast-vote.ts'
import { markHelpful, unmarkHelpful } from '../../debate/votes/mark-helpful.ts'
import { rateOpening, unrateOpening } from '../../debate/votes/rate-opening.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { NetworkName } from '../../people/networks/network-names.ts'
import type { Run } from '../../store/run.ts'
import type { Ask, Form } from '../page.ts'
import { runForm } from '../run-form.ts'
import { parseThread } from './thread-place.ts'

type Needs = { readonly run: Run; readonly networkOf: NetworkName }
/** Where a page leads back to, if not to what was chosen. */
type Back = { readonly backTo?: (request: { readonly url: string }) => string }
type Params = { thread: string }
/** What one of the buttons chose, to be carried out or taken back. */
type Chosen = { readonly threadId: number; readonly number: number; readonly choice: string; readonly undo: boolean }

/** Where a page shows what was chosen: the reply, the motion, the opening. */
const PLACES = { stance: 'mosi', stall: 'lapak', rating: 'nilai' }

/**
 * Carries out what a reader chose with a tap (`choiceButton`), and leads back to where he did. Each choice is by itself such that twice is once,
 * so that the form needs no key. Who is not signed in comes back after he has.
 */
export function takePart({ run, networkOf, backTo }: Needs & Back): Form<Params, unknown> {
  return async (fields, ask) => {
    const given = fields['take'] ?? fields['undo'] ?? ''
    const [about = '', number = '', choice = ''] = given.split('.')
    const does = DOES[about]
    if (!does) throw new Refusal('invalid-input', { errors: [{ at: '/body/take', code: 'not-one-of' }] })
    const post = Number(number)
    const back = backTo?.(ask.request) ?? `${ask.request.url}#${PLACES[about as keyof typeof PLACES] ?? `b${post}`}`
    if (!ask.viewer) return `${ask.to.signIn}?next=${encodeURIComponent(back)}`
    const undo = fields['undo'] !== undefined
    await does({ run, networkOf }, ask, { threadId: parseThread(ask.params.thread).id, number: post, choice, undo })
    return back
  }
}

type Does = (needs: Needs, ask: Ask<Params>, chosen: Chosen) => Promise<unknown>

const DOES: Readonly<Record<string, Does>> = {
  async vote({ run, networkOf }, ask, { threadId, number, choice: vote, undo }) {
    if (undo) return runForm(run, withdrawVote, ask, {}, { threadId, number })
    return runForm(run, castVote, ask, {}, { threadId, number, vote }, await networkOf(ask.request))
  },
  helpful: ({ run }, ask, { threadId, number, undo }) => runForm(run, undo ? unmarkHelpful : markHelpful, ask, {}, { threadId, number }),
  stance: ({ run }, ask, { threadId, choice: stance }) => runForm(run, takeStance, ask, {}, { threadId, stance }),
  rating({ run }, ask, { threadId, choice: rating, undo }) {
    return undo ? runForm(run, unrateOpening, ask, {}, { threadId }) : runForm(run, rateOpening, ask, {}, { threadId, rating })
  },
  stall: ({ run }, ask, { threadId, choice: stall }) => runForm(run, chooseStall, ask, {}, { threadId, stall }),
}
