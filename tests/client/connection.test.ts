import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Follower, openConnection } from '../../client/live/connection.ts'
import { ev, fakeNetwork, hi, tally } from './fake-network.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Lets promises run without moving the clock. */
const settle = () => vi.advanceTimersByTimeAsync(0)

/** A connection that follows thread 7 from 1040, and what came of it. */
function follow(change: Partial<ReturnType<typeof fakeNetwork>['ground']> = {}) {
  const network = fakeNetwork()
  const connection = openConnection({ ...network.ground, ...change })
  const got: unknown[] = []
  const resets: string[] = []
  const words: string[] = []
  const counts: number[] = []
  const notices: number[] = []
  const follower: Follower = {
    events: (events) => got.push(...events.map(({ d }) => d)),
    reset: (why) => resets.push(why),
    count: (_, followers) => counts.push(followers),
  }
  const leave = connection.follow(7, 1040, follower)
  connection.onLink((word) => words.push(word))
  connection.onNotices((count) => notices.push(count))
  return { ...network, connection, got, resets, words, counts, notices, leave, follower }
}

/** The same, greeted and accepted. */
function followLive(...args: Parameters<typeof follow>) {
  const page = follow(...args)
  page.socket().says(hi, { t: 'ok', id: 1, th: [[7, 1040]] })
  return page
}

/** Breaks the socket and waits for the next one to be greeted. */
async function breakAndReturn({ socket, sockets }: ReturnType<typeof follow>) {
  const before = sockets.length
  socket().breaks()
  for (let waited = 0; sockets.length === before && waited < 30_000; waited += 50) await vi.advanceTimersByTimeAsync(50)
  socket().says(hi)
}

/** Lets polls wait and find nothing for some seconds. */
async function pollFor(seconds: number, { polls }: ReturnType<typeof follow>) {
  for (let passed = 0; passed < seconds; passed += 10) {
    polls.at(-1)!.answer(204)
    await vi.advanceTimersByTimeAsync(10_000)
  }
}

/** A path on which sockets never say `hi`. */
async function followByPoll(...args: Parameters<typeof follow>) {
  const page = follow(...args)
  await vi.advanceTimersByTimeAsync(8_000 + 250)
  await vi.advanceTimersByTimeAsync(8_000 + 500)
  return page
}

describe('a socket', () => {
  test('is asked for the thread from the last seq of the page once it has said hi', () => {
    const { socket } = follow()
    expect(socket().sent).toEqual([])
    socket().says(hi)
    expect(socket().sent).toEqual([{ t: 'sub', id: 1, th: [[7, 1040]], ep: 'k3f9' }])
  })

  test('brings events in order, each once, whatever is repeated', () => {
    const { socket, got } = followLive()
    socket().says(ev(1041), ev(1042, 3), ev(1043), ev(1041, 4), ev(1044, 2))
    expect(got).toEqual([1041, 1042, 1043, 1044, 1045])
  })

  test('resumes after a cut exactly where it stood', async () => {
    const { socket, sockets, got } = followLive()
    socket().says(ev(1041, 2))
    socket().breaks()
    await vi.advanceTimersByTimeAsync(500)
    expect(sockets).toHaveLength(2)
    socket().says(hi)
    expect(socket().sent).toEqual([{ t: 'sub', id: 2, th: [[7, 1042]], ep: 'k3f9' }])
    socket().says(ev(1041, 5))
    expect(got).toEqual([1041, 1042, 1043, 1044, 1045])
  })

  test('that skips events is asked again from where the page stands, once, and the gap is counted', () => {
    const { socket, got, connection } = followLive()
    socket().says(ev(1041), ev(1044), ev(1045))
    expect(socket().sent.slice(1)).toEqual([{ t: 'sub', id: 2, th: [[7, 1041]], ep: 'k3f9' }])
    expect(connection.gaps()).toBe(1)
    socket().says({ t: 'ok', id: 2, th: [[7, 1045]] }, ev(1042, 4))
    expect(got).toEqual([1041, 1042, 1043, 1044, 1045])
  })

  test('that skips the same events twice is given up for a new one', async () => {
    const { socket, sockets } = followLive()
    socket().says(ev(1044), { t: 'ok', id: 2, th: [[7, 1045]] }, ev(1044))
    expect(socket().closedWith).toBe(1000)
    await vi.advanceTimersByTimeAsync(500)
    expect(sockets).toHaveLength(2)
  })

  test('is given up when it says nothing for two heartbeats and five seconds', async () => {
    const { sockets } = followLive()
    await vi.advanceTimersByTimeAsync(54_999)
    expect(sockets[0]!.closedWith).toBeUndefined()
    sockets[0]!.says({ t: 'hb' })
    await vi.advanceTimersByTimeAsync(54_999)
    expect(sockets[0]!.closedWith).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(sockets[0]!.closedWith).toBe(1000)
  })

  test('of the past is not listened to', async () => {
    const { sockets, got, socket } = followLive()
    await vi.advanceTimersByTimeAsync(56_000)
    sockets[0]!.says(ev(1041))
    sockets[0]!.breaks(4003)
    expect(got).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    socket().says(hi, ev(1041))
    expect(got).toEqual([1041])
  })

  test('from now on takes the head it is told as its place', async () => {
    const { connection, socket } = followLive()
    const got: unknown[] = []
    connection.follow('mod', -1, { events: (events) => got.push(...events), reset: () => undefined })
    socket().says({ t: 'ok', id: 2, th: [['mod', 12]] })
    expect(connection.cursor('mod')).toBe(12)
    socket().says({ t: 'ev', th: 'mod', s: 13, e: [{ k: 'case', at: 0, d: { case: 1 } }] })
    expect(got).toHaveLength(1)
  })

  test('tells followers, and leaves a thread when the page does', () => {
    const { socket, counts, leave, got } = followLive()
    socket().says({ t: 'cnt', c: [[7, 1040, 118, 46, 0]] })
    expect(counts).toEqual([46])
    leave()
    expect(socket().sent.at(-1)).toEqual({ t: 'unsub', id: 2, th: [7] })
    socket().says(ev(1041))
    expect(got).toEqual([])
  })

  test('tries a refused command again when the server says', async () => {
    const { socket } = followLive()
    socket().says({ t: 'err', id: 1, why: 'rate', in: 5 })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(socket().sent).toHaveLength(2)
  })

  test('forgets a cursor that the server cannot use, and follows again from a new one', () => {
    const { socket, resets, connection, follower } = followLive()
    socket().says({ t: 'reset', th: 7, s: 9, why: 'epoch' })
    expect(resets).toEqual(['epoch'])
    connection.follow(7, 9, follower)
    expect(socket().sent.at(-1)).toMatchObject({ t: 'sub', th: [[7, 9]] })
  })
})

