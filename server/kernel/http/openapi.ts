import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import about from '../../../package.json' with { type: 'json' }
import { Problem } from '../shapes.ts'
import { isForPrograms } from './is-for-programs.ts'

/**
 * The description of the API, made from the schemas of its routes; pages and files are no part of it.
 *
 * @param cookie the name of the cookie that a session travels in, if there are sessions
 */
export const openapi = (origin: string, cookie?: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Dua Lapak',
      version: about.version,
      license: { name: about.license },
      description:
        'Everything the site can do, as JSON. Times are milliseconds since 1970, UTC. Lists are pages `{items, next}`. Errors are RFC 9457 `application/problem+json`. ' +
        'What changes something needs the session cookie, an `Origin` of this site, and may carry an `Idempotency-Key`.',
    },
    servers: [{ url: origin }],
    ...(cookie !== undefined && {
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } } },
      // Reading what is public needs none; what does need one answers `sign-in-required` without.
      security: [{}, { session: [] }],
    }),
  },
  transform: ({ schema, url }) => ({
    url,
    schema: isDescribed(url) ? { ...schema, response: { ...responses(schema?.response), default: PROBLEM } } : { ...schema, hide: true },
  }),
})

const isDescribed = (url: string) => isForPrograms(url) && url !== '/api/openapi.json'
const responses = (response: unknown) => (typeof response === 'object' && response !== null ? response : {})
const PROBLEM = { description: 'What went wrong', content: { 'application/problem+json': { schema: Problem } } }
