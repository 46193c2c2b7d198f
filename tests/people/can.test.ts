import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../server/kernel/refusal.ts'
import type { Actor } from '../../server/people/actor.ts'
import { can, type Thing, whyNot } from '../../server/people/can.ts'

const AUTHOR = 'author'

const someone = (role: Actor['role'], personId: string, state: Actor['state'] = 'active', muted = false): Actor => ({
  personId,
  sessionId: 'session',
  name: 'somebody',
  role,
  state,
  muted,
  stall: null,
  locale: 'id',
  timeZone: 'Asia/Jakarta',
  createdAt: 0,
})

/** Who acts, in the order of the columns of the tables below. The last three wrote what is acted upon, or are it. */
const ACTORS: readonly (readonly [who: string, actor: Actor | null])[] = [
  ['nobody signed in', null],
  ['an author who waits for approval', someone('member', AUTHOR, 'pending')],
  ['a moderator who waits for approval', someone('moderator', 'other', 'pending')],
  ['a suspended author', someone('member', AUTHOR, 'suspended')],
  ['a suspended administrator', someone('administrator', 'other', 'suspended')],
  ['a member', someone('member', 'other')],
  ['a moderator', someone('moderator', 'other')],
  ['an administrator', someone('administrator', 'other')],
  ['the author, a member', someone('member', AUTHOR)],
  ['the author, a moderator', someone('moderator', AUTHOR)],
  ['the author, an administrator', someone('administrator', AUTHOR)],
]

const CODES: Record<string, RefusalCode | null> = {
  ok: null,
  in: 'sign-in-required',
  wt: 'person-pending',
  su: 'person-suspended',
  no: 'not-allowed',
  ow: 'own-matter',
  mo: 'not-a-moderator',
  nf: 'not-found',
  la: 'withheld',
  cl: 'thread-closed',
}

// Whoever is not in yet, or no more, may do nothing, whatever his role and whatever is his own.
const OUT = 'in wt wt su su'

//                              member, moderator, administrator | the same as authors
const FORUM = `
  open-thread                 | ok ok ok | ok ok ok
  see-queue                   | mo ok ok | mo ok ok
  decide-held                 | mo ok ok | mo ok ok
  set-role                    | no no ok | no no ok
  answer-order                | no no ok | no no ok`

const THREAD = `
  reply       open   shown    | ok ok ok | ok ok ok
  reply       open   hidden   | ok ok ok | ok ok ok
  reply       closed shown    | cl cl cl | cl cl cl
  reply       closed hidden   | cl cl cl | cl cl cl
  reply       locked shown    | cl ok ok | cl ok ok
  reply       locked hidden   | cl ok ok | cl ok ok
  edit        open   shown    | no no no | ok ok ok
  edit        open   hidden   | no no no | no no no
  edit        closed shown    | no no no | cl cl cl
  edit        closed hidden   | no no no | cl cl cl
  edit        locked shown    | no no no | cl cl cl
  edit        locked hidden   | no no no | cl cl cl
  close       open   shown    | no ok ok | ok ok ok
  close       open   hidden   | no ok ok | ok ok ok
  close       closed shown    | no ok ok | ok ok ok
  close       closed hidden   | no ok ok | ok ok ok
  close       locked shown    | no ok ok | cl ok ok
  close       locked hidden   | no ok ok | cl ok ok
  reopen      open   shown    | no ok ok | ok ok ok
  reopen      open   hidden   | no ok ok | ok ok ok
  reopen      closed shown    | no ok ok | ok ok ok
  reopen      closed hidden   | no ok ok | ok ok ok
  reopen      locked shown    | no cl cl | cl cl cl
  reopen      locked hidden   | no cl cl | cl cl cl
  flag        open   shown    | ok ok ok | no no no
  flag        open   hidden   | nf nf nf | no no no
  flag        closed shown    | ok ok ok | no no no
  flag        closed hidden   | nf nf nf | no no no
  flag        locked shown    | ok ok ok | no no no
  flag        locked hidden   | nf nf nf | no no no
  decide      open   shown    | mo ok ok | mo ow ow
  decide      open   hidden   | mo ok ok | mo ow ow
  decide      closed shown    | mo ok ok | mo ow ow
  decide      closed hidden   | mo ok ok | mo ow ow
  decide      locked shown    | mo ok ok | mo ow ow
  decide      locked hidden   | mo ok ok | mo ow ow
  withdraw    open   shown    | no ok ok | ok ok ok
  withdraw    open   hidden   | no ok ok | ok ok ok
  withdraw    closed shown    | no ok ok | ok ok ok
  withdraw    closed hidden   | no ok ok | ok ok ok
  withdraw    locked shown    | no ok ok | ok ok ok
  withdraw    locked hidden   | no ok ok | ok ok ok
  reply       open   legal    | ok ok ok | ok ok ok
  reply       closed legal    | cl cl cl | cl cl cl
  reply       locked legal    | cl ok ok | cl ok ok
  edit        open   legal    | no no no | la la la
  edit        closed legal    | no no no | la la la
  edit        locked legal    | no no no | la la la
  close       open   legal    | no ok ok | ok ok ok
  close       closed legal    | no ok ok | ok ok ok
  close       locked legal    | no ok ok | cl ok ok
  reopen      open   legal    | no ok ok | ok ok ok
  reopen      closed legal    | no ok ok | ok ok ok
  reopen      locked legal    | no cl cl | cl cl cl
  flag        open   legal    | la la la | la la la
  flag        closed legal    | la la la | la la la
  flag        locked legal    | la la la | la la la
  decide      open   legal    | mo ok ok | mo ow ow
  decide      closed legal    | mo ok ok | mo ow ow
  decide      locked legal    | mo ok ok | mo ow ow
  withdraw    open   legal    | no ok ok | ok ok ok
  withdraw    closed legal    | no ok ok | ok ok ok
  withdraw    locked legal    | no ok ok | ok ok ok`

