import { expect, test } from 'vitest'
import { claimCase } from '../../server/moderation/cases/claim-case.ts'
import { ringAlarms } from '../../server/moderation/cases/ring-alarms.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { onBothEngines } from '../tools/open-store.ts'
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
    return { ...market, ring, notices }
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
})
