import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { codePoints } from '../../client/composer/code-points.ts'
import { cut } from '../../client/composer/picked-words.ts'
import { announceRarely } from '../../client/kit/announce-rarely.ts'
import { readPosition } from '../../client/thread/read-position.ts'
import { replyPath, threadPath } from '../../client/thread/reply-path.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('announcements', () => {
  test('come at once and then at most every twenty seconds, adding up what happened meanwhile', () => {
    const said: number[] = []
    const news = announceRarely((count) => said.push(count))
    news.add(1)
    for (let second = 0; second < 19; second++) {
      news.add(1)
      vi.advanceTimersByTime(1_000)
    }
    expect(said).toEqual([1])
    vi.advanceTimersByTime(1_000)
    expect(said).toEqual([1, 19])
    vi.advanceTimersByTime(60_000)
    news.add(2)
    expect(said).toEqual([1, 19, 2])
  })

  test('stop with the page', () => {
    const said: number[] = []
    const news = announceRarely((count) => said.push(count))
    news.add(1)
    news.add(1)
    news.stop()
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([1])
  })
})

describe('the read position', () => {
  test('is told after a pause, once, and only forward', () => {
    const sent: number[] = []
    const reading = readPosition((number) => sent.push(number))
    for (const number of [3, 5, 4]) reading.reached(number)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(2_000)
    reading.reached(2)
    vi.advanceTimersByTime(60_000)
    expect(sent).toEqual([5])
  })

  test('is told at once when the page goes away', () => {
    const sent: number[] = []
    const reading = readPosition((number) => sent.push(number))
    reading.reached(7)
    reading.flush()
    reading.flush()
    vi.advanceTimersByTime(2_000)
    expect(sent).toEqual([7])
  })
})

test.each([
  ['/id/debat/42-lorong-sepi', '/id/debat/42'],
  ['/en/debate/42', '/en/debate/42'],
  ['/id/debat/42/b/7/ubah', '/id/debat/42'],
])('the thread of %s is %s', (path, thread) => {
  expect(threadPath(path)).toBe(thread)
  expect(replyPath(151, path)).toBe(`${thread}/b/151`)
})

describe('a quotation', () => {
  test('has no line breaks and ends at a word', () => {
    expect(cut('satu\n\n dua  tiga', 100)).toBe('satu dua tiga')
    expect(cut('satu dua tiga', 10)).toBe('satu dua')
    expect(cut('panjangsekali', 5)).toBe('panja')
  })

  test('of nothing is none', () => {
    expect(cut(' \n ', 10)).toBeNull()
  })
})

test('lengths are counted as the server does', () => {
  expect(codePoints('aé😀')).toBe(3)
})