describe('coming back', () => {
  test.each([
    [1, 250],
    [2, 500],
    [3, 1_000],
    [6, 8_000],
    [7, 15_000],
    [12, 15_000],
  ])('for the %d. time waits a random part of min(30, 0.5·2^n) seconds (here the half, %d ms)', async (times, ms) => {
    const page = followLive()
    const { sockets, socket } = page
    for (let time = 1; time < times; time++) await breakAndReturn(page)
    socket().breaks()
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(sockets).toHaveLength(times)
    await vi.advanceTimersByTimeAsync(1)
    expect(sockets).toHaveLength(times + 1)
  })

  test('begins anew after thirty good seconds', async () => {
    const page = followLive()
    const { sockets, socket } = page
    for (let time = 0; time < 6; time++) await breakAndReturn(page)
    await vi.advanceTimersByTimeAsync(30_000)
    socket().breaks()
    await vi.advanceTimersByTimeAsync(250)
    expect(sockets).toHaveLength(8)
  })

  test.each([
    ['a restart, within the window it was told', [0, 20], 1012, 10_000],
    ['a restart that cut it off, within the window', [4, 8], 1006, 6_000],
    ['too many commands, in 30 to 60 s', null, 4029, 45_000],
    ['an overload, like any cut', null, 1013, 250],
    ['being slow, like any cut', null, 4008, 250],
  ] as const)('after %s', async (_, window, code, ms) => {
    const { sockets, socket } = followLive()
    if (window) socket().says({ t: 'bye', code: 1012, in: [...window] })
    socket().breaks(code)
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(sockets).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sockets).toHaveLength(2)
  })

  test.each([
    [4001, 'protocol'],
    [4003, 'session'],
    [4090, 'version'],
  ])('never happens after %d, whatever the network does', async (code, word) => {
    const { sockets, socket, words, connection } = followLive()
    socket().breaks(code)
    connection.tell('offline')
    connection.tell('online')
    connection.tell('visible')
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(sockets).toHaveLength(1)
    expect(words.at(-1)).toBe(word)
  })

  test('happens within a second of the network', async () => {
    const { sockets, connection, words } = followLive()
    connection.tell('offline')
    expect(words.at(-1)).toBe('offline')
    expect(sockets[0]!.closedWith).toBe(1000)
    connection.tell('online')
    await vi.advanceTimersByTimeAsync(500)
    expect(sockets).toHaveLength(2)
  })

  test('is tried although the browser says that there is no network', async () => {
    const { sockets } = follow({ offline: true })
    sockets[0]!.breaks()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sockets.length).toBeGreaterThan(2)
  })

  test('is not wanted of a page that nobody has looked at for five minutes, until somebody does', async () => {
    const { sockets, socket, connection, got } = followLive()
    socket().says(ev(1041))
    connection.tell('hidden')
    for (let minute = 0; minute < 5; minute++) {
      socket().says({ t: 'hb' })
      await vi.advanceTimersByTimeAsync(50_000)
      socket().says({ t: 'hb' })
      await vi.advanceTimersByTimeAsync(10_000)
    }
    expect(sockets[0]!.closedWith).toBe(1000)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(sockets).toHaveLength(1)
    connection.tell('visible')
    await vi.advanceTimersByTimeAsync(500)
    socket().says(hi, ev(1042))
    expect(socket().sent).toMatchObject([{ th: [[7, 1041]] }])
    expect(got).toEqual([1041, 1042])
  })

  test('from a short look elsewhere changes nothing', async () => {
    const { sockets, connection, socket } = followLive()
    connection.tell('hidden')
    await vi.advanceTimersByTimeAsync(40_000)
    connection.tell('visible')
    socket().says({ t: 'hb' })
    await vi.advanceTimersByTimeAsync(50_000)
    expect(sockets).toHaveLength(1)
    expect(sockets[0]!.closedWith).toBeUndefined()
  })

  test('lets the page go into the back-forward cache and out of it', async () => {
    const { sockets, connection } = followLive()
    connection.tell('leaving')
    expect(sockets[0]!.closedWith).toBe(1000)
    connection.tell('visible')
    await vi.advanceTimersByTimeAsync(500)
    expect(sockets).toHaveLength(2)
  })
})

