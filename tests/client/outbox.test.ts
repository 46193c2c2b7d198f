import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../client/api.ts'
import { type Draft, draftId } from '../../client/unsent/drafts.ts'
import { type Letter, openOutbox, type OutboxGround, type Outcome } from '../../client/unsent/outbox.ts'
import { memoryShelf, memoryStorage } from './memory-shelf.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const lost = { kind: 'lost' } as const
const refused = (status: number, code: string, retryAfter?: number) =>
  ({
    kind: 'refused',
    problem: { type: `/problems/${code}`, title: `title of ${code}`, status, ...(retryAfter !== undefined && { retryAfter }) },
  }) as const

function letter(key: string, change: Partial<Letter> = {}): Letter {
  const text = `reply ${key}`
  const fields = { owner: 'sari', threadId: 42, parent: null, quote: null, text, stall: 'online', intent: '', lang: 'id', at: 0 }
  const draft: Draft = { id: draftId(fields), ...fields }
  return { key, owner: 'sari', threadId: 42, thread: '/id/debat/42', body: { text }, draft, at: 0, ...change }
}

/** A server that carries each key out once, as ours does. `fate` decides what becomes of a request and of its answer. */
function server(fate: (letter: Letter) => 'fine' | 'never-arrives' | 'answer-is-lost' | Answer<never> = () => 'fine') {
  const posted: string[] = []
  const results = new Map<string, number>()
  async function post(letter: Letter): Promise<Answer<{ number: number }>> {
    const what = fate(letter)
    if (typeof what === 'object') return what
    if (what === 'never-arrives') return lost
    const repeated = results.get(letter.key)
    if (repeated === undefined) {
      posted.push(letter.body.text)
      results.set(letter.key, posted.length)
    }
    return what === 'answer-is-lost' ? lost : { kind: 'done', status: repeated ? 200 : 201, body: { number: results.get(letter.key)! } }
  }
  return { post, posted }
}

/** An outbox on a device; what came of its letters. */
function open({
  post,
  now = 0,
  device = memoryStorage(),
  owner = 'sari',
}: Partial<{ now: number; device: ReturnType<typeof memoryStorage>; owner: string }> & Pick<OutboxGround, 'post'>) {
  const outcomes: Outcome[] = []
  const returned: Draft[] = []
  const outbox = openOutbox({
    owner,
    shelf: memoryShelf<Letter>('outbox', device),
    post,
    giveBack: async (draft) => void returned.push(draft),
    now: () => now,
    tell: (outcome) => outcomes.push(outcome),
  })
  return { outbox, outcomes, returned, device }
}

test('a letter that is held has left the outbox, and is told of with its number', async () => {
  const { outbox, outcomes, returned } = open({ post: async () => ({ kind: 'done', status: 202, body: { held: 7 } }) })
  await outbox.put(letter('a', { body: { text: 'reply a', anyway: true } }))
  expect(await outbox.flush()).toBe('empty')
  expect([await outbox.waiting(), returned]).toEqual([[], []])
  expect(outcomes).toMatchObject([{ letter: { key: 'a' }, held: 7 }])
})

test.each(['nudge', 'repeated-text', 'newcomer-limit'])(
  'a letter that is asked about (%s) is a draft again, once, and is not sent again by itself',
  async (code) => {
    const status = code === 'nudge' ? 422 : 409
    const asked = server(() => refused(status, code))
    const { outbox, outcomes, returned } = open(asked)
    await outbox.put(letter('a'))
    expect(await outbox.flush()).toBe('empty')
    expect(await outbox.waiting()).toEqual([])
    expect(returned).toMatchObject([{ id: 'a', text: 'reply a', refused: `title of ${code}` }])
    expect(outcomes).toHaveLength(1)
  },
)

test('in slow mode a letter waits as long as the server says', async () => {
  const { outbox, outcomes } = open(server(() => refused(429, 'slow-mode', 360)))
  await outbox.put(letter('a'))
  expect(await outbox.flush()).toBe(360)
  expect(outcomes).toEqual([])
})

