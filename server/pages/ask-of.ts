import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TObject } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import type { Locale } from '../kernel/shapes.ts'
import { compileCoercingValidator } from '../kernel/validator.ts'
import { wordsFor } from '../kernel/words.ts'
import { blankForm, type FormState } from '../page/form.ts'
import { pathsFor } from '../page/paths.ts'
import type { Ask, Page } from './page.ts'

/** A form that was sent and refused: its name, and what it shows then. */
export type RefusedForm = { readonly does: string; readonly state: FormState }

/** Makes what a page is asked with out of a request. @throws {Refusal} (from what it makes) `not-found`, `invalid-input` */
export function askOf(page: Page) {
  const params = checked(page.params, '/params')
  const query = checked(page.query, '/query')
  return (locale: Locale, request: FastifyRequest, reply: FastifyReply, refused?: RefusedForm): Ask => ({
    locale,
    words: request.viewer ? wordsFor(locale, request.viewer.timeZone) : wordsFor(locale),
    to: pathsFor(locale),
    viewer: request.viewer,
    params: params(request.params),
    query: query(request.query),
    form: (does, values) => (refused?.does === does ? refused.state : blankForm(values)),
    request,
    reply,
  })
}

/**
 * Reads the known fields of an address. What others append to links they pass on (`fbclid`, `utm_source`) is let be.
 * A part of the path that cannot be is a page that is not there; a wrong query is said.
 */
function checked(shape: TObject, at: '/params' | '/query'): (given: unknown) => Record<string, unknown> {
  const names = Object.keys(shape.properties)
  const check = compileCoercingValidator(shape, at)
  return (given) => {
    const all = given as Record<string, unknown>
    const known: Record<string, unknown> = {}
    for (const name of names) if (all[name] !== undefined) known[name] = all[name]
    const errors = check(known)
    if (errors.length > 0) throw at === '/params' ? new Refusal('not-found') : new Refusal('invalid-input', { errors })
    return known
  }
}
