import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type TObject, type TSchema, Type } from 'typebox'
import { nullable, ThreadId } from '../kernel/shapes.ts'
import type { Actor } from '../people/actor.ts'
import { asker, KeyHeader } from '../people/asker.ts'
import type { NetworkName } from '../people/networks/network-names.ts'
import { Stall } from '../people/schema.ts'
import { ReplyNumber } from '../replies/schema.ts'
import type { Command } from '../store/commands.ts'
import type { Run } from '../store/run.ts'
import { MyStance, MyVote, Rating, Stance, Vote } from './schema.ts'
import { chooseStall } from './stances/choose-stall.ts'
import { takeStance } from './stances/take-stance.ts'
import { castVote, withdrawVote } from './votes/cast-vote.ts'
import { markHelpful, unmarkHelpful } from './votes/mark-helpful.ts'
import { rateOpening, unrateOpening } from './votes/rate-opening.ts'

type Needs = { run: Run; networkOf: NetworkName }

const object = <P extends Record<string, TSchema>>(properties: P) => Type.Object(properties, { additionalProperties: false })
const InThread = object({ id: ThreadId })
const OneReply = object({ id: ThreadId, number: ReplyNumber })
const Helped = object({ helpful: Type.Boolean() })
const Rated = object({ rating: nullable(Rating) })

/** One thing that somebody says, or takes back: where, what he says, what he is told, and which command does it. */
type Saying = {
  readonly way: `${'PUT' | 'DELETE'} ${'stance' | 'stall' | 'rating' | 'replies/:number/vote' | 'replies/:number/helpful'}`
  readonly operationId: string
  readonly body?: TObject
  readonly answer: TSchema
  readonly command: Command<never, unknown, Actor>
  /** It only hands on what the writer looks at anew. */
  readonly handsOn?: true
  /** From which network it comes counts. */
  readonly networked?: true
}

const SAYINGS: readonly Saying[] = [
  { way: 'PUT stance', operationId: 'takeStance', body: object({ stance: Stance }), answer: MyStance, command: takeStance },
  { way: 'PUT stall', operationId: 'chooseStall', body: object({ stall: Stall }), answer: object({ stall: Stall }), command: chooseStall },
  {
    way: 'PUT replies/:number/vote',
    operationId: 'castVote',
    body: object({ vote: Vote }),
    answer: MyVote,
    command: castVote,
    handsOn: true,
    networked: true,
  },
  {
    way: 'DELETE replies/:number/vote',
    operationId: 'withdrawVote',
    answer: object({ vote: nullable(Vote) }),
    command: withdrawVote,
    handsOn: true,
  },
  { way: 'PUT replies/:number/helpful', operationId: 'markHelpful', answer: Helped, command: markHelpful },
  { way: 'DELETE replies/:number/helpful', operationId: 'unmarkHelpful', answer: Helped, command: unmarkHelpful },
  { way: 'PUT rating', operationId: 'rateOpening', body: object({ rating: Rating }), answer: Rated, command: rateOpening },
  { way: 'DELETE rating', operationId: 'unrateOpening', answer: Rated, command: unrateOpening },
]

/** HTTP's view of what somebody says of a motion and of replies: his own, once each. */
export const debateRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, networkOf }) => {
  for (const { way, operationId, body, answer, command, handsOn = false, networked = false } of SAYINGS) {
    const [method, path] = way.split(' ') as ['PUT' | 'DELETE', string]
    const params = path.includes(':number') ? OneReply : InThread
    app.route<{ Params: { id: number; number?: number } }>({
      method,
      url: `/api/threads/:id/${path}`,
      config: { handsOn },
      schema: { operationId, headers: KeyHeader, params, ...(body && { body }), response: { 200: answer } },
      async handler(request) {
        const { id: threadId, ...about } = request.params
        // The shapes of the route are those of the command, which checks them once more.
        const input = { threadId, ...about, ...(request.body as object | undefined) } as never
        const network = networked ? { network: await networkOf(request) } : {}
        return (await run(command, { ...asker(request), ...network, input })).result
      },
    })
  }
}
