import { eq, gt, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { moderationChores } from '../../server/moderation/chores.ts'
import { refuseHeld } from '../../server/moderation/held/refuse-held.ts'
import { forgetArrivals } from '../../server/people/networks/forget-arrivals.ts'
import { keepArrivalKey } from '../../server/people/networks/keep-arrival-key.ts'
import { forgetHeld } from '../../server/publishing/held/forget-held.ts'
import { forgetFingerprints } from '../../server/publishing/repeats/forget-fingerprints.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { forgetKeys } from '../../server/store/forget-keys.ts'
import { keepTime } from '../../server/store/keep-time.ts'
import { signIn } from '../publishing/sign-in.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags } from './market-with-flags.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const REMOVE = { action: 'remove', rule: 3, reason: 'other', note: 'Nomor orang lain.' } as const
const CHORES = [keepTime, ...moderationChores, forgetKeys, forgetFingerprints, forgetHeld, forgetArrivals]

/** A market with one of everything that is forgotten one day, and its chores as they run once a minute. */
async function keptMarket(engine: Dialect) {
  const market = await marketWithFlags({ engine, limits: true })
  const { forum, flag, decide } = market
  const chores = async () => {
    for (const chore of CHORES)
      for (let more: boolean | undefined = true; more;) ({ more } = await forum.run(chore, { as: null, input: {} }))
  }
  await chores()
  const budi = await signIn(forum, 'budi')
  const say = (text: string, key: string, more: object = {}) =>
    forum.run(postReply, { as: budi, key, input: { threadId: 1, text, ...more } })
  await say('Barang saya ada di kios, silakan lihat sendiri di sana.', 'k1')
  const { held } = await say('Ini nomornya 0812-3456-7890 ya', 'k2', { anyway: true })
  await forum.run(refuseHeld, { as: 'ani', input: { id: held!, rule: 4, reason: 'advertising' } })
  await forum.run(keepArrivalKey, { as: null, input: { key: 'k'.repeat(43) } })
  await flag('tika', 3)
  await decide('ani', 1, REMOVE)
  const kept = async () => {
    const { db, t } = forum.readers.read
    const many = async (rows: PromiseLike<unknown[]>) => (await rows).length
    return {
      evidence: await many(db.select({ id: t.flags.caseId }).from(t.flags).where(ne(t.flags.evidence, ''))),
      removed: (await db.select({ text: t.replies.text }).from(t.replies).where(eq(t.replies.number, 3)))[0]!.text !== '',
      strikes: await many(db.select({ id: t.strikes.decisionId }).from(t.strikes)),
      held: await many(db.select({ id: t.held.id }).from(t.held)),
      fingerprints: (await many(db.select({ id: t.fingerprints.id }).from(t.fingerprints))) > 0,
      keys: await many(db.select({ key: t.commands.key }).from(t.commands).where(eq(t.commands.key, 'k1'))),
      networks: await many(db.select({ day: t.arrivalKeys.day }).from(t.arrivalKeys).where(gt(t.arrivalKeys.day, ''))),
    }
  }
  return { ...market, chores, kept }
}

const ALL = { evidence: 1, removed: true, strikes: 1, held: 1, fingerprints: true, keys: 1, networks: 1 }
const NONE = { evidence: 0, removed: false, strikes: 0, held: 0, fingerprints: false, keys: 0, networks: 0 }

onBothEngines('a clock that is years ahead', (_, engine) => {
  test('makes nothing be forgotten, not by coming up with it again and again, and no trace stays of it', async () => {
    const { forum, chores, kept } = await keptMarket(engine)
    expect(await kept()).toEqual(ALL)
    const right = forum.at
    for (let start = 0; start < 3; start++) {
      forum.at = right + 3653 * DAY + start * HOUR
      await chores()
    }
    expect(await kept()).toEqual(ALL)
    forum.at = right + 3 * HOUR
    await chores()
    expect(await kept()).toEqual(ALL)
    forum.at = right + 3653 * DAY
    await chores()
    expect(await kept()).toEqual(ALL)
  })

  test('is said when it begins and once an hour, and so is that it is believed: then what is old is forgotten', async () => {
    const { forum, chores, kept } = await keptMarket(engine)
    const alarms = () => forum.signals.splice(0).filter(({ kind }) => kind === 'clock')
    forum.at += 120 * DAY
    await chores()
    expect(alarms()).toEqual([{ kind: 'clock', state: 'doubted', aheadMs: 120 * DAY - HOUR }])
    forum.at += HOUR / 2
    await chores()
    expect(alarms()).toEqual([])
    for (let half = 0; half < 46; half++) {
      forum.at += HOUR / 2
      await chores()
    }
    expect(alarms()).toHaveLength(23)
    expect(await kept()).toEqual({ ...ALL, fingerprints: false })
    forum.at += HOUR
    await chores()
    expect(alarms()).toEqual([{ kind: 'clock', state: 'believed', aheadMs: 0 }])
    expect(await kept()).toEqual(NONE)
  })

  test('is doubted too where time was never counted before: the last command says how late it was', async () => {
    const { forum, chores, kept } = await keptMarket(engine)
    await forum.transactor.run(async ({ db, t }) => void (await db.delete(t.site).where(eq(t.site.name, 'believed-time'))), '')
    forum.at += 3653 * DAY
    await chores()
    expect(await kept()).toEqual(ALL)
  })
})
