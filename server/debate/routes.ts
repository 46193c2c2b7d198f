import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { nullable, ThreadId } from '../kernel/shapes.ts'
import { asker, KeyHeader } from '../people/asker.ts'
import type { NetworkName } from '../people/networks/network-names.ts'
import { Stall } from '../people/schema.ts'
import { ReplyNumber } from '../replies/schema.ts'
import type { Run } from '../store/run.ts'
import { MyStance, MyVote, Rating, Stance, Vote } from './schema.ts'
import { chooseStall } from './stances/choose-stall.ts'
import { takeStance } from './stances/take-stance.ts'
import { castVote, withdrawVote } from './votes/cast-vote.ts'
import { markHelpful, unmarkHelpful } from './votes/mark-helpful.ts'
import { rateOpening, unrateOpening } from './votes/rate-opening.ts'

type Needs = { run: Run; networkOf: NetworkName }

const strict = { additionalProperties: false }
const InThread = Type.Object({ id: ThreadId }, strict)
const Rated = Type.Object({ rating: nullable(Rating) }, strict)
const OneReply = Type.Object({ id: ThreadId, number: ReplyNumber }, strict)

/** HTTP's view of what somebody says of a motion and of replies: his own, once each. */
export const debateRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, networkOf }) => {
  app.put(
    '/api/threads/:id/stance',
    {
      schema: {
        operationId: 'takeStance',
        headers: KeyHeader,
        params: InThread,
        body: Type.Object({ stance: Stance }, strict),
        response: { 200: MyStance },
      },
    },
    async (request) =>
      (await run(takeStance, { ...asker(request), input: { threadId: request.params.id, stance: request.body.stance } })).result,
  )

  app.put(
    '/api/threads/:id/stall',
    {
      schema: {
        operationId: 'chooseStall',
        headers: KeyHeader,
        params: InThread,
        body: Type.Object({ stall: Stall }, strict),
        response: { 200: Type.Object({ stall: Stall }, strict) },
      },
    },
    async (request) =>
      (await run(chooseStall, { ...asker(request), input: { threadId: request.params.id, stall: request.body.stall } })).result,
  )

  app.put(
    '/api/threads/:id/replies/:number/vote',
    {
      config: { handsOn: true },
      schema: {
        operationId: 'castVote',
        headers: KeyHeader,
        params: OneReply,
        body: Type.Object({ vote: Vote }, strict),
        response: { 200: MyVote },
      },
    },
    async (request) => {
      const { id: threadId, number } = request.params
      const input = { threadId, number, vote: request.body.vote }
      return (await run(castVote, { ...asker(request), network: await networkOf(request), input })).result
    },
  )

  app.delete(
    '/api/threads/:id/replies/:number/vote',
    {
      config: { handsOn: true },
      schema: {
        operationId: 'withdrawVote',
        headers: KeyHeader,
        params: OneReply,
        response: { 200: Type.Object({ vote: nullable(Vote) }, strict) },
      },
    },
    async (request) => {
      const { id: threadId, number } = request.params
      return (await run(withdrawVote, { ...asker(request), input: { threadId, number } })).result
    },
  )

  for (const [method, operationId, command] of [
    ['PUT', 'markHelpful', markHelpful],
    ['DELETE', 'unmarkHelpful', unmarkHelpful],
  ] as const)
    app.route({
      method,
      url: '/api/threads/:id/replies/:number/helpful',
      schema: { operationId, headers: KeyHeader, params: OneReply, response: { 200: Type.Object({ helpful: Type.Boolean() }, strict) } },
      handler: async (request) => {
        const { id: threadId, number } = request.params
        return (await run(command, { ...asker(request), input: { threadId, number } })).result
      },
    })

  app.put(
    '/api/threads/:id/rating',
    {
      schema: {
        operationId: 'rateOpening',
        headers: KeyHeader,
        params: InThread,
        body: Type.Object({ rating: Rating }, strict),
        response: { 200: Rated },
      },
    },
    async (request) =>
      (await run(rateOpening, { ...asker(request), input: { threadId: request.params.id, rating: request.body.rating } })).result,
  )

  app.delete(
    '/api/threads/:id/rating',
    { schema: { operationId: 'unrateOpening', headers: KeyHeader, params: InThread, response: { 200: Rated } } },
    async (request) => (await run(unrateOpening, { ...asker(request), input: { threadId: request.params.id } })).result,
  )
}