describe('where sockets do not get through', () => {
  test('two without hi in eight seconds lead to polls from the same cursor', async () => {
    const { sockets, polls, poll } = await followByPoll()
    expect(sockets).toHaveLength(2)
    expect(polls).toHaveLength(1)
    expect(Object.fromEntries(poll().url.searchParams)).toEqual({ v: '1', th: '7.1040', w: '0', ep: 'k3f9' })
  })

  test('the first poll does not wait, so that the reader soon knows how he is connected; the next ones do', async () => {
    const { poll, words } = await followByPoll()
    poll().answer(204)
    await vi.advanceTimersByTimeAsync(500)
    expect(words.at(-1)).toBe('polling')
    expect(poll().url.searchParams.get('w')).toBe('25')
  })

  test('polls bring the same frames, and each goes on where the last one ended', async () => {
    const { poll, got, words } = await followByPoll()
    poll().answer(200, { ep: 'k3f9', f: [ev(1041, 2), { t: 'cnt', c: [[7, 1042, 120, 3, 0]] }] })
    await settle()
    expect(got).toEqual([1041, 1042])
    expect(poll().url.searchParams.get('th')).toBe('7.1042')
    expect(words.at(-1)).toBe('polling')
  })

  test('every poll says how many notices the reader knows of, so that none falls between two of them', async () => {
    const { poll, notices } = await followByPoll({ notices: 2 })
    expect(poll().url.searchParams.get('me')).toBe('2')
    poll().answer(200, { ep: 'k3f9', f: [{ t: 'me', notices: 3 }] })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(notices).toEqual([3])
    expect(poll().url.searchParams.get('me')).toBe('3')
  })

  test('a poll without news is followed by another one, after a pause', async () => {
    const { polls, poll } = await followByPoll()
    poll().answer(204)
    await settle()
    expect(polls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(polls).toHaveLength(2)
  })

  test('an answer without news does not lead to a storm of polls', async () => {
    const { polls, poll } = await followByPoll()
    poll().answer(200, { ep: 'k3f9', f: [] })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(polls).toHaveLength(1)
  })

  test('a socket is tried again within forty seconds, since a restart looks the same, and stays if it greets', async () => {
    const page = await followByPoll()
    await pollFor(30, page)
    const { sockets, socket, polls, words } = page
    expect(sockets).toHaveLength(3)
    const before = polls.length
    socket().says(hi)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(words.at(-1)).toBe('live')
    expect(polls).toHaveLength(before)
    expect(polls.at(-1)!.signal.aborted).toBe(true)
  })

  test('if that stays silent too, the next try comes after ten minutes', async () => {
    const page = await followByPoll()
    await pollFor(60, page)
    expect(page.sockets).toHaveLength(3)
    await pollFor(9 * 60, page)
    expect(page.sockets).toHaveLength(3)
    await pollFor(60, page)
    expect(page.sockets).toHaveLength(4)
  })

  test('a socket is tried again when the network changes, and polling goes on if it stays silent', async () => {
    const { sockets, connection, polls } = await followByPoll()
    connection.tell('network-changed')
    expect(sockets).toHaveLength(3)
    const before = polls.length
    await vi.advanceTimersByTimeAsync(8_000 + 15_000)
    expect(polls.length).toBe(before + 1)
  })

  test('a server that is down is asked with growing pauses', async () => {
    const page = follow()
    for (let second = 0; second < 120; second++) {
      page.sockets.filter(({ closedWith }) => closedWith === undefined).forEach((socket) => socket.breaks())
      page.poll()?.fail()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(page.sockets.length + page.polls.length).toBeLessThan(20)
    expect(page.words.at(-1)).toBe('connecting')
  })

  test('a server that asks for time gets it', async () => {
    const { poll, sockets } = await followByPoll()
    poll().answer(503, {}, { 'retry-after': '9' })
    await vi.advanceTimersByTimeAsync(9_000)
    expect(sockets).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sockets).toHaveLength(3)
  })

  test('one nudge asks by HTTP without waiting, and what it brings is applied once', async () => {
    const { connection, poll, socket, got } = followLive()
    connection.nudge()
    expect(poll().url.searchParams.get('w')).toBe('0')
    socket().says(ev(1041))
    poll().answer(200, { ep: 'k3f9', f: [ev(1041, 2)] })
    await settle()
    expect(got).toEqual([1041, 1042])
  })
})

test('the words of a connection follow it', async () => {
  const { words, socket } = follow()
  socket().says(hi)
  socket().breaks()
  await vi.advanceTimersByTimeAsync(500)
  socket().says(hi)
  expect(words).toEqual(['connecting', 'live', 'reconnecting', 'live'])
})

test('notices are told until somebody stops listening', () => {
  const { connection, socket } = followLive()
  const told: number[] = []
  const stop = connection.onNotices((notices) => told.push(notices))
  socket().says({ t: 'me', notices: 3 })
  stop()
  socket().says({ t: 'me', notices: 4 })
  expect(told).toEqual([3])
})

describe('figures', () => {
  /** A page that shows figures of version 86. */
  function followFigures(...args: Parameters<typeof follow>) {
    const page = follow(...args)
    const figures: unknown[] = []
    page.leave()
    page.connection.follow(7, 1040, { ...page.follower, figures: (newer) => figures.push(newer) }, 86)
    return { ...page, figures }
  }

  test('are asked for from the version of the page, each is taken once, and the newest counts', () => {
    const { socket, figures, connection } = followFigures()
    socket().says(hi)
    expect(socket().sent).toEqual([{ t: 'sub', id: 2, th: [[7, 1040, 86]], ep: 'k3f9' }])
    socket().says(tally(88), tally(87), tally(88), tally(90))
    expect(figures).toEqual([88, 90])
    expect(connection.tally(7)).toBe(90)
    expect(connection.cursor(7)).toBe(1040)
  })

  test('and events go their own ways', () => {
    const { socket, figures, got } = followFigures()
    socket().says(hi, ev(1041), tally(88), ev(1042), tally(89), ev(1043))
    expect(got).toEqual([1041, 1042, 1043])
    expect(figures).toEqual([88, 89])
  })

  test('are asked for from the last one that came when the connection comes back', async () => {
    const page = followFigures()
    page.socket().says(hi, tally(88), ev(1041))
    await breakAndReturn(page)
    expect(page.socket().sent).toEqual([{ t: 'sub', id: 3, th: [[7, 1041, 88]], ep: 'k3f9' }])
  })

  test('are none of a page that shows none', () => {
    const { socket, connection, got } = followLive()
    socket().says(tally(88))
    expect(connection.tally(7)).toBeUndefined()
    expect(got).toEqual([])
  })

  test('come by polls too, and alone they are no reason to ask again at once', async () => {
    const page = followFigures()
    await vi.advanceTimersByTimeAsync(8_000 + 250)
    await vi.advanceTimersByTimeAsync(8_000 + 500)
    const asked = () => page.polls.map(({ url }) => url.searchParams.get('th'))
    expect(asked()).toEqual(['7.1040.86'])
    page.poll().answer(200, { ep: 'k3f9', f: [tally(88)] })
    await vi.advanceTimersByTimeAsync(999)
    expect(page.figures).toEqual([88])
    expect(asked()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_001)
    expect(asked()).toEqual(['7.1040.86', '7.1040.88'])
    page.poll().answer(200, { ep: 'k3f9', f: [ev(1041), tally(89)] })
    await vi.advanceTimersByTimeAsync(0)
    expect(asked().at(-1)).toBe('7.1041.89')
  })
})
