import { expect, test } from 'vitest'
import { claimCase } from '../../server/moderation/cases/claim-case.ts'
import { CLAIM_MS, holderOf, isWorthClaiming, type Held } from '../../server/moderation/cases/claims.ts'
import { readCaseCard } from '../../server/moderation/cases/read-case.ts'
import { releaseCase } from '../../server/moderation/cases/release-case.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const MINUTE = 60_000
const held = (claimedUntil: number): Held => ({ claimedById: 'ani', claimedUntil })

test.each<[what: string, held: Held, holder: string | null, ani: boolean, bayu: boolean]>([
  ['a case that nobody holds', { claimedById: null, claimedUntil: null }, null, true, true],
  ['a claim that has just begun', held(CLAIM_MS), 'ani', false, true],
  ['a claim of a minute ago', held(CLAIM_MS - MINUTE - 1), 'ani', true, true],
  ['a claim in its last millisecond', held(1), 'ani', true, true],
  ['a claim that ran out', held(0), null, true, true],
])('%s: who holds it, and for whom a claim would change something', (_, row, holder, ani, bayu) => {
  expect([holderOf(row, 0), isWorthClaiming(row, 'ani', 0), isWorthClaiming(row, 'bayu', 0)]).toEqual([holder, ani, bayu])
})

onBothEngines('a claim', (_, engine) => {
  const claimed = async () => {
    const market = await marketWithFlags({ engine })
    await market.flag('tika', 3)
    const claim = (as: string, caseId = 1) => market.forum.run(claimCase, { as, input: { caseId } })
    return { ...market, claim, release: (as: string) => market.forum.run(releaseCase, { as, input: { caseId: 1 } }) }
  }

  test('keeps other moderators from deciding, and says who is at it and until when', async () => {
    const { forum, claim, decide, hide, release } = await claimed()
    const until = forum.at + CLAIM_MS
    expect(await claim('ani')).toEqual({ caseId: 1, until })
    expect((await forum.readers.snapshot((scope) => readCaseCard(scope, 1))).claim).toEqual({ by: 'ani', until })
    const refusal = { code: 'case-claimed', detail: { values: { by: 'ani', until }, state: 'open' } }
    await expect(claim('bayu')).rejects.toMatchObject(refusal)
    await expect(release('bayu')).rejects.toMatchObject(refusal)
    await expect(decide('bayu', 1, { action: 'keep' })).rejects.toMatchObject(refusal)
    await hide('ani', 1)
    await expect(claim('bayu')).rejects.toMatchObject({
      code: 'already-decided',
      detail: { values: { by: 'ani', action: 'hide' }, state: 'decided' },
    })
  })

  test('is told to the queue when it begins, is renewed or ends, and not when nothing changes', async () => {
    const { forum, claim, release } = await claimed()
    const told = async () => (await forum.log(0)).slice(1).map(({ kind, ref }) => `${kind} ${ref}`)
    await claim('ani')
    await claim('ani')
    expect(await told()).toEqual(['claim 1'])
    forum.at += 2 * MINUTE
    expect(await claim('ani')).toEqual({ caseId: 1, until: forum.at + CLAIM_MS })
    await release('ani')
    await release('ani')
    expect(await told()).toEqual(['claim 1', 'claim 1', 'claim 1'])
    await claim('bayu')
  })

  test('frees itself after fifteen minutes, and lives on while its holder works', async () => {
    const { forum, claim, hide } = await claimed()
    await claim('ani')
    forum.at += 14 * MINUTE
    await claim('ani')
    forum.at += CLAIM_MS - 1
    await expect(claim('bayu')).rejects.toEqual(refuses('case-claimed'))
    forum.at += 1
    await claim('bayu')
    await expect(hide('ani', 1)).rejects.toEqual(refuses('case-claimed'))
    await hide('bayu', 1)
  })

  test('is for moderators who may decide the case', async () => {
    const { say, claim } = await claimed()
    await expect(claim('tika')).rejects.toEqual(refuses('not-a-moderator'))
    await expect(claim('ani', 99)).rejects.toEqual(refuses('not-found'))
    await say('ani', 'Saya juga punya pendapat.')
    await expect(claim('ani')).rejects.toEqual(refuses('own-matter'))
  })
})

test('over HTTP a claim is answered with the case as it stands, and a claimed case with 409 and who is at it', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const until = forum.at + CLAIM_MS
  const url = '/api/moderation/cases/1/claim'
  const first = await ask('POST', url, { as: 'ani', key: 'c1' })
  expect([first.status, first.json()]).toMatchObject([200, { id: 1, state: 'open', claim: { by: 'ani', until } }])
  const second = await ask('POST', url, { as: 'bayu' })
  expect([second.status, second.json()]).toMatchObject([
    409,
    { type: '/problems/case-claimed', title: 'Perkara ini sedang ditangani ani.', values: { by: 'ani', until }, state: 'open' },
  ])
  expect((await ask('DELETE', url, { as: 'ani' })).json()).toMatchObject({ id: 1, claim: null })
})

test('without a script a button takes the case and another gives it back; what was typed stays', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const typed = { key: 'k', action: 'hide', reason: 'contact-data', note: 'Belum selesai' }
  expect((await ask('GET', '/id/antrean/1', { as: 'ani' })).text).toMatch(/value="claim"[^>]*>Ambil perkara/)
  const taken = await ask('POST', '/id/antrean/1', { as: 'ani', form: { do: 'claim', ...typed } })
  expect(taken.status).toBe(200)
  for (const part of [/Perkara di tanganmu/, /value="hide" checked/, /Belum selesai/, /value="release"/, /sisa 15 mnt/])
    expect(taken.text).toMatch(part)
  const other = await ask('GET', '/id/antrean/1', { as: 'bayu' })
  for (const words of ['Di tangan ani', 'ani sedang menangani perkara ini']) expect(other.text).toContain(words)
  expect((await ask('POST', '/id/antrean/1', { as: 'bayu', form: { do: 'decide', ...typed } })).status).toBe(422)
  forum.at += CLAIM_MS
  expect((await ask('GET', '/id/antrean/1', { as: 'bayu' })).text).toContain('Ambil perkara')
})
