import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { requestLocale } from '../../kernel/http/request-locale.ts'
import { Id } from '../../kernel/shapes.ts'
import { wordsFor } from '../../kernel/words.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { CaseId } from '../cases/schema.ts'
import { answerDisclosure } from './answer-disclosure.ts'
import { disclosureFile } from './disclosure-file.ts'
import { Disclosure, DisclosureAnswer, DisclosureDraft, DisclosureFile } from './disclosure-schema.ts'
import { proposeDisclosure } from './propose-disclosure.ts'
import { readDisclosures } from './read-disclosures.ts'
import { readOrder } from './read-order.ts'
import { takeDisclosure } from './take-disclosure.ts'

type Needs = { readonly run: Run; readonly readers: Readers }

const closed = { additionalProperties: false }
const OneOrder = Type.Object({ id: CaseId }, closed)
const OneDisclosure = Type.Object({ id: Id }, closed)
const Disclosures = Type.Object({ items: Type.Array(Disclosure), next: Type.Null() })
const Answered = Type.Object({ id: Id }, closed)

/** HTTP's view of disclosures, for administrators: proposed by one, agreed to by another, and taken once. */
export const disclosureRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  app.get(
    '/api/moderation/orders/:id/disclosures',
    { schema: { operationId: 'listDisclosures', params: OneOrder, response: { 200: Disclosures } } },
    async ({ viewer, params }) => {
      can(viewer, 'answer-order', { kind: 'forum' })
      return readers.snapshot(async (scope) => {
        await readOrder(scope, params.id)
        return { items: await readDisclosures(scope, params.id), next: null }
      })
    },
  )

  app.post(
    '/api/moderation/orders/:id/disclosures',
    {
      schema: {
        operationId: 'proposeDisclosure',
        headers: KeyHeader,
        params: OneOrder,
        body: DisclosureDraft,
        response: { 200: Answered, 201: Answered },
      },
    },
    async (request, response) => {
      can(request.viewer, 'answer-order', { kind: 'forum' })
      const { result, repeated } = await run(proposeDisclosure, {
        ...asker(request),
        input: { ...request.body, caseId: request.params.id },
      })
      void response.code(repeated ? 200 : 201)
      return { id: result.proposalId }
    },
  )

  app.post(
    '/api/moderation/disclosures/:id/answer',
    {
      schema: {
        operationId: 'answerDisclosure',
        headers: KeyHeader,
        params: OneDisclosure,
        body: DisclosureAnswer,
        response: { 200: Answered },
      },
    },
    async (request) => {
      can(request.viewer, 'answer-order', { kind: 'forum' })
      const { id } = request.params
      await run(answerDisclosure, { ...asker(request), input: { ...request.body, proposalId: id } })
      return { id }
    },
  )

  app.post(
    '/api/moderation/disclosures/:id/file',
    { schema: { operationId: 'takeDisclosure', headers: KeyHeader, params: OneDisclosure, response: { 200: DisclosureFile } } },
    async (request) => {
      // A repeated request is answered with the file again, and the command asks nothing then: only to an administrator of now.
      can(request.viewer, 'answer-order', { kind: 'forum' })
      const { id } = request.params
      await run(takeDisclosure, { ...asker(request), input: { proposalId: id } })
      const { json, html } = await readers.snapshot((scope) => disclosureFile(scope, id, wordsFor(requestLocale(request))))
      return { json, html }
    },
  )
}
