import { describe, expect, test } from 'vitest'
import { Refusal } from '../../server/kernel/refusal.ts'
import { loginThrottle } from '../../server/people/entrance/login-throttle.ts'

const MINUTE = 60_000
const SECOND = 1000

/** A throttle with a clock that stands, and `tries`: whether so many tries in a row were let through. */
function openThrottle(on = true) {
  const clock = { now: 1_700_000_000_000 }
  const throttle = loginThrottle(() => clock.now, on)
  const waitFor = (name: string, address: string): number => {
    try {
      throttle.tried(name, address)
      return 0
    } catch (error) {
      if (error instanceof Refusal && error.code === 'too-many') return error.detail.retryAfter!
      throw error
    }
  }
  return { clock, throttle, waitFor }
}

describe('guessing one person’s password from one address', () => {
  test('is five tries a minute', () => {
    const { waitFor, clock } = openThrottle()
    for (let attempt = 0; attempt < 5; attempt++) expect(waitFor('sari', 'a')).toBe(0)
    expect(waitFor('sari', 'a')).toBe(60)
    clock.now += 59 * SECOND
    expect(waitFor('sari', 'a')).toBe(1)
    clock.now += SECOND
    expect(waitFor('sari', 'a')).toBe(0)
  })

  test('counts look-alike names as one', () => {
    const { waitFor } = openThrottle()
    for (const name of ['sari', 'SARI', 's.a.r.i', 'sarı', 'ｓａｒｉ']) expect(waitFor(name, 'a')).toBe(0)
    expect(waitFor('sari', 'a')).toBeGreaterThan(0)
  })

  test('becomes slower the longer it fails, never by more than a quarter of an hour', () => {
    const { waitFor, clock } = openThrottle()
    const waits: number[] = []
    for (let failures = 0; failures < 60; failures++) {
      let wait = waitFor('sari', 'a')
      while (wait > 0) {
        waits.push(wait)
        clock.now += wait * SECOND
        wait = waitFor('sari', 'a')
      }
    }
    expect(Math.max(...waits)).toBe(15 * 60)
    expect(waits.slice(-3)).toEqual([15 * 60, 15 * 60, 15 * 60])
    expect(waits).toContain(96)
  })

  test('never shuts the person out of another address', () => {
    const { waitFor } = openThrottle()
    for (let attempt = 0; attempt < 200; attempt++) waitFor('sari', 'a')
    expect(waitFor('sari', 'b')).toBe(0)
  })

  test('waits no longer for having knocked while it had to wait', () => {
    const { waitFor, clock } = openThrottle()
    for (let attempt = 0; attempt < 5; attempt++) waitFor('sari', 'a')
    for (let attempt = 0; attempt < 100; attempt++) waitFor('sari', 'a')
    clock.now += MINUTE
    expect(waitFor('sari', 'a')).toBe(0)
  })

  test('is forgiven by the right password', () => {
    const { waitFor, throttle, clock } = openThrottle()
    for (let round = 0; round < 20; round++) {
      for (let attempt = 0; attempt < 5; attempt++) expect(waitFor('sari', 'a')).toBe(0)
      throttle.succeeded('sari', 'a')
      clock.now += MINUTE
    }
  })
})

describe('guessing from one address', () => {
  test('is thirty tries a minute, whatever the names', () => {
    const { waitFor, clock } = openThrottle()
    for (let attempt = 0; attempt < 30; attempt++) expect(waitFor(`name${attempt}`, 'a')).toBe(0)
    expect(waitFor('another', 'a')).toBe(60)
    expect(waitFor('another', 'b')).toBe(0)
    clock.now += MINUTE
    expect(waitFor('another', 'a')).toBe(0)
  })
})

test('a town behind one address is not slower tomorrow for what it tried today', () => {
  const { waitFor, clock } = openThrottle()
  for (let attempt = 0; attempt < 1000; attempt++) waitFor(`name${attempt}`, 'a')
  clock.now += MINUTE
  expect(waitFor('sari', 'a')).toBe(0)
})

test('with the limits off nothing is counted', () => {
  const { waitFor } = openThrottle(false)
  for (let attempt = 0; attempt < 100; attempt++) expect(waitFor('sari', 'a')).toBe(0)
})

test('what it remembers is bounded: the oldest are forgotten, the newest are not', () => {
  const { waitFor } = openThrottle()
  for (let attempt = 0; attempt < 5; attempt++) waitFor('first', 'first')
  expect(waitFor('first', 'first')).toBeGreaterThan(0)
  for (let other = 0; other < 12_000; other++) waitFor('sari', `address ${other}`)
  expect(waitFor('first', 'first')).toBe(0)
  for (let attempt = 0; attempt < 4; attempt++) waitFor('sari', 'address 11999')
  expect(waitFor('sari', 'address 11999')).toBeGreaterThan(0)
})
