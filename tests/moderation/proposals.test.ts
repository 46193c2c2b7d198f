import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { answerProposal } from '../../server/moderation/proposals/answer-proposal.ts'
import { proposeErasure } from '../../server/moderation/proposals/propose-erasure.ts'
import { readProposals } from '../../server/moderation/proposals/read-proposals.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { withdrawRevision } from '../../server/replies/withdraw-revision.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses, SECRET } from './market-with-flags.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BAN = { action: 'remove', rule: 1, reason: 'threat', sanction: { kind: 'ban' } } as const

async function market(engine: 'sqlite' | 'postgres') {
  const opened = await marketWithFlags({ engine })
  const { forum } = opened
  const actor = async (name: string) => readActor(forum.readers.read, await forum.person(name), forum.at)
  return {
    ...opened,
    actor,
    open: async (as: string) => {
      const viewer = await actor(as)
      return (await forum.readers.snapshot((scope) => readProposals(scope, { state: 'open', limit: 20 }, viewer, forum.at))).items
    },
    /** What he was told last. */
    news: async (name: string) => {
      const { personId } = await forum.person(name)
      return (await readNotices(forum.readers.read, { personId, limit: 1 })).items[0]
    },
    answer: (as: string, proposalId: string, agree: boolean, note?: string) =>
      forum.run(answerProposal, { as, input: { proposalId, agree, ...(note !== undefined && { note }) } }),
  }
}

async function allRows({ db, t }: Pick<Forum['readers']['read'], 'db' | 't'>) {
  const rows: unknown[] = []
  for (const table of Object.values(t)) rows.push(await db.select().from(table))
  return rows
}

const publicLog = async ({ readers: { read } }: Forum) =>
  (await read.db.select({ entry: read.t.moderationLog.entry }).from(read.t.moderationLog).orderBy(read.t.moderationLog.seq)).map(
    ({ entry }) => JSON.parse(entry) as Record<string, unknown>,
  )

onBothEngines('a ban', (_, engine) => {
  test('waits for a second moderator; then it holds, and ends all sessions', async () => {
    const { forum, flag, decide, open, answer, actor, say, news } = await market(engine)
    await flag('tika', 3)
    const { decisionId } = await decide('ani', 1, BAN)
    expect(await actor('jaka')).toMatchObject({ state: 'active' })
    await say('jaka', 'Saya masih di sini.')
    const [proposal] = await open('bayu')
    expect(proposal).toMatchObject({
      kind: 'ban',
      caseId: 1,
      decisionId,
      by: 'ani',
      rule: 1,
      reason: 'threat',
      note: 'Nomor orang lain.',
      mayAnswer: true,
      own: false,
    })
    expect((await open('ani'))[0]).toMatchObject({ mayAnswer: false, own: true })

    forum.signals.length = 0
    await answer('bayu', proposal!.id, true, 'Setuju, ini ancaman.')
    expect(await actor('jaka')).toMatchObject({ state: 'suspended', restraint: { kind: 'ban', leftMs: null } })
    const { personId } = await forum.person('jaka')
    expect(forum.signals).toContainEqual({ kind: 'person-ended', personId, exceptSessionId: null })
    await expect(say('jaka', 'Masih?')).rejects.toEqual(refuses('person-suspended'))
    expect(await open('bayu')).toEqual([])
    expect(await news('jaka')).toMatchObject({ kind: 'second', detail: { measure: 'ban', outcome: 'agreed' } })
    expect((await publicLog(forum)).at(-1)).toMatchObject({
      kind: 'proposal-answer',
      action: 'agreed',
      proposal: 'ban',
      moderator: 'bayu',
      decisionId,
      threadId: 1,
      number: 3,
    })
    await expect(answer('bayu', proposal!.id, false)).rejects.toMatchObject({ code: 'already-decided', detail: { state: 'agreed' } })
  })

  test('that is refused, or taken back by its proposer, never begins', async () => {
    const { forum, flag, decide, open, answer, actor, news } = await market(engine)
    for (const [number, who] of [
      [3, 'bayu'],
      [4, 'ani'],
    ] as const) {
      await flag('tika', number)
      await decide('ani', number - 2, BAN)
      const [proposal] = await open(who)
      await answer(who, proposal!.id, false, 'Terlalu berat.')
      expect((await publicLog(forum)).at(-1)).toMatchObject({ kind: 'proposal-answer', action: 'refused', moderator: who })
    }
    for (const name of ['jaka', 'lina']) {
      expect(await actor(name)).toMatchObject({ state: 'active' })
      expect(await news(name)).toMatchObject({ kind: 'second', detail: { measure: 'ban', outcome: 'refused' } })
    }
  })

  test.each<[who: string, code: Parameters<typeof refuses>[0], matter: string | undefined]>([
    ['ani', 'own-matter', 'own-proposal'],
    ['pihak', 'own-matter', 'own-debate'],
    ['jaka', 'own-matter', 'own-post'],
    ['bisu', 'person-muted', undefined],
    ['luar', 'person-suspended', undefined],
    ['tika', 'not-a-moderator', undefined],
  ])('is not seconded by %s', async (who, code, matter) => {
    const { forum, flag, decide, open, answer, say, actor } = await market(engine)
    await forum.person('pihak', { role: 'administrator' })
    await forum.person('bisu', { role: 'moderator', muted: true })
    await forum.person('luar', { role: 'moderator', state: 'suspended' })
    await say('pihak', 'Saya ikut bicara.')
    await flag('tika', 3)
    await decide('ani', 1, BAN)
    const [proposal] = await open('bayu')
    const jaka = await forum.person('jaka')
    if (who === 'jaka') await forum.transactor.run(async ({ db, t }) => void (await db.update(t.people).set({ role: 'moderator' })), '')
    const refusal = await answer(who, proposal!.id, true).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code, ...(matter !== undefined && { detail: { values: { context: matter }, state: matter } }) })
    expect(await readActor(forum.readers.read, jaka, forum.at)).toMatchObject({ state: 'active' })
    expect(await actor('jaka')).toMatchObject({ state: 'active' })
  })

  test('in a house of one: the administrator agrees with himself after a day, and row and log say so', async () => {
    const { forum, flag, decide, open, answer, actor } = await market(engine)
    await flag('tika', 3)
    await decide('bayu', 1, BAN)
    await forum.transactor.run(
      async ({ db, t }) => void (await db.update(t.people).set({ role: 'member' }).where(eq(t.people.name, 'ani'))),
      '',
    )
    const [proposal] = await open('bayu')
    expect(proposal).toMatchObject({ mayAnswer: false })
    forum.at += DAY - 1
    await expect(answer('bayu', proposal!.id, true)).rejects.toEqual(refuses('own-matter'))
    forum.at += 1
    expect((await open('bayu'))[0]).toMatchObject({ mayAnswer: true })
    await answer('bayu', proposal!.id, true)
    expect(await actor('jaka')).toMatchObject({ state: 'suspended' })
    expect((await publicLog(forum)).at(-1)).toMatchObject({ kind: 'proposal-answer', alone: true })
    const bayu = await actor('bayu')
    const { items } = await forum.readers.snapshot((scope) => readProposals(scope, { state: 'agreed', limit: 9 }, bayu, forum.at))
    expect(items).toMatchObject([{ alone: true, by: 'bayu', second: 'bayu' }])
  })

  test('that two answer at once is answered once', async () => {
    const { forum, flag, decide, open, answer } = await market(engine)
    await forum.person('cici', { role: 'moderator' })
    await flag('tika', 3)
    await decide('ani', 1, BAN)
    const [proposal] = await open('bayu')
    const answers = await Promise.allSettled([answer('bayu', proposal!.id, true), answer('cici', proposal!.id, false)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await publicLog(forum)).filter(({ kind }) => kind === 'proposal-answer')).toHaveLength(1)
  })
})

