import { expect, test } from 'vitest'
import type { Answer } from '../../client/api.ts'
import { type Mark, type MarkAnswer, waitingMarks } from '../../client/debate/waiting-marks.ts'

const mark = (key: string, more: Partial<Mark> = {}): Mark => ({
  owner: 'sari',
  threadId: 1,
  about: 'vote',
  number: 7,
  choice: 'agree',
  key,
  at: 0,
  ...more,
})
const DONE: Answer<MarkAnswer> = { kind: 'done', status: 200, body: {} }
const refused = (status: number, retryAfter?: number): Answer<MarkAnswer> => ({
  kind: 'refused',
  problem: { type: '/problems/x', title: 'Tidak.', status, ...(retryAfter !== undefined && { retryAfter }) },
})

/** One browser's list over a network that answers as it is told; `sent` are the keys in the order in which they went. */
function browser(answers: (Answer<MarkAnswer> | (() => Answer<MarkAnswer>))[] = [], owner = 'sari') {
  let kept: readonly Mark[] = []
  const sent: string[] = []
  const settled: string[] = []
  const clock = { now: 0 }
  const marks = waitingMarks({
    owner,
    load: () => kept,
    save: (all) => (kept = all),
    async send({ key }) {
      sent.push(key)
      const answer = answers.shift() ?? DONE
      return typeof answer === 'function' ? answer() : answer
    },
    now: () => clock.now,
    settled: ({ key }, { kind }, last) => settled.push(`${key} ${kind}${last ? '' : ', not the last'}`),
  })
  return { marks, sent, settled, clock, kept: () => kept.map(({ key }) => key) }
}

test('a mark whose answer was lost goes again under the same key, and what comes after it waits', async () => {
  const { marks, sent, settled, kept } = browser([{ kind: 'lost' }])
  marks.put(mark('a'))
  marks.put(mark('b', { number: 8 }))
  expect([await marks.flush(), kept()]).toEqual([null, ['a', 'b']])
  expect([await marks.flush(), kept()]).toEqual(['empty', []])
  expect([sent, settled]).toEqual([
    ['a', 'a', 'b'],
    ['a done', 'b done'],
  ])
})

test('a later choice about the same takes the place of one that waits, and follows one that is under way', async () => {
  const waits = browser()
  waits.marks.put(mark('a'))
  waits.marks.put(mark('b', { choice: null }))
  await waits.marks.flush()
  expect(waits.sent).toEqual(['b'])

  const busy = browser([() => (busy.marks.put(mark('b', { choice: 'pass' })), DONE)])
  busy.marks.put(mark('a'))
  expect(await busy.marks.flush()).toBe('empty')
  expect([busy.sent, busy.settled]).toEqual([
    ['a', 'b'],
    ['a done, not the last', 'b done'],
  ])
})

test.each([
  ['is told what is wrong, and it is over', refused(409), 'empty', []],
  ['waits as long as the forum asks for', refused(429, 30), 30, ['a']],
  ['waits where the forum is out of order', refused(503), null, ['a']],
] as const)('who is refused %s', async (_, answer, left, stays) => {
  const { marks, kept } = browser([answer])
  marks.put(mark('a'))
  expect([await marks.flush(), kept()]).toEqual([left, stays])
})

test('what somebody else left in this browser is not sent, nor what is a day old', async () => {
  const { marks, sent, clock, kept } = browser()
  marks.put(mark('theirs', { owner: 'pendi' }))
  marks.put(mark('old'))
  clock.now = 24 * 60 * 60 * 1000
  marks.put(mark('new', { number: 8, at: clock.now }))
  expect(await marks.flush()).toBe('empty')
  expect([sent, kept()]).toEqual([['new'], []])
})
