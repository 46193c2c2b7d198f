import { Refusal, type RefusalCode, type RefusalDetail } from '../kernel/refusal.ts'
import type { Actor } from './actor.ts'

type ThreadState = 'open' | 'cooling' | 'closed' | 'locked'

/** Plain facts about what is acted upon; whoever asks has read them. */
export type Thing =
  | { readonly kind: 'forum' }
  | {
      readonly kind: 'thread'
      readonly state: ThreadState
      readonly authorId: string
      readonly openingState: 'shown' | 'hidden' | 'removed' | 'legal'
      /** Its author was asked to mend what is hidden, and still may. */
      readonly mending?: boolean
      /** It cools down before it closes, or was closed a short time ago. */
      readonly ending?: boolean
    }
  | {
      readonly kind: 'reply'
      readonly state: 'shown' | 'hidden' | 'deleted' | 'removed' | 'legal'
      readonly authorId: string
      readonly threadState: ThreadState
      readonly mending?: boolean
    }
  | { readonly kind: 'person'; readonly personId: string; readonly role: Actor['role'] }

type ActionsOn = {
  forum: 'open-thread' | 'see-queue' | 'decide-held' | 'set-role' | 'answer-order'
  thread:
    | 'reply'
    | 'edit'
    | 'close'
    | 'reopen'
    | 'flag'
    | 'decide'
    | 'withdraw'
    | 'take-stance'
    | 'choose-stall'
    | 'rate'
    | 'answer-end'
    | 'sum-up'
  reply: 'edit' | 'delete' | 'flag' | 'decide' | 'withdraw' | 'vote' | 'change-mind'
  person: 'set-role' | 'approve'
}

export type Action<T extends Thing = Thing> = T extends { kind: infer K extends keyof ActionsOn } ? ActionsOn[K] : never

/**
 * Whether someone may do something, from plain facts alone. Every path asks here: routes (to refuse early, and to show no button
 * that would refuse), commands (inside the transaction, where it counts), live topics, feeds.
 *
 * @param actor null is a reader who is not signed in
 * @returns null when allowed, else the code of the refusal
 */
export function whyNot<T extends Thing>(actor: Actor | null, action: Action<T>, thing: T): RefusalCode | null {
  if (!actor) return 'sign-in-required'
  if (actor.state !== 'active') return actor.state === 'pending' ? 'person-pending' : 'person-suspended'
  if (actor.muted && !MAY_WHILE_MUTED.has(action) && !mends(action, thing)) return 'person-muted'
  return RULES[thing.kind](actor, action as never, thing as never)
}

/** Says no by throwing. @throws {Refusal} the code of `whyNot` */
export function can<T extends Thing>(actor: Actor | null, action: Action<T>, thing: T): void {
  const code = whyNot(actor, action, thing)
  if (code) throw new Refusal(code, refusalDetail(actor, code))
}

/**
 * What a refusal says besides its code: whose matter it is; of a measure, how much of it is left and when that is over. To read and to appeal nobody asks
 * `can`, so that both stay open to whoever is muted, suspended or banned.
 */
export function refusalDetail(actor: Actor | null, code: RefusalCode): RefusalDetail {
  if (code === 'own-matter') return { values: { context: 'own-post' }, state: 'own-post' }
  const { until = null, leftMs = null } =
    (code === 'person-muted' || code === 'person-suspended') && actor?.restraint ? actor.restraint : {}
  return until === null || leftMs === null ? {} : { values: { context: 'until', until, leftMs } }
}

/**
 * What somebody may still do while he is muted; anything else is refused, so that what is added later is too until it is thought of.
 * He may take his own words back, and flag: reporting what others say of him is a protection that silence must not take away, its
 * words are read by moderators alone, and its weight falls with every flag that was wrong. A muted moderator may look into the queue
 * and decides nothing.
 */
const MAY_WHILE_MUTED: ReadonlySet<string> = new Set(['flag', 'withdraw', 'delete', 'see-queue', 'set-role', 'approve'] satisfies Action[])

/** Who was asked to mend his post may do so while he is muted, and in a debate that is closed by now: moderators read it first. */
const mends = (action: string, thing: Thing): boolean =>
  action === 'edit' && (thing.kind === 'thread' || thing.kind === 'reply') && thing.mending === true

