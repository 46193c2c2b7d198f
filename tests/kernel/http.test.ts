import { connect } from 'node:net'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { html } from '../../server/kernel/html.ts'
import { OWN, openServer } from './open-server.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('a change', () => {
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ['from our own page', OWN, 201],
    ['from another name of this machine', { origin: 'http://localhost:3000' }, 201],
    ['that the browser calls same-origin', { 'sec-fetch-site': 'same-origin' }, 201],
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from a site whose name begins like ours', { origin: 'http://127.0.0.1:3000.evil.example' }, 403],
    ['from our host at another port', { origin: 'http://127.0.0.1:3001' }, 403],
    ['from our host by https', { origin: 'https://127.0.0.1:3000' }, 403],
    ['from a sandbox', { origin: 'null' }, 403],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['that says nothing of where it comes from', {}, 403],
  ])('%s answers', async (_, headers, status) => {
    const { app } = await openServer()
    const answer = await app.inject({ method: 'POST', url: '/api/notes', headers: { ...JSON_TYPE, ...headers }, payload: '{"text":"hai"}' })
    expect(answer.statusCode).toBe(status)
    if (status === 403) expect(answer.json()).toMatchObject({ type: '/problems/foreign-origin', instance: expect.any(String) })
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'by %s from another site is refused even where there is nothing',
    async (method) => {
      const { app } = await openServer()
      expect((await app.inject({ method, url: '/nowhere', headers: { origin: 'https://evil.example' } })).statusCode).toBe(403)
    },
  )
})

describe('a body', () => {
  test.each<[what: string, type: string | undefined, payload: string, status: number, problem: string]>([
    ['as plain text', 'text/plain', '{"text":"hai"}', 415, 'unsupported-type'],
    ['of no type', undefined, '{"text":"hai"}', 415, 'unsupported-type'],
    ['of a form, to the API', FORM['content-type'], 'text=hai', 415, 'unsupported-type'],
    ['of a form with capital letters', 'Application/X-WWW-Form-Urlencoded; charset=utf-8', 'text=hai', 415, 'unsupported-type'],
    ['that is broken', 'application/json', '{"text":', 400, 'malformed'],
    ['that is empty', 'application/json', '', 400, 'malformed'],
    ['with a prototype', 'application/json', '{"text":"a","__proto__":{"x":1}}', 400, 'malformed'],
    ['with a constructor', 'application/json', '{"text":"a","constructor":{"prototype":{"x":1}}}', 400, 'malformed'],
    ['with an unknown field', 'application/json', '{"text":"a","role":"admin"}', 400, 'invalid-input'],
    ['with a lone surrogate', 'application/json', '{"text":"a\\ud800"}', 400, 'invalid-input'],
    ['with a number for text', 'application/json', '{"text":1}', 400, 'invalid-input'],
    ['that is null', 'application/json', 'null', 400, 'invalid-input'],
    ['that is larger than 64 KiB', 'application/json', JSON.stringify({ text: 'a'.repeat(66_000) }), 413, 'too-large'],
  ])('%s is refused', async (_, type, payload, status, problem) => {
    const { app } = await openServer()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/notes',
      headers: { ...OWN, ...(type && { 'content-type': type }) },
      payload,
    })
    expect([answer.statusCode, answer.json().type]).toEqual([status, `/problems/${problem}`])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test('where none is expected is refused', async () => {
    const { app } = await openServer()
    const answer = await app.inject({ method: 'DELETE', url: '/api/notes', headers: { ...OWN, ...JSON_TYPE }, payload: '{"role":"admin"}' })
    expect([answer.statusCode, answer.json().errors]).toEqual([400, [{ at: '/body', code: 'unknown-field' }]])
    expect((await app.inject({ method: 'DELETE', url: '/api/notes', headers: OWN })).statusCode).toBe(204)
  })

  test('tells in the language of the reader which field is wrong', async () => {
    const { app } = await openServer()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/notes',
      headers: { ...OWN, ...JSON_TYPE, 'accept-language': 'en' },
      payload: '{}',
    })
    expect(answer.json()).toMatchObject({
      title: 'Something in the form is not right yet.',
      errors: [{ at: '/body/text', code: 'required' }],
    })
  })
})

