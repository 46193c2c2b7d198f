import { eq, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { forgetEvidence } from '../../server/moderation/cases/forget-evidence.ts'
import { countMeasures } from '../../server/moderation/measures/count-measures.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags } from './market-with-flags.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

onBothEngines('housekeeping goes in pieces for which no write waits long:', (_, engine) => {
  test('of a post that sixty people flagged, what they saw goes in two, and the case is done with the second', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    for (let n = 0; n < 60; n++) await flag(`pembaca${n}`, 1, 'spam')
    await decide('ani', 1, { action: 'keep', reason: 'no-breach' })
    forum.at += 31 * DAY
    const { db, t } = forum.readers.read
    const left = async () => (await db.select({ at: t.flags.at }).from(t.flags).where(ne(t.flags.evidence, ''))).length
    const due = async () => (await db.select({ at: t.cases.forgetAt }).from(t.cases).where(eq(t.cases.id, 1)))[0]!.at
    expect(await forum.run(forgetEvidence, { as: null, input: {} })).toEqual({ more: true })
    expect([await left(), await due()]).toEqual([10, expect.any(Number)])
    expect(await forum.run(forgetEvidence, { as: null, input: {} })).toEqual({ more: false })
    expect([await left(), await due()]).toEqual([0, null])
  })

  test('each of thirty measures is counted down once in a minute, whatever the clock did before', async () => {
    const { forum } = await marketWithFlags({ engine })
    const ahead = forum.at + 3 * 60 * MINUTE
    await forum.transactor.run(async ({ db, t }) => {
      for (let n = 0; n < 30; n++)
        await db.insert(t.measures).values({
          decisionId: `d${n}`,
          kind: 'mute',
          personId: `p${n}`,
          threadId: null,
          hours: 24,
          state: 'standing',
          startedAt: forum.at,
          leftMs: DAY,
          countedAt: n === 0 ? ahead : forum.at,
        })
    }, '')
    const round = async () => {
      forum.at += MINUTE
      const said: unknown[] = []
      for (let more: boolean | undefined = true; more && said.length < 9; said.push(more))
        ({ more } = await forum.run(countMeasures, { as: null, input: {} }))
      return said
    }
    expect(await round()).toEqual([true, false])
    expect(await round()).toEqual([true, false])
    const { db, t } = forum.readers.read
    const rows = await db.select({ id: t.measures.decisionId, leftMs: t.measures.leftMs }).from(t.measures)
    const wrong = rows.filter(({ id, leftMs }) => leftMs !== DAY - (id === 'd0' ? 1 : 2) * MINUTE)
    expect(wrong).toEqual([])
  })
})
