import { expect, test } from 'vitest'
import { answersAfter } from '../../../server/moderation/legal/order-answers.ts'
import { orderDueAt } from '../../../server/moderation/legal/order-clock.ts'
import { readOrder, readOrders } from '../../../server/moderation/legal/read-order.ts'
import { readPublicOrder } from '../../../server/moderation/legal/read-public-order.ts'
import { recordOrder } from '../../../server/moderation/legal/record-order.ts'
import { tellOrder } from '../../../server/moderation/legal/tell-order.ts'
import { readNotices } from '../../../server/notices/read-notices.ts'
import { deleteReply } from '../../../server/replies/delete-reply.ts'
import { postReply } from '../../../server/replies/post-reply.ts'
import { readReply } from '../../../server/replies/read-replies.ts'
import { onBothEngines } from '../../tools/open-store.ts'
import { refuses, SECRET } from '../market-with-flags.ts'
import { marketWithOrders, ORDER } from './market-with-orders.ts'

const HOUR = 3_600_000
const HASH = 'a'.repeat(64)

test.each([
  [false, 24],
  [true, 4],
])('an order that is urgent: %s leaves %i hours from when it came', (urgent, hours) => {
  expect(orderDueAt({ urgent, receivedAt: 1000 })).toBe(1000 + hours * HOUR)
})

test.each([
  [null, ['complied', 'refused']],
  ['complied', ['lifted']],
  ['refused', []],
  ['lifted', []],
] as const)('after %s an order may be: %j', (outcome, answers) => {
  expect(answersAfter(outcome)).toEqual(answers)
})

