import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { keysetPage } from '../kernel/shapes.ts'
import { approvePerson } from './approve-person.ts'
import { asModerator } from './as-moderator.ts'
import { asker, KeyHeader } from './asker.ts'
import { can } from './can.ts'
import type { Entrance } from './entrance/entrance.ts'
import { mutePerson } from './mutes/mute-person.ts'
import { readWaiting } from './read-waiting.ts'
import { Person, Role, TypedName } from './schema.ts'
import { setRole } from './set-role.ts'
import { shownPerson } from './shown-person.ts'
import { signedIn } from './signed-in.ts'

type Needs = { entrance: Pick<Entrance, 'run' | 'readers'> }

const Named = Type.Object({ name: TypedName }, { additionalProperties: false })
const WaitingQuery = Type.Object(
  {
    state: Type.Enum(['pending'], { description: 'only who waits to be let in is listed, and only to moderators' }),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
const Muted = Type.Object({ muted: Type.Boolean() }, { additionalProperties: false })
const RoleChange = Type.Object({ role: Role }, { additionalProperties: false })

/** HTTP's view of other people. */
export const personRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { entrance: { run, readers } }) => {
  async function shown({ viewer }: Pick<FastifyRequest, 'viewer'>, name: string) {
    const found = await shownPerson(readers, name, viewer)
    if (!found) throw new Refusal('not-found')
    return found
  }

  app.get(
    '/api/people',
    { schema: { operationId: 'listWaiting', querystring: WaitingQuery, response: { 200: keysetPage(Person) } } },
    async ({ viewer, query: { after, limit = 20 } }) => {
      asModerator({ viewer })
      return readWaiting(readers.read, { after, limit })
    },
  )

  app.get(
    '/api/people/:name',
    { schema: { operationId: 'getPerson', params: Named, response: { 200: Person } } },
    async (request) => (await shown(request, request.params.name)).person,
  )

  app.put(
    '/api/people/:name/role',
    { schema: { operationId: 'setRole', headers: KeyHeader, params: Named, body: RoleChange, response: { 200: Person } } },
    async (request) => {
      can(request.viewer, 'set-role', { kind: 'forum' })
      const { personId } = await shown(request, request.params.name)
      await run(setRole, { ...asker(request), input: { personId, role: request.body.role } })
      return (await shown(request, request.params.name)).person
    },
  )

  const mute = (muted: boolean) => async (request: FastifyRequest<{ Params: { name: string } }>) => {
    signedIn(request)
    const { personId } = await shown(request, request.params.name)
    return (await run(mutePerson, { ...asker(request), input: { personId, muted } })).result
  }
  const muteSchema = { headers: KeyHeader, params: Named, response: { 200: Muted } }
  app.put('/api/people/:name/mute', { schema: { operationId: 'mutePerson', ...muteSchema } }, mute(true))
  app.delete('/api/people/:name/mute', { schema: { operationId: 'unmutePerson', ...muteSchema } }, mute(false))

  app.post(
    '/api/people/:name/approve',
    { schema: { operationId: 'approvePerson', headers: KeyHeader, params: Named, response: { 200: Person } } },
    async (request) => {
      signedIn(request)
      const { personId } = await shown(request, request.params.name)
      await run(approvePerson, { ...asker(request), input: { personId } })
      return (await shown(request, request.params.name)).person
    },
  )
}
