import { Type } from 'typebox'
import { onTestFinished } from 'vitest'
import { loadConfig } from '../../server/kernel/config.ts'
import { type App, buildServer, type ServerParts } from '../../server/kernel/http/http.ts'
import { text } from '../../server/kernel/shapes.ts'

export const OWN = { origin: 'http://127.0.0.1:3000' }

/** A server with a few routes of each kind, closed when the test ends; `lines` is its log. */
export async function openServer(env: Record<string, string> = {}, parts: ServerParts = {}, addRoutes: (app: App) => void = () => {}) {
  const lines: string[] = []
  const app = await buildServer(loadConfig({ DUA_LAPAK_LOG_LEVEL: 'debug', ...env }), {
    logTo: { write: (line) => void lines.push(line) },
    ...parts,
  })
  onTestFinished(() => app.close())
  const Draft = Type.Object({ text: text(1, 100) }, { additionalProperties: false })
  const Params = Type.Object({ id: Type.Integer({ minimum: 1 }) }, { additionalProperties: false })
  const Query = Type.Object(
    { limit: Type.Integer({ default: 50, maximum: 100 }), q: Type.Optional(Type.String()) },
    { additionalProperties: false },
  )
  app.post('/api/notes', { schema: { body: Draft, response: { 201: Draft } } }, ({ body }, reply) => {
    void reply.code(201)
    return body
  })
  app.get('/api/notes/:id', { schema: { params: Params, querystring: Query, response: { 200: Type.Unknown() } } }, ({ params, query }) => ({
    ...params,
    ...query,
  }))
  app.delete('/api/notes', { schema: { response: { 204: Type.Null() } } }, (_, reply) => {
    void reply.code(204)
    return null
  })
  app.post('/id/notes', { schema: { body: Draft } }, ({ body }, reply) => reply.type('text/html').send(JSON.stringify(body)))
  app.get('/masuk/:token', () => 'ok')
  app.get('/api/bug', { schema: { response: { 200: Type.Null() } } }, () => {
    throw new Error('SELECT secret FROM people')
  })
  addRoutes(app)
  return { app, lines }
}
