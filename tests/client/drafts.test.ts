import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftKeeper } from '../../client/composer/draft-keeper.ts'
import { type Draft, draftId, draftsOf } from '../../client/unsent/drafts.ts'
import { memoryShelf, memoryStorage } from './memory-shelf.ts'

const draft = (change: Partial<Draft> = {}): Draft => {
  const base = {
    owner: 'sari',
    threadId: 42,
    parent: null,
    quote: null,
    text: 'Ongkir naik',
    stall: 'online',
    intent: '',
    lang: 'id',
    at: 1,
  }
  const whole = { ...base, ...change }
  return { id: draftId(whole), ...whole }
}

describe('drafts', () => {
  test('survive a reload, and are found by their thread', async () => {
    const device = memoryStorage()
    await draftsOf('sari', memoryShelf('drafts', device)).keep(draft())
    const found = await draftsOf('sari', memoryShelf('drafts', device)).find(42)
    expect(found).toEqual(draft())
    expect(await draftsOf('sari', memoryShelf('drafts', device)).find(43)).toBeUndefined()
  })

  test('to two replies, and in two languages, are different drafts', async () => {
    const drafts = draftsOf('sari', memoryShelf())
    await drafts.keep(draft())
    await drafts.keep(draft({ parent: 3, text: 'Setuju', at: 2 }))
    await drafts.keep(draft({ lang: 'en', text: 'Shipping', at: 3 }))
    expect((await drafts.find(42))?.text).toBe('Shipping')
    expect((await drafts.find(42, 3))?.text).toBe('Setuju')
    expect(await drafts.find(42, 4)).toBeUndefined()
  })

  test('of somebody else on the same device are not shown', async () => {
    const device = memoryStorage()
    await draftsOf('sari', memoryShelf('drafts', device)).keep(draft())
    expect(await draftsOf('budi', memoryShelf('drafts', device)).find(42)).toBeUndefined()
  })
})

describe('a text that is being typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function typing() {
    const drafts = draftsOf('sari', memoryShelf())
    const form = { now: draft({ text: '' }) }
    const kept: boolean[] = []
    const keeper = draftKeeper(
      drafts,
      () => form.now,
      (is) => kept.push(is),
    )
    const type = (change: Partial<Draft>) => {
      form.now = draft({ ...form.now, ...change })
      keeper.changed()
    }
    return { drafts, keeper, kept, type }
  }

  test('is kept after half a second of rest, not at each letter', async () => {
    const { type, drafts, kept } = typing()
    for (const text of ['O', 'On', 'Ong']) {
      type({ text })
      await vi.advanceTimersByTimeAsync(499)
    }
    expect(await drafts.find(42)).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect((await drafts.find(42))?.text).toBe('Ong')
    expect(kept).toEqual([true])
  })

  test('is kept at once when the page goes away', async () => {
    const { type, drafts, keeper } = typing()
    type({ text: 'Ongkir' })
    await keeper.flush()
    expect((await drafts.find(42))?.text).toBe('Ongkir')
  })

  test('moves when it turns to another reply, and leaves nothing behind', async () => {
    const { type, drafts, keeper } = typing()
    type({ text: 'Ongkir' })
    await keeper.flush()
    type({ parent: 3 })
    await keeper.flush()
    expect(await drafts.find(42, 3)).toMatchObject({ text: 'Ongkir', parent: 3 })
    await keeper.drop()
    expect(await drafts.find(42)).toBeUndefined()
  })

  test('that was emptied is no draft', async () => {
    const { type, drafts, keeper, kept } = typing()
    type({ text: 'Ongkir' })
    await keeper.flush()
    type({ text: ' ' })
    await keeper.flush()
    expect(await drafts.find(42)).toBeUndefined()
    expect(kept).toEqual([true, false])
  })

  test('that was sent is not kept by the timer of its last letter', async () => {
    const { type, drafts, keeper } = typing()
    type({ text: 'Ongkir' })
    await keeper.drop()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await drafts.find(42)).toBeUndefined()
  })

  test('that came back from the outbox stays one draft when it is changed', async () => {
    const { type, drafts, keeper } = typing()
    await drafts.keep({ ...draft(), id: 'letter-1', refused: 'Debat ini sudah ditutup.' })
    keeper.began('letter-1')
    type({ text: 'Ongkir naik lagi' })
    await keeper.flush()
    await keeper.drop()
    expect(await drafts.find(42)).toBeUndefined()
  })
})