const REPLY = `
  edit        open   shown    | no no no | ok ok ok
  edit        open   hidden   | nf nf nf | no no no
  edit        open   deleted  | nf nf nf | no no no
  edit        closed shown    | no no no | cl cl cl
  edit        closed hidden   | nf nf nf | no no no
  edit        closed deleted  | nf nf nf | no no no
  edit        locked shown    | no no no | cl ok ok
  edit        locked hidden   | nf nf nf | no no no
  edit        locked deleted  | nf nf nf | no no no
  delete      open   shown    | no no no | ok ok ok
  delete      open   hidden   | nf nf nf | no no no
  delete      open   deleted  | nf nf nf | no no no
  delete      closed shown    | no no no | ok ok ok
  delete      closed hidden   | nf nf nf | no no no
  delete      closed deleted  | nf nf nf | no no no
  delete      locked shown    | no no no | ok ok ok
  delete      locked hidden   | nf nf nf | no no no
  delete      locked deleted  | nf nf nf | no no no
  flag        open   shown    | ok ok ok | no no no
  flag        open   hidden   | nf nf nf | nf nf nf
  flag        open   deleted  | nf nf nf | nf nf nf
  flag        closed shown    | ok ok ok | no no no
  flag        closed hidden   | nf nf nf | nf nf nf
  flag        closed deleted  | nf nf nf | nf nf nf
  flag        locked shown    | ok ok ok | no no no
  flag        locked hidden   | nf nf nf | nf nf nf
  flag        locked deleted  | nf nf nf | nf nf nf
  decide      open   shown    | mo ok ok | mo ow ow
  decide      open   hidden   | mo ok ok | mo ow ow
  decide      open   deleted  | mo ok ok | mo ow ow
  decide      closed shown    | mo ok ok | mo ow ow
  decide      closed hidden   | mo ok ok | mo ow ow
  decide      closed deleted  | mo ok ok | mo ow ow
  decide      locked shown    | mo ok ok | mo ow ow
  decide      locked hidden   | mo ok ok | mo ow ow
  decide      locked deleted  | mo ok ok | mo ow ow
  withdraw    open   shown    | no ok ok | ok ok ok
  withdraw    open   hidden   | no ok ok | ok ok ok
  withdraw    open   deleted  | no ok ok | ok ok ok
  withdraw    closed shown    | no ok ok | ok ok ok
  withdraw    closed hidden   | no ok ok | ok ok ok
  withdraw    closed deleted  | no ok ok | ok ok ok
  withdraw    locked shown    | no ok ok | ok ok ok
  withdraw    locked hidden   | no ok ok | ok ok ok
  withdraw    locked deleted  | no ok ok | ok ok ok
  edit        open   legal    | la la la | la la la
  edit        closed legal    | la la la | la la la
  edit        locked legal    | la la la | la la la
  delete      open   legal    | la la la | la la la
  delete      closed legal    | la la la | la la la
  delete      locked legal    | la la la | la la la
  flag        open   legal    | la la la | la la la
  flag        closed legal    | la la la | la la la
  flag        locked legal    | la la la | la la la
  decide      open   legal    | mo ok ok | mo ow ow
  decide      closed legal    | mo ok ok | mo ow ow
  decide      locked legal    | mo ok ok | mo ow ow
  withdraw    open   legal    | no ok ok | ok ok ok
  withdraw    closed legal    | no ok ok | ok ok ok
  withdraw    locked legal    | no ok ok | ok ok ok`