describe('a reply in the outbox', () => {
  test('is posted once and then gone', async () => {
    const { post, posted } = server()
    const { outbox, outcomes } = open({ post })
    await outbox.put(letter('a'))
    expect(await outbox.flush()).toBe('empty')
    await outbox.flush()
    expect(posted).toEqual(['reply a'])
    expect(outcomes).toMatchObject([{ number: 1, letter: { key: 'a' } }])
  })

  test('whose answer was lost is sent again under the same key, and is posted once', async () => {
    let tries = 0
    const { post, posted } = server(() => (++tries === 1 ? 'answer-is-lost' : 'fine'))
    const { outbox, outcomes } = open({ post })
    await outbox.put(letter('a'))
    expect(await outbox.flush()).toBeNull()
    expect(await outbox.flush()).toBe('empty')
    expect(posted).toEqual(['reply a'])
    expect(outcomes).toHaveLength(1)
  })

  test('waits through a crash of the browser', async () => {
    const { post, posted } = server()
    const before = open({ post: async () => lost })
    await before.outbox.put(letter('a'))
    await before.outbox.flush()
    const after = open({ post, device: before.device })
    await after.outbox.flush()
    expect(posted).toEqual(['reply a'])
  })

  test('keeps its place before those that were written later', async () => {
    const { post, posted } = server()
    const { outbox } = open({ post })
    await outbox.put(letter('z', { at: 1 }))
    await outbox.put(letter('a', { at: 2 }))
    await outbox.flush()
    expect(posted).toEqual(['reply z', 'reply a'])
  })

  test.each([
    ['the server is busy', refused(503, 'busy', 2), 2],
    ['somebody asks too often', refused(429, 'too-many', 9), 9],
    ['something broke', refused(500, 'unexpected'), null],
    ['nobody answers', lost, null],
  ])('stays while %s', async (_, answer, wait) => {
    const { outbox, outcomes } = open({ post: async () => answer })
    await outbox.put(letter('a'))
    expect(await outbox.flush()).toBe(wait)
    expect(await outbox.waiting()).toHaveLength(1)
    expect(outcomes).toEqual([])
  })

  test('that is refused becomes a draft with the reason, and does not hold up the next one', async () => {
    const { post, posted } = server(({ key }) => (key === 'a' ? refused(409, 'thread-closed') : 'fine'))
    const { outbox, outcomes, returned } = open({ post })
    await outbox.put(letter('a'))
    await outbox.put(letter('b', { at: 1 }))
    expect(await outbox.flush()).toBe('empty')
    expect(returned).toMatchObject([{ id: 'a', text: 'reply a', refused: 'title of thread-closed' }])
    expect(outcomes).toMatchObject([{ reason: 'title of thread-closed', letter: { key: 'a' } }, { number: 1 }])
    expect(posted).toEqual(['reply b'])
  })

  test('older than 25 days is not sent, since the server may have forgotten its key', async () => {
    const { post, posted } = server()
    const { outbox, returned, outcomes } = open({ post, now: 25 * DAY_MS + 1 })
    await outbox.put(letter('old'))
    await outbox.put(letter('new', { at: DAY_MS }))
    await outbox.flush()
    expect(posted).toEqual(['reply new'])
    expect(returned).toMatchObject([{ text: 'reply old' }])
    expect(outcomes[0]).toMatchObject({ reason: null })
  })

  test('of somebody else is neither sent nor lost', async () => {
    const { post, posted } = server()
    const sari = open({ post })
    await sari.outbox.put(letter('a'))
    const budi = open({ post, device: sari.device, owner: 'budi' })
    expect(await budi.outbox.flush()).toBe('empty')
    expect(posted).toEqual([])
    expect(await sari.outbox.waiting()).toHaveLength(1)
  })
})

test('whatever the network does to whichever of many requests, every reply is posted exactly once', async () => {
  const fates = array(constantFrom('fine' as const, 'never-arrives' as const, 'answer-is-lost' as const), { maxLength: 40 })
  await assert(
    asyncProperty(fates, integer({ min: 1, max: 5 }), async (plan, replies) => {
      const { post, posted } = server(() => plan.shift() ?? 'fine')
      const device = memoryStorage()
      for (let index = 0; index < replies; index++) {
        const page = open({ post, device }) // each time a new page of the same browser
        await page.outbox.put(letter(`k${index}`, { at: index }))
        await page.outbox.flush()
      }
      const last = open({ post, device })
      for (let tries = 0; (await last.outbox.flush()) !== 'empty'; tries++) expect(tries).toBeLessThan(50)
      expect(posted.toSorted()).toEqual(Array.from({ length: replies }, (_, index) => `reply k${index}`))
    }),
  )
})

test('two pages that send the same reply at the same time post it once', async () => {
  const { post, posted } = server()
  const device = memoryStorage()
  const [one, two] = [open({ post, device }), open({ post, device })]
  await one.outbox.put(letter('a'))
  await Promise.all([one.outbox.flush(), two.outbox.flush()])
  expect(posted).toEqual(['reply a'])
})
