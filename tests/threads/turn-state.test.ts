import { expect, test } from 'vitest'
import { COOLING_MS, turnState, type Standing } from '../../server/threads/turn-state.ts'

const AT = 1_000_000
const open: Standing = { state: 'open', closesAt: null, closedAt: null }
const slowed: Standing = { state: 'cooling', closesAt: null, closedAt: null }
const locked: Standing = { state: 'locked', closesAt: null, closedAt: null }
const ending: Standing = { state: 'cooling', closesAt: AT + 5, closedAt: null }
const over: Standing = { state: 'closed', closesAt: null, closedAt: AT - 5 }
const begun: Standing = { state: 'cooling', closesAt: AT + COOLING_MS, closedAt: null }
const shut: Standing = { state: 'closed', closesAt: null, closedAt: AT }

test.each([
  ['its owner', 'closes an open one', open, 'closed', null, begun],
  ['its owner', 'closes one that is slowed down', slowed, 'closed', 'slow', begun],
  ['its owner', 'closes one that closes already', ending, 'closed', null, ending],
  ['its owner', 'closes a closed one', over, 'closed', null, over],
  ['its owner', 'takes the closing back', ending, 'open', null, open],
  ['its owner', 'takes it back under slow mode', ending, 'open', 'slow', slowed],
  ['its owner', 'opens a closed one', over, 'open', null, open],
  ['its owner', 'opens a closed one that is held locked', over, 'open', 'lock', locked],
  ['a moderator', 'closes an open one', open, 'closed', null, shut],
  ['a moderator', 'closes one that cools down', ending, 'closed', null, shut],
  ['a moderator', 'closes a locked one', locked, 'closed', 'lock', shut],
  ['a moderator', 'closes a closed one', over, 'closed', null, over],
  ['a moderator', 'takes the closing back', ending, 'open', null, open],
] as const)('%s %s', (who, _, now, wanted, kind, then) => {
  expect(turnState(now, { wanted, own: who === 'its owner', hold: kind && { kind }, at: AT })).toEqual(then)
})
