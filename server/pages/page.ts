import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TProperties, type TObject, Type } from 'typebox'
import type { Locale } from '../kernel/shapes.ts'
import type { Words } from '../kernel/words.ts'
import type { FormState } from '../page/form.ts'
import type { Paths, pathWords } from '../page/paths.ts'
import type { PageView } from '../page/shell.ts'
import type { Actor } from '../people/actor.ts'

/** What a page is asked with. `Params` and `Query` are what its shapes let through. */
export type Ask<Params = unknown, Query = unknown> = {
  readonly locale: Locale
  readonly words: Words
  /** Addresses in the language of the page. */
  readonly to: Paths
  readonly viewer: Actor | null
  readonly params: Params
  readonly query: Query
  /** The state of the page's form of this name: as it was sent and refused, else blank with these values. */
  form: (does: string, values?: Readonly<Record<string, string>>) => FormState
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Instead of a page: another address of this site. */
export type Go = { readonly go: string; readonly status: 301 | 302 | 303 }

/** Leads elsewhere, for this time unless the status says otherwise. */
export const go = (to: string, status: Go['status'] = 302): Go => ({ go: to, status })

/**
 * What a sent form does: runs one command and says where to go. What it refuses is shown on the same page with all that was typed.
 * What may be seen only once (new recovery codes) is answered as a page at once, since no address leads to it.
 */
export type Form<Params, Query> = (fields: Readonly<Record<string, string>>, ask: Ask<Params, Query>) => Promise<string | PageView>

/** A page as its file describes it; see README.md beside this file. */
export type PageSpec<P extends TProperties, Q extends TProperties> = {
  readonly name: string
  /** Its address below `/id/` and `/en/`, in the router's way of writing. */
  path: (word: ReturnType<typeof pathWords>) => string
  readonly params?: P
  readonly query?: Q
  /**
   * What is cheap to know first. A text is the key of what signed-out readers see (without language and site version, which are
   * added): it must name everything that the page depends on. Null: the page is made anew each time.
   */
  before?: (ask: Ask<Shape<P>, Shape<Q>>) => Promise<string | null | Go>
  /**
   * For pages that `before` gives a key: what to ask later whether that key may have changed, a number that moves when it may. The
   * page can then be sent again by the short way.
   */
  version?: (ask: Ask<Shape<P>, Shape<Q>>) => () => number
  view: (ask: Ask<Shape<P>, Shape<Q>>) => Promise<PageView | Go>
  readonly forms?: Readonly<Record<string, Form<Shape<P>, Shape<Q>>>>
}

type Shape<P extends TProperties> = Static<TObject<P>>

/** A page as the router takes it: any of them. */
export type Page = {
  readonly name: string
  path: (word: ReturnType<typeof pathWords>) => string
  readonly params: TObject
  readonly query: TObject
  readonly before: ((ask: Ask) => Promise<string | null | Go>) | undefined
  readonly version: ((ask: Ask) => () => number) | undefined
  readonly view: (ask: Ask) => Promise<PageView | Go>
  readonly forms: Readonly<Record<string, Form<unknown, unknown>>>
}

/** Declares a page; its `params` and `query` are checked before anything of it is called. */
export function definePage<P extends TProperties = {}, Q extends TProperties = {}>(spec: PageSpec<P, Q>): Page {
  const { name, params = {}, query = {}, before, version, view, forms = {} } = spec
  return {
    name,
    path: spec.path,
    params: Type.Object(params),
    query: Type.Object(query),
    // The router calls these with what passed the two shapes, which the list of all pages cannot say in types.
    before: before as Page['before'],
    version: version as Page['version'],
    view: view as Page['view'],
    forms: forms as Page['forms'],
  }
}
