import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, ROLES, type Role, type World } from './open-world.ts'
import { FOR, POLICY, type Rule } from './policy.ts'
import { THINGS, type Place } from './things.ts'

const ORIGIN = 'http://127.0.0.1:3996'
let world: World
let cellsRun = 0

beforeAll(async () => {
  world = await openWorld({ DUA_LAPAK_PORT: '3996', DUA_LAPAK_JOIN: 'approve' })
}, 60_000)
afterAll(() => world.forum.close())

/** What has no person to ask for it, or ends the asker's own session: other tests are about these. */
const ELSEWHERE = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /live/poll',
  'POST /api/people',
  'POST /api/session',
  'DELETE /api/session',
  'DELETE /api/sessions',
  'DELETE /api/sessions/{id}',
  'POST /api/recovery',
  'PUT /api/me/password',
  'POST /api/me/recovery-codes',
]

const statesOf = (rule: Rule) => Object.keys(THINGS[rule.on])
const CELLS = POLICY.flatMap((rule) => statesOf(rule).flatMap((state) => ROLES.map((role) => ({ rule, state, role }))))

async function ask({ operation, body, query = '' }: Rule, place: Place, role: Role): Promise<number> {
  const [method, path] = operation.split(' ') as ['GET', string]
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(place[name])) + query
  const cookie = world.cookieOf(role)
  const answer = await world.forum.app.inject({
    method,
    url,
    headers: { origin: ORIGIN, ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  })
  return answer.statusCode
}

/** Whether an answer is the one that the policy gives this role on a thing in this state. */
function fits({ for: who, answers }: Rule, state: string, role: Role, status: number): boolean {
  const moderates = FOR.moderators.some((mod) => mod === role)
  // A moderator who may not act may still read how the case stands, and is told that first.
  const refusals = role === 'nobody' ? [401, 404] : moderates ? [403, 404, 409, 451] : [403, 404, 451]
  if (!FOR[who].some((allowed) => allowed === role)) return refusals.includes(status)
  const wanted = answers[state] ?? answers['else']!
  if (typeof wanted === 'number') return status === wanted
  return status === (moderates ? wanted.moderators : wanted.members)
}

const byRule = Map.groupBy(CELLS, ({ rule }) => `${rule.operation} (${rule.on})`)
test.each([...byRule])('%s', { timeout: 60_000 }, async (_, cells) => {
  const wrong: string[] = []
  const tryOut = async ({ rule, state, role }: (typeof cells)[number]) => {
    const make = (THINGS[rule.on] as Record<string, (world: World) => Promise<Place>>)[state]!
    const status = await ask(rule, await make(world), role)
    cellsRun++
    if (!fits(rule, state, role, status)) wrong.push(`${role} on ${state}: ${status}`)
  }
  // What waits is one author's, of whom only so much may wait: one after the other.
  if (cells[0]!.rule.on === 'held') for (const cell of cells) await tryOut(cell)
  else await Promise.all(cells.map(tryOut))
  expect(wrong.toSorted()).toEqual([])
})

test('every operation is in the policy, and every cell was run', async () => {
  const { paths } = (await world.forum.app.inject('/api/openapi.json')).json() as { paths: Record<string, object> }
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const known = new Set([...POLICY.map(({ operation }) => operation), ...ELSEWHERE])
  expect(all.filter((operation) => !known.has(operation))).toEqual([])
  console.log(`authorisation matrix: ${cellsRun} of ${CELLS.length} cells run (${POLICY.length} operations, ${ROLES.length} roles)`)
  expect(cellsRun).toBe(CELLS.length)
})
