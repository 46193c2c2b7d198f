import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { signedIn } from '../../people/signed-in.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { readCase } from './read-case.ts'
import { Case, CaseId } from './schema.ts'
import { CaseTranslationDraft, translateCase } from './translate-case.ts'
import { unmaskCase } from './unmask-case.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock }

const OneCase = Type.Object({ id: CaseId }, { additionalProperties: false })

/**
 * HTTP's view of what a moderator does with a case besides deciding it; both answer the case as it is then. A repeated request is not
 * carried out, so the command does not ask who sends it: the answer is for whoever moderates now.
 */
export const caseWorkRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  const schema = { headers: KeyHeader, params: OneCase, response: { 200: Case } }

  app.post('/api/moderation/cases/:id/unmask', { schema: { operationId: 'unmaskCase', ...schema } }, async (request) => {
    asModerator(request)
    const { id: caseId } = request.params
    await run(unmaskCase, { ...asker(request), input: { caseId } })
    return readers.snapshot((scope) => readCase(scope, caseId, signedIn(request), clock()))
  })

  app.put(
    '/api/moderation/cases/:id/translation',
    { schema: { operationId: 'translateCase', body: CaseTranslationDraft, ...schema } },
    async (request) => {
      const { id: caseId } = request.params
      await run(translateCase, { ...asker(request), input: { ...request.body, caseId } })
      return readers.snapshot((scope) => readCase(scope, caseId, signedIn(request), clock()))
    },
  )
}