onBothEngines('evidence', (_, engine) => {
  async function decided() {
    const opened = await market(engine)
    const { forum, flag, hide } = opened
    forum.at += HOUR
    await flag('tika', 3)
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: 'Kurirnya diam saja.' } })
    await forum.run(withdrawRevision, { as: 'ani', input: { threadId: 1, number: 3, field: 'text', revision: 1 } })
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.replies).set({ quoteText: null, quoteNumber: null })), '')
    return {
      ...opened,
      hide: () => hide('ani', 1),
      propose: (as: string) => forum.run(proposeErasure, { as, input: { caseId: 1, note: 'Memuat nomor anak kecil.' } }),
    }
  }

  test('is erased before its time when two moderators agree, and is gone from every table', async () => {
    const { forum, hide, propose, open, answer, actor } = await decided()
    await hide()
    const { proposalId } = await propose('ani')
    await expect(propose('bayu')).rejects.toEqual(refuses('already-proposed'))
    expect((await publicLog(forum)).at(-1)).toMatchObject({ kind: 'proposal', proposal: 'erase-evidence', moderator: 'ani' })
    const bayu = await actor('bayu')
    const evidence = async () => (await forum.readers.snapshot((scope) => readCase(scope, 1, bayu, forum.at))).evidence
    expect(await evidence()).toHaveLength(1)
    expect(await open('bayu')).toMatchObject([
      { id: proposalId, kind: 'erase-evidence', note: 'Memuat nomor anak kecil.', mayAnswer: true },
    ])
    await answer('bayu', proposalId, true)
    expect(await evidence()).toEqual([])
    expect((await publicLog(forum)).slice(-2)).toMatchObject([
      { kind: 'proposal-answer' },
      { kind: 'evidence-erased', threadId: 1, number: 3 },
    ])
    const everything = await forum.readers.snapshot(async ({ db, t }) => JSON.stringify(await allRows({ db, t })))
    expect(everything).toContain('Kurirnya diam saja.')
    expect(everything).not.toContain(SECRET)
    await expect(propose('ani')).rejects.toEqual(refuses('not-found'))
  })

  test('is not erased while its case is open or under appeal, nor by one alone', async () => {
    const { forum, hide, propose, answer } = await decided()
    await expect(propose('ani')).rejects.toEqual(refuses('under-review'))
    await hide()
    const { proposalId } = await propose('ani')
    await expect(answer('ani', proposalId, true)).rejects.toEqual(refuses('own-matter'))
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.cases).set({ state: 'appealed' })), '')
    await expect(answer('bayu', proposalId, true)).rejects.toEqual(refuses('under-review'))
    await answer('bayu', proposalId, false)
    await expect(propose('tika')).rejects.toEqual(refuses('not-a-moderator'))
  })

  test.runIf(engine === 'sqlite')('leaves no trace of the words in the file', async () => {
    const { forum, hide, propose, answer } = await decided()
    await hide()
    const { proposalId } = await propose('ani')
    const checkpointed = () => {
      const file = new Database(forum.where)
      file.pragma('wal_checkpoint(TRUNCATE)')
      file.close()
      return readFileSync(forum.where).includes(SECRET)
    }
    expect(checkpointed()).toBe(true)
    await answer('bayu', proposalId, true)
    expect(checkpointed()).toBe(false)
  })
})
