import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { can } from '../../people/can.ts'
import { TypedName } from '../../people/schema.ts'
import { shownPerson } from '../../people/shown-person.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { TrustState } from '../schema.ts'
import { readTrust } from './read-trust.ts'
import { setSteward } from './set-steward.ts'

type Needs = { run: Run; readers: Readers; clock: Clock }

const Named = Type.Object({ name: TypedName }, { additionalProperties: false })
const Stewardship = Type.Object({ steward: Type.Boolean() }, { additionalProperties: false })

/** HTTP's view of how far somebody is trusted: for himself, and for administrators, who give it by hand. */
export const trustRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  async function trustOf(name: string, viewer: Parameters<typeof shownPerson>[2]) {
    const found = await shownPerson(readers, name, viewer)
    if (!found) throw new Refusal('not-found')
    const { personId, person } = found
    return { personId, level: await readTrust(readers.read, { personId, createdAt: person.createdAt }, clock()) }
  }

  app.get(
    '/api/people/:name/trust',
    { schema: { operationId: 'getTrust', params: Named, response: { 200: TrustState } } },
    async ({ viewer, params }) => {
      if (!viewer) throw new Refusal('sign-in-required')
      const { personId, level } = await trustOf(params.name, viewer)
      if (personId !== viewer.personId) can(viewer, 'see-queue', { kind: 'forum' })
      return { level }
    },
  )

  app.put(
    '/api/people/:name/trust',
    { schema: { operationId: 'setSteward', headers: KeyHeader, params: Named, body: Stewardship, response: { 200: TrustState } } },
    async (request) => {
      can(request.viewer, 'set-role', { kind: 'forum' })
      const { personId } = await trustOf(request.params.name, request.viewer)
      await run(setSteward, { ...asker(request), input: { personId, steward: request.body.steward } })
      return { level: (await trustOf(request.params.name, request.viewer)).level }
    },
  )
}
