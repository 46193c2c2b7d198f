import type { Html } from '../../kernel/html.ts'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import type { Ask, Form } from '../page.ts'
import type { PartName, QueueQuery } from './queue-query.ts'

/**
 * A part of the queue besides its cases, such as posts that are held: a tab with a count, and what stands below it. Its lists follow
 * each other by `?state=NAME&after=CURSOR`, its forms are posted to the queue's own address with that query.
 */
export type QueuePart = {
  readonly name: Exclude<PartName, 'open' | 'decided'>
  /** How many wait for this moderator; counted up to 100. */
  count(scope: Scope, viewer: Actor): Promise<number>
  /** What waits, and where it is answered. Parts that may be replaced while one looks are marked `data-fresh`. */
  view(scope: Scope, asked: { readonly ask: Ask<unknown, QueueQuery>; readonly viewer: Actor; readonly now: number }): Promise<Html>
  /** What its forms do; the names must be no other part's. */
  readonly forms?: Readonly<Record<string, Form<unknown, QueueQuery>>>
}
