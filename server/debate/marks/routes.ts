import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Id } from '../../kernel/shapes.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import type { Run } from '../../store/run.ts'
import { addEventMark } from './add-event-mark.ts'
import { removeEventMark } from './remove-event-mark.ts'
import { EventMarkDraft } from './schema.ts'

const Marked = Type.Object({ id: Id }, { additionalProperties: false })

/** HTTP's view of the events beside a balance. */
export const markRoutes: FastifyPluginAsyncTypebox<{ run: Run }> = async (app, { run }) => {
  app.post(
    '/api/event-marks',
    { schema: { operationId: 'addEventMark', headers: KeyHeader, body: EventMarkDraft, response: { 200: Marked, 201: Marked } } },
    async (request, reply) => {
      const { result, repeated } = await run(addEventMark, { ...asker(request), input: request.body })
      return reply.code(repeated ? 200 : 201).send(result)
    },
  )

  app.delete(
    '/api/event-marks/:id',
    { schema: { operationId: 'removeEventMark', headers: KeyHeader, params: Marked, response: { 200: Marked } } },
    async (request) => (await run(removeEventMark, { ...asker(request), input: request.params })).result,
  )
}
