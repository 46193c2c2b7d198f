import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { changeMind } from '../../server/debate/minds/change-mind.ts'
import { chooseStall } from '../../server/debate/stances/choose-stall.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { writingSide } from '../../server/rooms.ts'
import { makeRun, type Run } from '../../server/store/run.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import type { Forum } from '../tools/open-forum.ts'
import { connectStore, onBothEngines } from '../tools/open-store.ts'
import { whileLocked } from '../tools/while-locked.ts'
import { debate } from './open-debate.ts'

const REASON = 'Saya kira harus punya studio. Ternyata kios saya sendiri sudah jadi panggungnya.'

/** Both at the same time: on PostgreSQL each has read what it needs before the other one has written to this table. */
const atOnce = <T>(forum: Forum, table: string, begin: () => Promise<T>): Promise<T> =>
  forum.engine === 'sqlite' ? begin() : whileLocked(forum.where, { table, waiting: 2 }, begin)

/** The door of another node of the same forum; SQLite has one alone. */
function otherDoor(forum: Forum): Run {
  if (forum.engine === 'sqlite') return forum.door
  const { transactor } = connectStore(forum.engine, forum.where)
  const writer = localWriter(transactor, executor(writingSide({ limits: true })), () => undefined)
  return makeRun(writer, () => forum.at, false)
}

onBothEngines('two who change each other’s mind at the same moment, in two debates,', (_, engine) => {
  test('credit nobody', async () => {
    const forum = await debate({ engine })
    await forum.run(openThread, {
      as: 'sari',
      input: { title: 'Debat yang lain lagi', text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.' },
    })
    await forum.run(postReply, { as: 'lina', input: { threadId: 2, text: 'Balasan seorang pedagang pasar di debat ini.' } })
    const change = (as: string, threadId: number, number: number) =>
      forum.run(changeMind, { as, input: { threadId, number, reason: REASON } })
    await atOnce(forum, 'changed_minds', () => Promise.all([change('lina', 1, 1), change('sari', 2, 1)]))
    const { db, t } = forum.readers.read
    expect(await db.select({ credited: t.changedMinds.credited }).from(t.changedMinds)).toEqual([{ credited: false }, { credited: false }])
    expect(await db.select({ many: t.mindCredits.many }).from(t.mindCredits)).not.toContainEqual({ many: 1 })
  })
})

onBothEngines('a stall in a debate', (_, engine) => {
  const pinned = async (forum: Forum, personId: string) => {
    const { db, t } = forum.readers.read
    return db
      .select({ stall: t.threadStalls.stall, changedAt: t.threadStalls.changedAt })
      .from(t.threadStalls)
      .where(eq(t.threadStalls.personId, personId))
  }

  test('that two tabs pin at the same moment is pinned once, and both are answered', async () => {
    const forum = await debate({ engine, limits: true })
    const actor = await forum.person('ita', { stall: 'offline', createdAt: 0 })
    const other = otherDoor(forum)
    const [vote, reply] = await atOnce(forum, 'thread_stalls', () =>
      Promise.all([
        forum.door(castVote, { actor, input: { threadId: 1, number: 1, vote: 'agree' } }),
        other(postReply, { actor, input: { threadId: 1, text: 'Dan balasan dari tab yang lain.' } }),
      ]),
    )
    expect(vote.result).toMatchObject({ stall: 'offline' })
    expect(reply.result).toMatchObject({ number: 4 })
    expect(await pinned(forum, actor.personId)).toEqual([{ stall: 'offline', changedAt: null }])
  })

  test('changes once in a week, also from two tabs at the same moment', async () => {
    const forum = await debate({ engine, limits: true })
    const actor = await forum.person('ita', { stall: 'offline' })
    await forum.door(chooseStall, { actor, input: { threadId: 1, stall: 'offline' } })
    const other = otherDoor(forum)
    const tabs = await atOnce(forum, 'thread_stalls', () =>
      Promise.allSettled([
        forum.door(chooseStall, { actor, input: { threadId: 1, stall: 'buyer' } }),
        other(chooseStall, { actor, input: { threadId: 1, stall: 'observer' } }),
      ]),
    )
    const won = tabs.flatMap((tab) => (tab.status === 'fulfilled' ? [tab.value.result.stall] : []))
    expect(won).toHaveLength(1)
    const [lost] = tabs.flatMap((tab) => (tab.status === 'rejected' ? [tab.reason] : []))
    expect(lost).toMatchObject({ code: 'stall-changed-lately', detail: { state: won[0], values: { until: forum.at + 7 * 86_400_000 } } })
    expect(await pinned(forum, actor.personId)).toEqual([{ stall: won[0], changedAt: forum.at }])
  })

  test('that two tabs change to the same is changed for both', async () => {
    const forum = await debate({ engine, limits: true })
    const actor = await forum.person('ita', { stall: 'offline' })
    await forum.door(chooseStall, { actor, input: { threadId: 1, stall: 'offline' } })
    const other = otherDoor(forum)
    const input = { threadId: 1, stall: 'buyer' } as const
    const tabs = await atOnce(forum, 'thread_stalls', () =>
      Promise.all([forum.door(chooseStall, { actor, input }), other(chooseStall, { actor, input })]),
    )
    expect(tabs.map(({ result }) => result)).toEqual([{ stall: 'buyer' }, { stall: 'buyer' }])
    expect(await pinned(forum, actor.personId)).toEqual([{ stall: 'buyer', changedAt: forum.at }])
  })
})