// The person acted upon has this role; "the author" is that person himself, whatever his own column says.
const PERSON = `
  set-role    member          | no no ok | no no ok
  set-role    moderator       | no no ok | no no ok
  set-role    administrator   | no no ok | no no no
  approve     member          | mo ok ok | mo ok ok
  approve     moderator       | mo ok ok | mo ok ok
  approve     administrator   | mo ok ok | mo ok ok`

const things: Record<string, (...words: string[]) => object> = {
  forum: () => ({ kind: 'forum' }),
  thread: (state, openingState) => ({ kind: 'thread', authorId: AUTHOR, state, openingState }),
  reply: (threadState, state) => ({ kind: 'reply', authorId: AUTHOR, state, threadState }),
  person: (role) => ({ kind: 'person', personId: AUTHOR, role }),
}

const TABLES = Object.entries({ forum: FORUM, thread: THREAD, reply: REPLY, person: PERSON })
const cells = TABLES.flatMap(([kind, table]) =>
  table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [left = '', ...right] = row.split('|')
      const [action = '', ...facts] = left.trim().split(/\s+/)
      const expected = `${OUT} ${right.join(' ')}`.trim().split(/\s+/)
      return ACTORS.map(([who, actor], column) => ({
        cell: `${who}: ${action} ${kind} ${facts.join(' ')}`,
        actor,
        action,
        thing: things[kind]!(...facts) as Thing,
        expected: expected[column],
      }))
    }),
)

test('the tables have every cell: role and state of who acts × action × state of what is acted upon', () => {
  expect(ACTORS).toHaveLength(11)
  expect(cells).toHaveLength(ACTORS.length * (5 + 7 * 3 * 3 + 5 * 3 * 4 + 2 * 3))
  expect(new Set(cells.map(({ cell }) => cell)).size).toBe(cells.length)
})

test('every cell is as the tables say', () => {
  const wrong = cells.filter(({ actor, action, thing, expected }) => whyNot(actor, action as never, thing) !== CODES[expected!])
  expect(wrong.map(({ cell, expected }) => `${cell} should be ${expected}`)).toEqual([])
})

// All that a muted person may still do; anything else is refused before it is looked at.
const MAY_WHILE_MUTED = ['flag', 'withdraw', 'delete', 'see-queue', 'set-role', 'approve']

test('who is muted may what he could before only where it is not writing or judging', () => {
  const active = cells.filter(({ actor }) => actor?.state === 'active')
  expect(active.length).toBeGreaterThan(500)
  const wrong = active.filter(({ actor, action, thing, expected }) => {
    const muted = someone(actor!.role, actor!.personId, 'active', true)
    const asModerator = action === 'withdraw' && actor!.role !== 'member' && actor!.personId !== AUTHOR
    const refused = !MAY_WHILE_MUTED.includes(action) || asModerator
    return whyNot(muted, action as never, thing) !== (refused ? 'person-muted' : CODES[expected!])
  })
  expect(wrong.map(({ cell }) => cell)).toEqual([])
})

describe('saying no', () => {
  test('to who is muted or suspended says how much is left, and when that is over', () => {
    const restraint = { kind: 'mute', leftMs: 60_000, until: 1_760_000_000_000 } as const
    const refusal = (actor: Actor) => {
      try {
        can(actor, 'open-thread', { kind: 'forum' })
      } catch (error) {
        return error
      }
      return null
    }
    expect(refusal({ ...someone('member', 'other', 'active', true), restraint })).toMatchObject({
      code: 'person-muted',
      detail: { values: { until: 1_760_000_000_000, leftMs: 60_000 } },
    })
    const banned = { ...someone('member', 'other', 'suspended'), restraint: { kind: 'ban', leftMs: null, until: null } as const }
    expect(refusal(banned)).toMatchObject({ code: 'person-suspended', detail: {} })
  })

  test('is throwing the refusal that was the reason', () => {
    expect(() => can(someone('member', 'other'), 'see-queue', { kind: 'forum' })).toThrow('not-a-moderator')
  })

  test('is not done to who may', () => {
    expect(() => can(someone('moderator', 'other'), 'see-queue', { kind: 'forum' })).not.toThrow()
  })

  test('a lock cannot be undone by closing first and opening then', () => {
    const locked = { kind: 'thread', state: 'locked', authorId: AUTHOR, openingState: 'shown' } as const
    expect(whyNot(someone('member', AUTHOR), 'close', locked)).toBe('thread-closed')
    expect(whyNot(someone('member', AUTHOR), 'reopen', locked)).toBe('thread-closed')
  })
})
