import { expect, test } from 'vitest'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { claimCase } from '../../server/moderation/cases/claim-case.ts'
import { clockOf } from '../../server/moderation/cases/clock-of.ts'
import { clockView } from '../../server/moderation/cases/clock-view.ts'
import { readCaseCard } from '../../server/moderation/cases/read-case.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import { readQueueFigures } from '../../server/moderation/cases/read-queue-figures.ts'
import { ringAlarms } from '../../server/moderation/cases/ring-alarms.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { recordOrder } from '../../server/moderation/legal/record-order.ts'
import { ORDER } from './legal/market-with-orders.ts'
import { marketWithFlags } from './market-with-flags.ts'

const HOUR = 3_600_000

onBothEngines('the clock of a case', (_, engine) => {
  const watched = async (reason: 'fraud' | 'spam') => {
    const market = await marketWithFlags({ engine })
    const { forum } = market
    await market.flag('tika', 3, reason)
    const opened = forum.at
    const ring = async (hours: number) => {
      forum.at = opened + hours * HOUR
      const before = (await forum.log(0)).length
      await forum.run(ringAlarms, { as: null, input: {} })
      return (await forum.log(0)).slice(before).map(({ kind, ref, small }) => [kind, ref, small?.['share']])
    }
    const notices = async (name: string) => {
      const { personId } = await forum.person(name)
      const { items } = await readNotices(forum.readers.read, { personId, limit: 20 })
      return items.filter(({ kind }) => kind === 'alarm').map(({ caseId, detail }) => [caseId, detail?.share])
    }
    /** How much of the clock is drawn as gone, and what is said. */
    const drawn = async (hours: number) => {
      const card = await readCaseCard(forum.readers.read, 1)
      const view = clockView(card, opened + hours * HOUR, wordsFor('id')).toString()
      return [/rect width="(\d+%)"/.exec(view)?.[1], />([^<]+)<\/time>/.exec(view)?.[1]]
    }
    return { ...market, opened, ring, notices, drawn }
  }

  test('rings at half, at four fifths and at its end, once each', async () => {
    const { ring } = await watched('spam')
    expect(await ring(11.9)).toEqual([])
    expect(await ring(12)).toEqual([['alarm', 1, 50]])
    expect(await ring(12.1)).toEqual([])
    expect(await ring(19.2)).toEqual([['alarm', 1, 80]])
    expect(await ring(24)).toEqual([['alarm', 1, 100]])
    expect(await ring(48)).toEqual([])
  })

  test('rings once for what was slept through, and not at all when the case is decided', async () => {
    const { ring, hide } = await watched('spam')
    expect(await ring(20)).toEqual([['alarm', 1, 80]])
    await hide('ani', 1)
    expect(await ring(30)).toEqual([])
  })

  test('tells moderators who are elsewhere of what is late, and of urgent cases before; who holds one knows', async () => {
    const { forum, ring, notices } = await watched('fraud')
    await ring(2)
    expect(await notices('ani')).toEqual([])
    forum.at += 1.2 * HOUR
    await forum.run(claimCase, { as: 'ani', input: { caseId: 1 } })
    await ring(3.2)
    expect([await notices('ani'), await notices('bayu'), await notices('tika')]).toEqual([[], [[1, 80]], []])
    await ring(4)
    expect([await notices('ani'), await notices('bayu')]).toEqual([
      [[1, 100]],
      [
        [1, 100],
        [1, 80],
      ],
    ])
  })

  test('starts anew with a mended text: drawn, rung and filtered by its own day', async () => {
    const { forum, opened, decide, ring, drawn } = await watched('fraud')
    forum.at = opened + 2 * HOUR
    await decide('ani', 1, { action: 'ask-edit', rule: 3, reason: 'contact-data' })
    forum.at = opened + 100 * HOUR
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: 'Kurirnya diam saja.' } })
    expect(await drawn(100)).toEqual(['0%', 'sisa 24 j'])
    expect(await ring(111)).toEqual([])
    const halfGone = async () => (await readCases(forum.readers.read, { state: 'open', age: 'half', limit: 9, at: forum.at })).items.length
    expect([await halfGone(), await drawn(111)]).toEqual([0, ['46%', 'sisa 13 j']])
    expect(await ring(112)).toEqual([['alarm', 1, 50]])
    forum.at += 1
    expect(await halfGone()).toBe(1)
    expect(await ring(119.2)).toEqual([['alarm', 1, 80]])
    expect(await ring(124)).toEqual([['alarm', 1, 100]])
  })

  test('starts anew with an appeal, for three days', async () => {
    const { forum, opened, hide, ring, drawn, notices } = await watched('spam')
    forum.at = opened + 2 * HOUR
    const { decisionId } = await hide('ani', 1)
    expect(await drawn(2)).toEqual([undefined, expect.stringContaining('diputus')])
    forum.at = opened + 50 * HOUR
    await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    expect([await drawn(50), await drawn(86)]).toEqual([
      ['0%', 'sisa 3 hr'],
      ['50%', expect.stringContaining('sisa')],
    ])
    expect(await ring(85)).toEqual([])
    expect(await ring(86)).toEqual([['alarm', 1, 50]])
    expect(await ring(107.6)).toEqual([['alarm', 1, 80]])
    expect(await ring(122)).toEqual([['alarm', 1, 100]])
    expect(await notices('bayu')).toEqual([[1, 100]])
  })

  test.each([
    [true, 4],
    [false, 24],
  ])('rings for an order of law too (urgent: %s), by the clock that it came with', async (urgent, hours) => {
    const { forum, ring, notices } = await watched('spam')
    const receivedAt = forum.at - HOUR
    await forum.run(recordOrder, { as: 'ani', input: { ...ORDER, urgent, receivedAt } })
    const figures = () => readQueueFigures(forum.readers.read, forum.at)
    expect(await figures()).toEqual({ open: 2, urgent: urgent ? 1 : 0, late: 0 })
    const rung = async (share: number) => (await ring(share * hours - 1)).filter(([, ref]) => ref === 2)
    expect(await rung(0.49)).toEqual([])
    expect(await rung(0.5)).toEqual([['alarm', 2, 50]])
    expect(await rung(0.8)).toEqual([['alarm', 2, 80]])
    const told = async () => (await notices('bayu')).filter(([caseId]) => caseId === 2)
    expect(await told()).toEqual(urgent ? [[2, 80]] : [])
    expect(await rung(1)).toEqual([['alarm', 2, 100]])
    expect(await told()).toContainEqual([2, 100])
    expect(await rung(2)).toEqual([])
    expect(await figures()).toMatchObject({ open: 2, urgent: urgent ? 1 : 0 })
  })
})

test.each([
  ['open', null, 10, 34],
  ['open', 20, 20, 34],
  ['decided', null, 10, 34],
  ['appealed', null, 34 - 72, 34],
] as const)('the clock of a case that is %s, mended at %s, runs from hour %s to %s', (state, mended, from, until) => {
  const times = { openedAt: 10 * HOUR, resubmittedAt: mended && mended * HOUR, dueAt: 34 * HOUR }
  expect(clockOf({ state, ...times })).toEqual({ from: from * HOUR, until: until * HOUR })
})