describe('an address', () => {
  test.each<[url: string, status: number, body: unknown]>([
    ['/api/notes/7', 200, { id: 7, limit: 50 }],
    ['/api/notes/7?limit=10&q=a', 200, { id: 7, limit: 10, q: 'a' }],
    ['/api/notes/7?q=a&q=b', 400, [{ at: '/query/q', code: 'wrong-type' }]],
    ['/api/notes/7?limit=101', 400, [{ at: '/query/limit', code: 'out-of-range' }]],
    ['/api/notes/7?x=1', 400, [{ at: '/query/x', code: 'unknown-field' }]],
    ['/api/notes/x', 400, [{ at: '/params/id', code: 'wrong-type' }]],
    ['/healthz', 200, { status: 'ok' }],
  ])('%s answers %i', async (url, status, body) => {
    const { app } = await openServer()
    const answer = await app.inject({ url })
    expect([answer.statusCode, status === 200 ? answer.json() : answer.json().errors]).toEqual([status, body])
  })

  test.each(['/nowhere', '/api/nowhere', '/.git/config', '/%', '/api/%zz', `/masuk/${'a'.repeat(5000)}`])(
    '%s that is wrong answers with a problem',
    async (url) => {
      const { app } = await openServer()
      const answer = await app.inject({ url })
      expect(answer.json()).toMatchObject({ status: answer.statusCode, type: expect.stringMatching(/^\/problems\/(not-found|malformed)$/) })
    },
  )

  test.each(['TRACE', 'PROPFIND', 'CONNECT'])('asked by %s gives nothing', async (method) => {
    const { app } = await openServer()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as { port: number }
    const answer = await new Promise<string>((resolve) => {
      let received = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(`${method} /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))
      socket.on('data', (data) => void (received += String(data))).on('close', () => resolve(received))
    })
    expect(answer).not.toMatch(/^HTTP\/1\.1 [25]/)
    expect(answer).not.toContain('"ok"')
  })
})

describe('a form', () => {
  const post = async (payload: string) => {
    const { app } = await openServer()
    return app.inject({ method: 'POST', url: '/id/notes', headers: { ...OWN, ...FORM }, payload })
  }

  test('is read with line breaks as the API has them', async () => {
    expect((await post('text=satu%0D%0Adua%0Dtiga')).json()).toEqual({ text: 'satu\ndua\ntiga' })
  })

  test('with a field given twice is refused', async () => {
    expect((await post('text=a&text=b')).json()).toMatchObject({ status: 400, errors: [{ at: '/body/text', code: 'repeated' }] })
  })

  test('with a prototype or countless fields is refused', async () => {
    expect((await post('text=a&__proto__=b')).statusCode).toBe(400)
    expect((await post(Array.from({ length: 5000 }, (_, i) => `f${i}=1`).join('&'))).statusCode).toBe(400)
  })
})

describe('every answer', () => {
  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' wss://forum.example; worker-src 'self'; manifest-src 'self'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html dua-lapak"

  test('carries the exact policy, and asks for https only where there is https', async () => {
    const { app } = await openServer({ DUA_LAPAK_HOST: '0.0.0.0', DUA_LAPAK_ORIGIN: 'https://forum.example' })
    for (const url of ['/healthz', '/nowhere', '/%']) {
      const { headers } = await app.inject({ url })
      expect(headers['content-security-policy']).toBe(POLICY)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'strict-transport-security': 'max-age=31536000',
      })
    }
    const { headers } = await (await openServer()).app.inject({ url: '/healthz' })
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers['content-security-policy']).toContain("connect-src 'self' ws://127.0.0.1:3000 ws://localhost:3000;")
  })

  test('hides what failed and logs it with the id of the request', async () => {
    const { app, lines } = await openServer()
    const answer = await app.inject({ url: '/api/bug' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    const line = lines.find((line) => line.includes('SELECT secret'))
    expect(JSON.parse(line!)).toMatchObject({
      level: 'error',
      reqId: answer.json().instance,
      err: { type: 'Error', message: 'SELECT secret FROM people' },
    })
  })

  test('that is a problem is a page for people and a document for programs', async () => {
    const { app } = await openServer({}, { render: async ({ title }) => html`<h1>${title}</h1>` })
    const page = await app.inject({ url: '/en/nowhere', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers['content-type'], page.body]).toEqual([
      404,
      'text/html; charset=utf-8',
      '<h1>There is nothing here.</h1>',
    ])
    for (const [url, accept] of [
      ['/api/nowhere', 'text/html'],
      ['/live/nowhere', '*/*'],
      ['/en/nowhere', 'application/json'],
    ] as const)
      expect((await app.inject({ url, headers: { accept } })).headers['content-type']).toContain('problem+json')
  })

  test('is a document still when the page of the problem fails', async () => {
    const render = async () => {
      throw new Error('no page')
    }
    const { app } = await openServer({}, { render })
    expect((await app.inject({ url: '/id/nowhere' })).json()).toMatchObject({ status: 404 })
  })
})

describe('the log', () => {
  test('has no cookies, tokens, addresses or queries in it, and a line is a line', async () => {
    const secret = 'S3cr3t_'.repeat(7)
    const { app, lines } = await openServer()
    await app.inject({ url: `/masuk/${secret}?next=${secret}`, headers: { cookie: `sid=${secret}`, authorization: `Bearer ${secret}` } })
    await app.inject({ url: '/masuk/short-secret' })
    await app.inject({ method: 'POST', url: `/api/notes?token=${secret}`, headers: { ...OWN, cookie: `sid=${secret}` }, payload: {} })
    app.log.info({ password: secret, headers: { cookie: secret } }, 'a\nb')
    expect(lines.length).toBeGreaterThanOrEqual(4)
    expect(lines.join('')).not.toContain(secret)
    expect(lines.join('')).not.toContain('short-secret')
    expect(lines.join('')).not.toContain('127.0.0.1')
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })

  test('has no line for reading, unless asked, and one for each change or refusal', async () => {
    const { app, lines } = await openServer({ DUA_LAPAK_LOG_LEVEL: 'info' })
    await app.inject({ url: '/api/notes/7' })
    expect(lines).toEqual([])
    await app.inject({ method: 'POST', url: '/api/notes', headers: OWN, payload: { text: 'hai' } })
    await app.inject({ url: '/nowhere' })
    expect(lines.map((line) => JSON.parse(line).status)).toEqual([201, 404])
  })

  test('has no words of people in the errors of the database', async () => {
    const { app, lines } = await openServer()
    app.log.error({ err: new Error('Failed query: insert into replies\nparams: kata rahasia,1', { cause: new Error('UNIQUE') }) })
    expect(lines.join('')).toContain('insert into replies')
    expect(lines.join('')).toContain('UNIQUE')
    expect(lines.join('')).not.toContain('rahasia')
  })
})

describe('a route of the API does not start', () => {
  const Open = Type.Object({ a: Type.String() })
  test.each<[what: string, url: string, schema: object | undefined, message: RegExp]>([
    ['without a schema', '/api/x', undefined, /no response schema/],
    ['without a response', '/api/x', { querystring: Open }, /no response schema/],
    ['with undescribed parameters', '/api/x/:id', { response: { 200: Open } }, /no schema of its parameters/],
    ['with an open body', '/api/x', { body: Open, response: { 200: Open } }, /unknown fields into its body/],
    ['with an open query', '/live/x', { querystring: Open, response: { 200: Open } }, /unknown fields into its querystring/],
  ])('%s', async (_, url, schema, message) => {
    const { app } = await openServer()
    expect(() => app.route({ method: 'POST', url, ...(schema && { schema }), handler: () => ({}) })).toThrow(message)
  })
})

describe('the server', () => {
  test('has limits of time that Fastify does not set by itself', async () => {
    const { app } = await openServer()
    expect(app.server).toMatchObject({ requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 })
  })

  test('that stops lets an open request end, and waits no longer than it was told', async () => {
    const { app } = await openServer({ DUA_LAPAK_DRAIN_MS: '50', DUA_LAPAK_PORT: '0' }, {}, (app) => {
      app.get('/never', () => new Promise(() => {}))
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const hanging = fetch(`${address}/never`).then(
      () => 'answered',
      () => 'cut',
    )
    await expect.poll(() => new Promise((resolve) => app.server.getConnections((_, count) => resolve(count)))).toBe(1)
    await app.close()
    expect(await hanging).toBe('cut')
  })

  test('knows its own origin when the port was chosen at the start', async () => {
    const { app } = await openServer({ DUA_LAPAK_PORT: '0' })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const post = (origin: string) =>
      fetch(`${address}/api/notes`, { method: 'POST', headers: { ...JSON_TYPE, origin }, body: '{"text":"hai"}' })
    expect((await post(address)).status).toBe(201)
    expect((await post(address.replace('127.0.0.1', 'localhost'))).status).toBe(201)
    expect((await post('http://localhost:1')).status).toBe(403)
  })

  test('describes its API, and only that', async () => {
    const { app } = await openServer()
    const description = (await app.inject({ url: '/api/openapi.json' })).json()
    expect(description).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/notes': { post: { responses: { default: { content: { 'application/problem+json': {} } } } } } },
    })
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/api/notes/{id}', '/healthz', '/readyz', '/metrics']))
    expect(Object.keys(description.paths)).not.toContain('/id/notes')
  })
})