onBothEngines('an order of law', (_, engine) => {
  test('is a case of its own with its own clock, which runs from when it came', async () => {
    const { forum, flag, order, caseOf, stateOf } = await marketWithOrders({ engine })
    await flag('tika', 3)
    forum.at += HOUR
    const receivedAt = forum.at - HOUR / 2
    const caseId = await order({ urgent: true, receivedAt, documentHash: HASH, note: 'Surel resmi, nomor dicek lewat telepon.' })
    expect(await caseOf(caseId)).toMatchObject({
      kind: 'legal',
      state: 'open',
      reason: 'legal-order',
      openedAt: receivedAt,
      dueAt: receivedAt + 4 * HOUR,
      alarmAt: receivedAt + 2 * HOUR,
      flagCount: 0,
    })
    expect(await readOrder(forum.readers.read, caseId)).toMatchObject({
      authority: ORDER.authority,
      recordedBy: 'ani',
      documentHash: HASH,
      outcome: null,
      dueAt: receivedAt + 4 * HOUR,
    })
    expect(await stateOf(3), 'nothing is withheld before an administrator answers').toBe('shown')
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'case', ref: caseId })

    await flag('ujang', 3)
    expect(await caseOf(1), 'a flag joins the case of flags').toMatchObject({ kind: 'flags', flagCount: 2 })
    expect(await caseOf(caseId)).toMatchObject({ flagCount: 0 })
  })

  test('that is carried out withholds text and quotes, tells the author, and stands in the public log without the text', async () => {
    const { forum, order, answer, stateOf, publicLog, caseOf } = await marketWithOrders({ engine })
    const caseId = await order()
    await answer(caseId, 'complied', { note: 'Surat asli, tanda tangan cocok.' })
    expect(await stateOf(3)).toBe('legal')
    expect(await caseOf(caseId)).toMatchObject({ state: 'decided', decidedAt: forum.at, alarmAt: null })
    const reply = await readReply(forum.readers.read, { threadId: 1, number: 3 })
    expect(reply).toMatchObject({ state: 'legal', text: null, html: null, author: null, quote: null })
    expect(JSON.stringify(await readReply(forum.readers.read, { threadId: 1, number: 4 })), 'a quote of it').not.toContain(SECRET)
    expect(await readPublicOrder(forum.readers.read, { threadId: 1, number: 3 })).toEqual({
      authority: ORDER.authority,
      orderNumber: ORDER.orderNumber,
      article: ORDER.article,
    })

    const { personId } = await forum.person('jaka')
    const { items } = await readNotices(forum.readers.read, { personId, limit: 5 })
    expect(items[0]).toMatchObject({ kind: 'decision', reply: 3, decision: { action: 'withhold', reason: 'legal-order' } })
    const log = await publicLog()
    expect(log).toMatchObject([
      {
        kind: 'legal-order',
        authority: ORDER.authority,
        orderNumber: ORDER.orderNumber,
        article: ORDER.article,
        outcome: 'complied',
        receivedAt: forum.at,
        moderator: 'bayu',
      },
      { kind: 'decision', action: 'withhold', reason: 'legal-order' },
    ])
    expect(JSON.stringify(log)).not.toMatch(/rahasia|Surat asli|jaka/)
  })

  test('cannot be quoted around, flagged, edited or deleted while it stands', async () => {
    const { forum, order, answer, flag } = await marketWithOrders({ engine })
    await answer(await order(), 'complied')
    const quote = { number: 3, text: SECRET }
    await expect(forum.run(postReply, { as: 'lina', input: { threadId: 1, text: 'Lihat ini', quote } })).rejects.toEqual(
      refuses('quote-not-found'),
    )
    await expect(flag('tika', 3)).rejects.toEqual(refuses('withheld'))
    await expect(forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 3 } })).rejects.toEqual(refuses('withheld'))
  })

  test('that is refused changes nothing that readers see; the log has the reason as a code', async () => {
    const { forum, order, answer, stateOf, publicLog } = await marketWithOrders({ engine })
    const caseId = await order()
    await expect(answer(caseId, 'refused')).rejects.toEqual(refuses('invalid-input'))
    await expect(answer(caseId, 'complied', { refusal: 'other' })).rejects.toEqual(refuses('invalid-input'))
    const before = (await forum.log(1)).length
    await answer(caseId, 'refused', { refusal: 'not-competent', note: 'Bukan lembaga yang berwenang.' })
    expect([await stateOf(3), (await forum.log(1)).length]).toEqual(['shown', before])
    expect(await publicLog()).toMatchObject([{ kind: 'legal-order', outcome: 'refused', refusal: 'not-competent' }])
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'case', ref: caseId })
  })

  test('that is lifted brings the post back, and says so', async () => {
    const { forum, order, answer, stateOf, publicLog } = await marketWithOrders({ engine })
    const caseId = await order()
    await answer(caseId, 'complied')
    forum.at += 30 * HOUR
    await answer(caseId, 'lifted')
    expect(await stateOf(3)).toBe('shown')
    expect((await publicLog()).slice(2)).toMatchObject([
      { kind: 'legal-order', outcome: 'lifted' },
      { kind: 'decision', action: 'restore', reason: 'legal-order-lifted', undoes: expect.any(String) as string },
    ])
    const { answeredAt, decidedAt } = await readOrder(forum.readers.read, caseId)
    expect([answeredAt, decidedAt], 'it was answered in time').toEqual([forum.at - 30 * HOUR, forum.at])
  })

  test('about a post with an open case of flags: that is decided on its own, and the post comes back as it was decided', async () => {
    const { flag, hide, decide, order, answer, stateOf } = await marketWithOrders({ engine })
    await flag('tika', 3)
    const caseId = await order()
    await answer(caseId, 'complied')
    await hide('ani', 1)
    expect(await stateOf(3), 'the law stands before the decision').toBe('legal')
    await answer(caseId, 'lifted')
    expect(await stateOf(3), 'hidden by the moderator meanwhile').toBe('hidden')
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    expect(await stateOf(3)).toBe('shown')
  })

  test('about a hidden or a removed post withholds it, and lifting it does not undo what moderators decided', async () => {
    const { flag, decide, order, answer, stateOf } = await marketWithOrders({ engine })
    for (const [number, action, caseId] of [
      [3, 'hide', 1],
      [2, 'remove', 2],
    ] as const) {
      await flag('tika', number)
      await decide('ani', caseId, { action, rule: 3, reason: 'other', note: 'Nomor orang lain.' })
    }
    for (const [number, was] of [
      [3, 'hidden'],
      [2, 'removed'],
    ] as const) {
      const caseId = await order({ number })
      await answer(caseId, 'complied')
      expect(await stateOf(number)).toBe('legal')
      await answer(caseId, 'lifted')
      expect(await stateOf(number)).toBe(was)
    }
  })

  test('about a deleted post is on record, and the post stays deleted', async () => {
    const { forum, order, answer, stateOf } = await marketWithOrders({ engine })
    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 3 } })
    const caseId = await order()
    await answer(caseId, 'complied')
    expect(await stateOf(3)).toBe('deleted')
    await answer(caseId, 'lifted')
    expect(await stateOf(3)).toBe('deleted')
  })

  test('of which two stand: the post comes back with the last of them', async () => {
    const { forum, order, answer, stateOf } = await marketWithOrders({ engine })
    const [one, other] = [await order(), await order({ orderNumber: 'B-118/2026' })]
    await answer(one, 'complied')
    await answer(other, 'complied')
    const orderSeen = async () => (await readPublicOrder(forum.readers.read, { threadId: 1, number: 3 }))?.orderNumber
    expect(await orderSeen()).toBe('B-118/2026')
    const before = (await forum.log(1)).length
    await answer(other, 'lifted')
    expect([await stateOf(3), await orderSeen()]).toEqual(['legal', 'B-117/2026'])
    expect((await forum.log(1)).length, 'pages that name the other order are out of date').toBeGreaterThan(before)
    await answer(one, 'lifted')
    expect(await stateOf(3)).toBe('shown')
  })

  test('about an opening takes title and motion away and leaves the debate', async () => {
    const { order, answer, stateOf } = await marketWithOrders({ engine })
    const caseId = await order({ number: 0 })
    await answer(caseId, 'complied')
    expect([await stateOf(0), await stateOf(1)]).toEqual(['legal', 'shown'])
    await answer(caseId, 'lifted')
    expect(await stateOf(0)).toBe('shown')
  })

  test('that forbids telling is not told to the author, until somebody may; when that was is kept', async () => {
    const { forum, order, answer } = await marketWithOrders({ engine })
    const { personId } = await forum.person('jaka')
    const told = async () =>
      (await readNotices(forum.readers.read, { personId, limit: 9 })).items
        .filter(({ kind }) => kind === 'decision')
        .map(({ decision }) => decision?.action)
    const caseId = await order({ silentReason: 'Penyidikan masih berjalan.' })
    await expect(forum.run(tellOrder, { as: 'bayu', input: { caseId } }), 'nothing to tell yet').rejects.toEqual(refuses('already-decided'))
    await answer(caseId, 'complied')
    expect(await told()).toEqual([])
    await expect(forum.run(tellOrder, { as: 'ani', input: { caseId } })).rejects.toEqual(refuses('not-allowed'))
    forum.at += HOUR
    await forum.run(tellOrder, { as: 'bayu', input: { caseId } })
    expect(await told()).toEqual(['withhold'])
    expect(await readOrder(forum.readers.read, caseId)).toMatchObject({ silentReason: 'Penyidikan masih berjalan.', toldAt: forum.at })
    await expect(forum.run(tellOrder, { as: 'bayu', input: { caseId } })).rejects.toEqual(refuses('already-decided'))
    await answer(caseId, 'lifted')
    expect(await told(), 'from then on he is told as anybody').toEqual(['restore', 'withhold'])
  })

  test('is written down once, by moderators, about a post that is there, and not before it came', async () => {
    const { forum, order } = await marketWithOrders({ engine })
    await order()
    await expect(order({ authority: ' kementerian  komunikasi dan digital', orderNumber: 'b-117/2026' })).rejects.toEqual(
      refuses('order-known'),
    )
    await expect(order({ number: 99 })).rejects.toEqual(refuses('not-found'))
    await expect(order({ orderNumber: '2' }, 'sari')).rejects.toEqual(refuses('not-a-moderator'))
    await expect(order({ orderNumber: '3', receivedAt: forum.at + 1 })).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { errors: [{ at: '/body/receivedAt', code: 'in-future' }] },
    })
    const ask = { as: 'ani', key: 'o1', input: { ...ORDER, orderNumber: '4' } } as const
    expect(await forum.run(recordOrder, ask)).toEqual(await forum.run(recordOrder, ask))
  })

  test('is answered by administrators, once, and never to spare their own post', async () => {
    const { forum, say, order, answer, stateOf } = await marketWithOrders({ engine })
    const caseId = await order()
    await expect(answer(caseId, 'complied', {}, 'ani')).rejects.toEqual(refuses('not-allowed'))
    await expect(answer(caseId, 'lifted')).rejects.toEqual(refuses('already-decided'))
    await answer(caseId, 'refused', { refusal: 'no-basis' })
    for (const outcome of ['complied', 'lifted'] as const) await expect(answer(caseId, outcome)).rejects.toEqual(refuses('already-decided'))
    await expect(answer(99, 'complied')).rejects.toEqual(refuses('not-found'))

    await say('bayu', 'Aku juga pedagang.')
    await forum.person('citra', { role: 'administrator' })
    const own = await order({ number: 6 })
    await expect(answer(own, 'refused', { refusal: 'no-basis' })).rejects.toEqual(refuses('own-matter'))
    await answer(own, 'complied')
    expect(await stateOf(6)).toBe('legal')
    await expect(answer(own, 'lifted')).rejects.toEqual(refuses('own-matter'))
    await answer(own, 'lifted', {}, 'citra')
    expect(await stateOf(6)).toBe('shown')
  })

  test('of two administrators at once is answered once', async () => {
    const { forum, order, answer, publicLog } = await marketWithOrders({ engine })
    await forum.person('citra', { role: 'administrator' })
    const caseId = await order()
    const answers = await Promise.allSettled([answer(caseId, 'complied'), answer(caseId, 'refused', { refusal: 'gone' }, 'citra')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await publicLog()).filter(({ kind }) => kind === 'legal-order')).toHaveLength(1)
  })

  test('is found in the list of orders, newest first, open or answered, page by page', async () => {
    const { forum, order, answer } = await marketWithOrders({ engine })
    const ids = []
    for (const orderNumber of ['1', '2', '3']) ids.push(await order({ orderNumber }))
    await answer(ids[1]!, 'complied')
    const list = async (ask: Partial<Parameters<typeof readOrders>[1]> = {}) => {
      const { items, next } = await readOrders(forum.readers.read, { limit: 2, ...ask })
      return [items.map(({ orderNumber }) => orderNumber).join(' '), next]
    }
    expect(await list()).toEqual(['3 2', String(ids[1])])
    expect(await list({ after: String(ids[1]) })).toEqual(['1', null])
    expect(await list({ state: 'open' })).toEqual(['3 1', null])
    expect(await list({ state: 'answered' })).toEqual(['2', null])
    await expect(list({ after: 'x' })).rejects.toEqual(refuses('invalid-input'))
  })
})
