import { errorCodes, type FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { isForPrograms } from './is-for-programs.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses to change anything for a page of another site: the browser must say that the request comes from this site, and
 * the body must be of a kind that a foreign page cannot send unasked: JSON, and urlencoded on pages only.
 *
 * @param own the origins of this site at this moment (the port may be known only after the start)
 */
export const ownOriginOnly = (own: () => readonly string[]) => async (request: FastifyRequest) => {
  if (SAFE.has(request.method)) return
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers
  if (site !== 'same-origin' && (origin === undefined || !own().includes(origin))) throw new Refusal('foreign-origin')
  // By the route, since `/%61pi/…` is the same one as `/api/…`.
  const place = request.routeOptions.url ?? request.url
  if (type !== undefined && isForm(type) && isForPrograms(place)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type)
}

const isForm = (type: string) => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