const moderates = (actor: Actor) => actor.role !== 'member'

type Rules = { [K in keyof ActionsOn]: (actor: Actor, action: ActionsOn[K], thing: Extract<Thing, { kind: K }>) => RefusalCode | null }

const RULES: Rules = {
  forum(actor, action) {
    if (action === 'open-thread') return null
    if (action === 'see-queue' || action === 'decide-held') return moderates(actor) ? null : 'not-a-moderator'
    return actor.role === 'administrator' ? null : 'not-allowed'
  },
  thread(actor, action, { state, authorId, openingState, mending = false, ending = false }) {
    const own = authorId === actor.personId
    if (action === 'decide') return moderates(actor) ? (own ? 'own-matter' : null) : 'not-a-moderator'
    if (action === 'withdraw') return mayWithdraw(actor, own)
    if (openingState === 'legal' && (action === 'flag' || (action === 'edit' && own))) return 'withheld'
    if (action === 'flag') return own ? 'not-allowed' : openingState === 'shown' ? null : 'not-found'
    // A lock ends with its time, or by the decision that undoes it. Its owner cannot turn it into a closed thread either.
    if (action === 'close') return moderates(actor) ? null : !own ? 'not-allowed' : state === 'locked' ? 'thread-closed' : null
    if (action === 'reopen') return !own && !moderates(actor) ? 'not-allowed' : state === 'locked' ? 'thread-closed' : null
    if (action === 'rate') return openingState !== 'shown' ? 'not-found' : own ? 'own-post' : isOpen(state) ? null : 'thread-closed'
    // The words of a hidden opening's motion are not read by anybody, so that nobody can say what he thinks of it.
    if (action === 'take-stance') return openingState !== 'shown' ? 'not-found' : isOpen(state) ? null : 'thread-closed'
    if (action === 'answer-end' && openingState !== 'shown') return 'not-found'
    if (action === 'answer-end' || action === 'sum-up') return ending && (state !== 'locked' || moderates(actor)) ? null : 'not-ending'
    if (action === 'choose-stall') return isOpen(state) ? null : 'thread-closed'
    if (action === 'edit' && own && mending) return null
    if (action === 'edit') return !own ? 'not-allowed' : isOpen(state) ? (openingState === 'shown' ? null : 'not-allowed') : 'thread-closed'
    return mayWriteIn(actor, state)
  },
  reply(actor, action, { state, authorId, threadState, mending = false }) {
    const own = authorId === actor.personId
    if (action === 'decide') return moderates(actor) ? (own ? 'own-matter' : null) : 'not-a-moderator'
    if (action === 'withdraw') return mayWithdraw(actor, own)
    if (state === 'legal') return 'withheld'
    if (action === 'edit' && own && mending) return null
    if (state !== 'shown') return action === 'flag' || isOfReaders(action) ? 'not-found' : own ? 'not-allowed' : 'not-found'
    if (action === 'flag') return own ? 'not-allowed' : null
    if (isOfReaders(action)) return own ? 'own-post' : isOpen(threadState) ? null : 'thread-closed'
    if (!own) return 'not-allowed'
    return action === 'delete' ? null : mayWriteIn(actor, threadState)
  },
  person(actor, action, { personId, role }) {
    if (action === 'approve') return moderates(actor) ? null : 'not-a-moderator'
    if (actor.role !== 'administrator') return 'not-allowed'
    return personId === actor.personId && role === 'administrator' ? 'not-allowed' : null
  },
}

/** One's own words at any time; those of others as a moderator, who does not judge while he is muted himself. */
const mayWithdraw = (actor: Actor, own: boolean): RefusalCode | null =>
  own ? null : !moderates(actor) ? 'not-allowed' : actor.muted ? 'person-muted' : null

/** What readers say of the replies of others. */
const isOfReaders = (action: string): boolean => action === 'vote' || action === 'change-mind'

const isOpen = (state: ThreadState) => state === 'open' || state === 'cooling'

const mayWriteIn = (actor: Actor, state: ThreadState): RefusalCode | null =>
  isOpen(state) || (state === 'locked' && moderates(actor)) ? null : 'thread-closed'
