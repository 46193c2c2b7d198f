import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type OpenApp } from '../tools/open-app.ts'

let forum: OpenApp
type Operation = { operationId?: string; responses?: Record<string, unknown>; parameters?: { name: string; in: string }[] }
let paths: Record<string, Record<string, Operation>>
let version: string

beforeAll(async () => {
  forum = await openApp()
  const document = (await forum.app.inject('/api/openapi.json')).json() as { openapi: string; paths: typeof paths }
  paths = document.paths
  version = document.openapi
})
afterAll(() => forum.close())

/** The API is a product of its own: an address or a method that goes away breaks somebody's program. */
const PROMISED = `
POST /api/people · POST /api/session · DELETE /api/session · GET /api/me · PATCH /api/me · PUT /api/me/password
GET /api/sessions · DELETE /api/sessions · DELETE /api/sessions/{id} · POST /api/recovery · POST /api/me/recovery-codes
GET /api/people · GET /api/people/{name} · PUT /api/people/{name}/mute · DELETE /api/people/{name}/mute · PUT /api/people/{name}/role · POST /api/people/{name}/approve
GET /api/threads · POST /api/threads · GET /api/threads/{id} · PATCH /api/threads/{id} · GET /api/topics · PUT /api/topics/{id}
GET /api/threads/{id}/replies · POST /api/threads/{id}/replies
GET /api/threads/{id}/replies/{number} · PATCH /api/threads/{id}/replies/{number} · DELETE /api/threads/{id}/replies/{number}
GET /api/threads/{id}/replies/{number}/history · DELETE /api/threads/{id}/replies/{number}/history/{field}/{revision} · GET /api/threads/{id}/mine · PUT /api/threads/{id}/read
PUT /api/threads/{id}/follow · DELETE /api/threads/{id}/follow · GET /api/threads/{id}/events
PUT /api/threads/{id}/stance · PUT /api/threads/{id}/stall
PUT /api/threads/{id}/replies/{number}/vote · DELETE /api/threads/{id}/replies/{number}/vote
PUT /api/threads/{id}/replies/{number}/helpful · DELETE /api/threads/{id}/replies/{number}/helpful
PUT /api/threads/{id}/rating · DELETE /api/threads/{id}/rating
POST /api/threads/{id}/replies/{number}/changed-mind · DELETE /api/threads/{id}/replies/{number}/changed-mind
GET /api/threads/{id}/responses · GET /api/threads/{id}/closing · PUT /api/threads/{id}/closing-stance · PUT /api/threads/{id}/summary · DELETE /api/threads/{id}/summary
PUT /api/threads/{id}/summary/author · POST /api/moderation/summaries/{threadId}/{stall}/revoke
GET /api/threads/{id}/replies/{number}/changed-minds · GET /api/threads/{id}/changed-minds · POST /api/moderation/changed-minds/{id}/revoke
GET /api/threads/{id}/balance · GET /api/threads/{id}/common-ground · GET /api/threads/{id}/votes.csv
POST /api/event-marks · DELETE /api/event-marks/{id}
POST /api/threads/{id}/flags · POST /api/threads/{id}/replies/{number}/flags
GET /api/moderation/cases · GET /api/moderation/cases/{id} · POST /api/moderation/cases/{id}/decisions
POST /api/moderation/cases/{id}/claim · DELETE /api/moderation/cases/{id}/claim
GET /api/me/held · DELETE /api/me/held/{id} · GET /api/moderation/held · GET /api/moderation/held/{id}
POST /api/moderation/held/{id}/approve · POST /api/moderation/held/{id}/refuse
GET /api/people/{name}/trust · PUT /api/people/{name}/trust
GET /api/moderation/log · GET /api/moderation/figures · POST /api/moderation/decisions/{id}/lift
GET /api/moderation/freezes · POST /api/moderation/freezes/{id}/{number}
GET /api/moderation/rechecks · POST /api/moderation/decisions/{id}/recheck
GET /api/moderation/proposals · POST /api/moderation/cases/{id}/erase-evidence · POST /api/moderation/proposals/{id}/answer
GET /api/moderation/cases/{id}/author-posts · POST /api/moderation/decisions
POST /api/moderation/cases/{id}/unmask · PUT /api/moderation/cases/{id}/translation
GET /api/moderation/orders · POST /api/moderation/orders · POST /api/moderation/orders/{id}/answer · POST /api/moderation/orders/{id}/tell
POST /api/decisions/{id}/appeal · GET /api/moderation/appeals · GET /api/moderation/appeals/{id} · POST /api/moderation/appeals/{id}/answer · GET /api/me/strikes
GET /api/moderation/orders/{id}/disclosures · POST /api/moderation/orders/{id}/disclosures
POST /api/moderation/disclosures/{id}/answer · POST /api/moderation/disclosures/{id}/file
GET /api/notices · PUT /api/notices/read · GET /live/poll · GET /healthz · GET /readyz · GET /metrics`
  .split(/[·\n]/)
  .map((line) => line.trim())
  .filter(Boolean)

describe('the OpenAPI document', () => {
  test('speaks OpenAPI 3.1', () => expect(version).toMatch(/^3\.1/))

  test.each(PROMISED)('has %s', (promise) => {
    const [method, path] = promise.split(' ') as [string, string]
    expect(paths[path]?.[method.toLowerCase()]).toBeDefined()
  })

  test('promises nothing that is not promised here', () => {
    const found = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(found.filter((operation) => !PROMISED.includes(operation))).toEqual([])
  })

  test('says how one is known: by the cookie of the session', async () => {
    const { components, security } = (await forum.app.inject('/api/openapi.json')).json()
    expect(components.securitySchemes).toEqual({ session: { type: 'apiKey', in: 'cookie', name: 'sid' } })
    expect(security).toEqual([{}, { session: [] }])
  })

  test('names every operation once, and says what each answers', () => {
    const operations = Object.values(paths).flatMap((byMethod) => Object.values(byMethod))
    const names = operations.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    expect(operations.filter(({ operationId, responses }) => !operationId || Object.keys(responses ?? {}).length === 0)).toEqual([])
  })
})
