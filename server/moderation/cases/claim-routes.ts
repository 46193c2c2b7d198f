import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { claimCase } from './claim-case.ts'
import { readCaseCard } from './read-case.ts'
import { releaseCase } from './release-case.ts'
import { CaseCard, CaseId } from './schema.ts'

type Needs = { readonly run: Run; readonly readers: Readers }

const OneCase = Type.Object({ id: CaseId }, { additionalProperties: false })

/** HTTP's view of who is at which case. Both answer the case as the queue lists it then, a repeated request too: whoever may see it. */
export const claimRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  const schema = { headers: KeyHeader, params: OneCase, response: { 200: CaseCard } }
  const url = '/api/moderation/cases/:id/claim'

  app.post(url, { schema: { operationId: 'claimCase', ...schema } }, async (request) => {
    asModerator(request)
    const { id: caseId } = request.params
    await run(claimCase, { ...asker(request), input: { caseId } })
    return readers.snapshot((scope) => readCaseCard(scope, caseId))
  })

  app.delete(url, { schema: { operationId: 'releaseCase', ...schema } }, async (request) => {
    asModerator(request)
    const { id: caseId } = request.params
    await run(releaseCase, { ...asker(request), input: { caseId } })
    return readers.snapshot((scope) => readCaseCard(scope, caseId))
  })
}
