import { expect, test } from 'vitest'
import { settleCases } from '../../server/moderation/appeals/settle-cases.ts'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import { countMeasures } from '../../server/moderation/measures/count-measures.ts'
import { liftMeasure } from '../../server/moderation/measures/lift-measure.ts'
import { answerProposal } from '../../server/moderation/proposals/answer-proposal.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const REMOVE = { action: 'remove', rule: 3 } as const

async function openMarket(engine: Dialect = 'sqlite') {
  const market = await marketWithFlags({ engine })
  const { forum } = market
  const see = async (caseId: number) => {
    const viewer = await readActor(forum.readers.read, await forum.person('bayu'), forum.at)
    return forum.readers.snapshot((scope) => readCase(scope, caseId, viewer, forum.at))
  }
  const queue = async () => (await readCases(forum.readers.read, { state: 'open', limit: 20 })).items
  return { ...market, see, queue }
}

onBothEngines('rough words in a flagged post', (_, engine) => {
  test('bring its case before others that are as calm, never before what cannot wait, and hide nothing', async () => {
    const { forum, flag, say, see, queue } = await openMarket(engine)
    await flag('tika', 5, 'harassment')
    forum.at += HOUR
    await say('lina', 'Dasar g0blok, pulang saja.')
    await say('lina', 'Transfer dulu ya, goblok.')
    await flag('tika', 6, 'harassment')
    await flag('tika', 1, 'personal-data')
    await flag('tika', 7, 'fraud')
    const order = (await queue()).map(({ number, ahead }) => [number, ahead])
    expect(order).toEqual([
      [7, false],
      [1, false],
      [6, true],
      [5, false],
    ])
    expect((await see(2)).post.state).toBe('shown')
    await forum.run(changeReply, { as: 'lina', input: { threadId: 1, number: 6, text: 'Pulang saja.' } })
    await flag('ujang', 6, 'harassment')
    expect((await see(2)).ahead, 'what was flagged was rough, whatever stands there now').toBe(true)
  })
})

test('the queue and the case say that rough words are why a case is ahead', async () => {
  const { forum, flag, say } = await openMarket()
  await say('lina', 'Dasar g0blok, pulang saja.')
  await flag('tika', 6, 'harassment')
  const ask = await openSite(forum)
  const { text } = await ask('GET', '/id/antrean/1', { as: 'ani' })
  expect(text).toContain('<span class="mut">, kata kasar</span>')
  expect(text).toContain('Karena itu perkara ini didahulukan di antrean')
})

test('what was removed for good and forgotten is not offered to be shown again, and cannot be', async () => {
  const { forum, flag, decide, see } = await openMarket()
  await flag('tika', 3)
  await decide('ani', 1, REMOVE)
  expect((await see(1)).restorable).toBe(true)
  forum.at += 31 * DAY
  await forum.run(settleCases, { as: null, input: {} })
  expect((await see(1)).restorable).toBe(false)
  const ask = await openSite(forum)
  expect((await ask('GET', '/id/antrean/1', { as: 'bayu' })).text).not.toContain('value="restore"')
  await expect(decide('bayu', 1, { action: 'restore', reason: 'mistake' })).rejects.toEqual(refuses('forgotten'))
})

test('all flags are weighed on the page of a case, however many there are', async () => {
  const { forum, flag, see } = await openMarket()
  for (let n = 0; n < 120; n++) await flag(`pembaca${n}`, 1, 'spam')
  for (let n = 0; n < 4; n++) {
    forum.at += 1
    await forum.person(`kios${n}`, { stall: 'offline' })
    await flag(`kios${n}`, 1, 'spam')
  }
  const found = await see(1)
  expect([found.flags.length, found.weights.find(({ stall }) => stall === 'offline')]).toEqual([
    100,
    { stall: 'offline', all: 400, counted: 200 },
  ])
  expect(found.burst?.atOnce).toBe(124)
})

onBothEngines('the history of a case', (_, engine) => {
  test('says when its measures were proposed, began and were over, and by what', async () => {
    const { forum, flag, decide, say, see } = await openMarket(engine)
    const start = forum.at
    await flag('tika', 3)
    const { decisionId } = await decide('ani', 1, { ...REMOVE, sanction: { kind: 'mute', hours: 24 }, debate: { kind: 'slow', hours: 1 } })
    for (let hour = 0; hour < 2; hour++) {
      forum.at += HOUR
      await forum.run(countMeasures, { as: null, input: {} })
    }
    await forum.run(liftMeasure, { as: 'bayu', input: { decisionId, kind: 'mute', reason: 'mistake' } })
    expect((await see(1)).measures).toEqual([
      { kind: 'mute', hours: 24, state: 'undone', proposedAt: start, startedAt: start, endedAt: start + 2 * HOUR },
      { kind: 'slow', hours: 1, state: 'ended', proposedAt: start, startedAt: start, endedAt: start + HOUR },
    ])

    await say('budi', 'Bayar di muka ke saya.')
    await flag('tika', 6, 'fraud')
    const banned = await decide('ani', 2, { ...REMOVE, sanction: { kind: 'ban' } })
    forum.at += HOUR
    await forum.run(answerProposal, { as: 'bayu', input: { proposalId: banned.decisionId, agree: false } })
    const ask = await openSite(forum)
    const lines = async (caseId: number, of: RegExp) =>
      [...(await ask('GET', `/en/queue/${caseId}`, { as: 'bayu' })).text.matchAll(of)].map(([, line]) => line)
    expect(await lines(1, /<span>((?:Began|Its time was over|Lifted|Proposed)[^<]*)<\/span>/g)).toEqual([
      'Began: Mute 24 hours',
      'Began: Slow down 1 hour',
      'Its time was over: Slow down 1 hour',
      'Lifted: Mute 24 hours',
    ])
    expect(await lines(2, /<span>((?:Began|Proposed|Not agreed)[^<]*)<\/span>/g)).toEqual([
      'Proposed, waits for a second moderator: Ban',
      'Not agreed to by a second moderator: Ban',
    ])
  })
})
