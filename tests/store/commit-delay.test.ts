import { expect, test } from 'vitest'
import { commitDelay } from '../../server/store/writer/commit-delay.ts'

/** A delay on a clock that is set by hand. */
function onClock() {
  let at = 0
  const delay = commitDelay(() => at)
  return {
    /** A batch of `waiting` commands begins; what comes while it waits is `joins`. @returns how long it waited */
    batch(waiting: number, joins = 0): number {
      const wait = delay.before(waiting)
      at += wait
      delay.taken(wait > 0 ? waiting + joins : waiting, wait > 0)
      return wait
    },
    pass: (ms: number) => void (at += ms),
  }
}

/** Commands that come one by one, each a millisecond after the last; while one waits, five join it. */
function stream(clock: ReturnType<typeof onClock>, ms: number): number[] {
  const waits = []
  for (let passed = 0; passed < ms; passed++) {
    waits.push(clock.batch(1, 5))
    clock.pass(1)
  }
  return waits
}

test('a command that comes alone waits for nobody', () => {
  const clock = onClock()
  for (let i = 0; i < 100; i++) {
    expect(clock.batch(1)).toBe(0)
    clock.pass(20)
  }
})

test('commands that come one by one in quick succession wait for each other', () => {
  const waits = stream(onClock(), 200)
  expect(waits.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 0))
  expect(waits.slice(110).every((wait) => wait === 6)).toBe(true)
})

test('a batch with company waits for nobody', () => {
  const clock = onClock()
  stream(clock, 200)
  expect(clock.batch(3)).toBe(0)
  expect(clock.batch(2)).toBe(6)
})

test('after a pause nobody waits, however busy it was before', () => {
  const clock = onClock()
  stream(clock, 200)
  clock.pass(100)
  expect(clock.batch(1)).toBe(0)
})

test('waiting is given up for longer and longer where it brings nobody, and taken up again where it does', () => {
  const clock = onClock()
  /** Somebody who sends the next command as soon as the last is answered: nobody joins. @returns milliseconds waited in ten seconds */
  const alone = () => {
    let waited = 0
    for (let passed = 0; passed < 10_000; passed++) {
      const wait = clock.batch(1)
      waited += wait
      clock.pass(1)
    }
    return waited
  }
  expect(alone()).toBeLessThan(60)
  clock.pass(4_000)
  expect(stream(clock, 200).slice(-20)).toEqual(Array.from({ length: 20 }, () => 6))
})
