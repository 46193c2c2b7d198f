import type { FastifyRequest } from 'fastify'

/** What live delivery must know of somebody signed in; a session may be missing where one acts by a token. */
export type Person = { readonly personId: string; readonly sessionId: string | null }

/** Who a request comes from, as the database says now, and which topics he may follow. */
export type Visit = { readonly person: Person | null; may(topic: number): Promise<boolean> }

/** Reads session and rights anew; asked at the start, at each `sub` and every minute, so that no ended session goes on. */
export type Enter = (request: FastifyRequest) => Promise<Visit>

/** Whether the session of before is still there. Somebody who was not signed in has none to lose. */
export const stillThere = (before: Visit, now: Visit): boolean =>
  before.person === null || (now.person?.personId === before.person.personId && now.person.sessionId === before.person.sessionId)
