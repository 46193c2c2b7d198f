import { expect, test } from 'vitest'
import { answerProposal } from '../../server/moderation/proposals/answer-proposal.ts'
import { approveHeld } from '../../server/moderation/held/approve-held.ts'
import { openEntrance } from '../../server/people/entrance/entrance.ts'
import { joinForum } from '../../server/people/entrance/join-forum.ts'
import { signIn } from '../../server/people/entrance/sign-in.ts'
import { arrivalNames } from '../../server/people/networks/arrival-names.ts'
import { forgetArrivals } from '../../server/people/networks/forget-arrivals.ts'
import { readOwnHeld } from '../../server/publishing/held/read-own-held.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { DecisionDraft } from '../../server/moderation/decisions/schema.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { marketWithFlags } from '../moderation/market-with-flags.ts'
import { onBothEngines } from '../tools/open-store.ts'

const DAY = 86_400_000
const HERE = '203.0.113.7'
const BESIDE = '203.0.113.250'
const PASSWORD = 'ongkir gratis itu mitos'

async function openDoor(engine: Dialect) {
  const market = await marketWithFlags({ engine, limits: true })
  const { forum } = market
  const { readers } = forum
  const needs = { run: forum.door, readers, clock: () => forum.at, joining: 'open', limits: false } as const
  const visit = (ip: string) => ({ address: ip, ip, device: 'test', sessionId: null })
  const sessionOf = async (personId: string) =>
    (await readers.read.db.select().from(readers.read.t.sessions)).filter((found) => found.personId === personId).at(-1)!.id
  let said = 5
  return {
    ...market,
    needs,
    /** Joins by the real entrance, which a restart forgets nothing of. */
    async join(name: string, ip: string) {
      const { personId } = await joinForum(openEntrance(needs), { name, password: PASSWORD }, visit(ip))
      return { personId, sessionId: await sessionOf(personId) }
    },
    comeBack: (name: string, ip: string) => signIn(openEntrance(needs), { name, password: PASSWORD }, visit(ip)),
    /** Somebody says something that a moderator puts him out for. */
    async putOut({ personId }: { personId: string }, draft: Pick<DecisionDraft, 'rule' | 'reason' | 'sanction'>) {
      await forum.run(postReply, {
        as: { personId, sessionId: null },
        input: { threadId: 1, text: `Beli di tokoku saja, kali ke-${++said}.` },
      })
      await market.flag('tika', said, 'spam')
      const { db, t } = readers.read
      const caseId = Math.max(...(await db.select({ id: t.cases.id }).from(t.cases)).map(({ id }) => id))
      const { decisionId } = await market.decide('ani', caseId, { action: 'hide', note: 'Iklan.', ...draft })
      const open = (await db.select().from(t.proposals)).find(({ state }) => state === 'open')
      if (open) await forum.run(answerProposal, { as: 'bayu', input: { proposalId: open.id, agree: true } })
      return { caseId, decisionId }
    },
    say: (as: { personId: string; sessionId: string }, text: string) => forum.run(postReply, { as, input: { threadId: 1, text } }),
    rows: async () => {
      const { db, t } = readers.read
      return {
        arrivals: await db.select().from(t.arrivals),
        keys: await db.select().from(t.arrivalKeys),
        watched: await db.select().from(t.watched),
      }
    },
  }
}

const BAN = { rule: 4, reason: 'advertising', sanction: { kind: 'ban' } } as const
const SPAM = { rule: 4, reason: 'advertising', sanction: { kind: 'suspend', hours: 168 } } as const
const INSULT = { rule: 1, reason: 'insult', sanction: { kind: 'suspend', hours: 168 } } as const
const MUTE = { rule: 4, reason: 'advertising', sanction: { kind: 'mute', hours: 24 } } as const

onBothEngines('who joins from the network of somebody who was put out', (_, engine) => {
  test.each([
    ['a ban', BAN, HERE, BESIDE, 0, true],
    ['a ban, 29 days ago', BAN, HERE, BESIDE, 29, true],
    ['a ban, 30 days ago', BAN, HERE, BESIDE, 30, false],
    ['a ban, another network', BAN, HERE, '203.0.114.7', 0, false],
    ['a ban, one /48 of IPv6', BAN, '2001:db8:1:2::9', '2001:db8:1:ffff::1', 3, true],
    ['a ban, another /48', BAN, '2001:db8:1:2::9', '2001:db8:2::9', 3, false],
    ['a ban, this machine', BAN, '127.0.0.1', '127.0.0.1', 0, false],
    ['a suspension for spam', SPAM, HERE, BESIDE, 1, true],
    ['a suspension for an insult', INSULT, HERE, BESIDE, 1, false],
    ['a mute for spam', MUTE, HERE, BESIDE, 0, false],
  ])('%s', async (_, draft, his, hers, days, watched) => {
    const { forum, join, putOut, say } = await openDoor(engine)
    await putOut(await join('penjual', his), draft)
    forum.at += days * DAY
    const newcomer = await join('orang_baru', hers)
    const { held } = await say(newcomer, 'Saya baru di sini, salam untuk semua pedagang.')
    expect(held !== undefined).toBe(watched)
    if (held === undefined) return
    const { items } = await readOwnHeld(forum.readers.read, { personId: newcomer.personId, limit: 5 })
    expect(items).toMatchObject([{ reasons: ['network'], state: 'waiting' }])
  })

  test('signing in counts as joining does, and a decision that was taken back does not count', async () => {
    const { forum, join, comeBack, putOut, decide, rows } = await openDoor(engine)
    const first = await putOut(await join('penjual', HERE), SPAM)
    await comeBack('penjual', '198.51.100.4')
    await join('satu', '198.51.100.77')
    expect((await rows()).watched).toHaveLength(1)
    await decide('bayu', first.caseId, { action: 'restore', reason: 'mistake', note: 'Keliru.' })
    forum.at += 1000
    await join('dua', '198.51.100.78')
    expect((await rows()).watched).toHaveLength(1)
  })

  test('he is looked at until he is a member: three replies that were approved, and a day', async () => {
    const { forum, join, putOut, say } = await openDoor(engine)
    await putOut(await join('penjual', HERE), BAN)
    const newcomer = await join('orang_baru', BESIDE)
    for (const text of ['Yang pertama dari saya.', 'Yang kedua dari saya.', 'Yang ketiga dari saya.']) {
      const { held } = await say(newcomer, text)
      await forum.run(approveHeld, { as: 'bayu', input: { id: held! } })
    }
    expect(await say(newcomer, 'Masih hari pertama saya.')).toHaveProperty('held')
    forum.at += DAY
    expect(await say(newcomer, 'Sekarang hari kedua saya.')).not.toHaveProperty('held')
  })

  test('an edit of what was approved is looked at too', async () => {
    const { forum, join, putOut, say } = await openDoor(engine)
    await putOut(await join('penjual', HERE), BAN)
    const newcomer = await join('orang_baru', BESIDE)
    const { held } = await say(newcomer, 'Yang pertama dari saya.')
    const { post } = await forum.run(approveHeld, { as: 'bayu', input: { id: held! } })
    const input = { threadId: 1, number: post!.number, text: 'Datang saja ke toko saya.' }
    expect(await forum.run(changeReply, { as: newcomer, input })).toHaveProperty('held')
  })

  test('no address is kept, and after thirty days nothing else: no hash, no key, nobody watched', async () => {
    const { forum, join, putOut, rows } = await openDoor(engine)
    await putOut(await join('penjual', HERE), BAN)
    await join('orang_baru', BESIDE)
    expect(await rows()).toMatchObject({ arrivals: [{}, {}], keys: [{}], watched: [{}] })
    expect(JSON.stringify(await rows())).not.toContain('203.0')
    forum.at += 29 * DAY
    await forum.run(forgetArrivals, { as: null, input: {} })
    expect(await rows()).toMatchObject({ arrivals: [{}, {}], keys: [{}] })
    forum.at += DAY + 1
    await forum.run(forgetArrivals, { as: null, input: {} })
    expect(await rows()).toEqual({ arrivals: [], keys: [], watched: [] })
  })

  test('one network has another name each day, and is known by all of them while their keys stand', async () => {
    const { forum, needs } = await openDoor(engine)
    const [first] = await arrivalNames(needs)(HERE)
    forum.at += DAY
    const names = await arrivalNames(needs)(BESIDE)
    expect(names).toHaveLength(2)
    expect(names[1]).toBe(first)
    expect(names[0]!.slice(6)).not.toBe(first!.slice(6))
    forum.at += 29 * DAY
    expect(await arrivalNames(needs)(HERE)).not.toContain(first)
    expect(await arrivalNames(needs)('127.0.0.1')).toEqual([])
  })
})
