import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { countRechecks } from '../../server/moderation/rechecks/count-rechecks.ts'
import { recheckDecision } from '../../server/moderation/rechecks/recheck-decision.ts'
import { readRechecks } from '../../server/moderation/rechecks/read-rechecks.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readReply } from '../../server/replies/read-replies.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openSite } from './open-site.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'

const DAY = 86_400_000

/** The market, whose posts are Indonesian, with a moderator `joe` who reads English only. */
async function market(engine: 'sqlite' | 'postgres') {
  const opened = await marketWithFlags({ engine })
  const { forum, flag, decide } = opened
  await forum.person('joe', { role: 'moderator', reads: ['en'] })
  return {
    ...opened,
    judged: async (draft: Parameters<typeof decide>[2], as = 'joe', number = 3) => {
      await flag('tika', number)
      return (await decide(as, 1, draft)).decisionId
    },
    waiting: async (as: string) => {
      const viewer = await readActor(forum.readers.read, await forum.person(as), forum.at)
      return (await forum.readers.snapshot((scope) => readRechecks(scope, { limit: 9 }, viewer, forum.at))).items
    },
    recheck: (as: string, decisionId: string, answer: object) =>
      forum.run(recheckDecision, { as, input: { decisionId, ...answer } as Parameters<typeof recheckDecision.run>[1] }),
    shown: async () => (await readReply(forum.readers.read, { threadId: 1, number: 3 }))!.state,
  }
}

const lastEntries = async ({ readers: { read } }: Forum, count: number) =>
  (await read.db.select({ entry: read.t.moderationLog.entry }).from(read.t.moderationLog).orderBy(read.t.moderationLog.seq))
    .slice(-count)
    .map(({ entry }) => JSON.parse(entry) as Record<string, unknown>)

const HIDE = { action: 'hide', rule: 3, reason: 'contact-data' } as const

onBothEngines('a decision on a translation', (_, engine) => {
  test('waits for another moderator who reads the language; who agrees says so, once', async () => {
    const { forum, judged, waiting, recheck, shown } = await market(engine)
    const decisionId = await judged(HIDE)
    expect(await waiting('ani')).toMatchObject([{ decisionId, lang: 'id', action: 'hide', moderator: 'joe', mayRecheck: true }])
    expect(await waiting('joe')).toMatchObject([{ mayRecheck: false }])
    await recheck('ani', decisionId, { agrees: true })
    expect(await waiting('ani')).toEqual([])
    expect(await shown()).toBe('hidden')
    expect(await lastEntries(forum, 1)).toMatchObject([{ kind: 'recheck', action: 'agreed', moderator: 'ani', decisionId }])
    await expect(recheck('bayu', decisionId, { agrees: true })).rejects.toEqual(refuses('already-decided'))
  })

  test('is not counted as waiting while an appeal looks at it: the tab says as many as it lists', async () => {
    const { forum, judged, waiting } = await market(engine)
    const decisionId = await judged(HIDE)
    const counted = () => forum.readers.snapshot(countRechecks)
    expect([await counted(), (await waiting('ani')).length]).toEqual([1, 1])
    await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    expect([await counted(), (await waiting('ani')).length]).toEqual([0, 0])
  })

  test('that somebody does not agree to is decided anew: taken back, or another one', async () => {
    const { forum, judged, waiting, recheck, shown } = await market(engine)
    const decisionId = await judged(HIDE)
    await recheck('ani', decisionId, { agrees: false, action: 'restore', reason: 'mistake' })
    expect(await shown()).toBe('shown')
    expect(await lastEntries(forum, 2)).toMatchObject([
      { kind: 'recheck', action: 'refused', decisionId },
      { kind: 'decision', action: 'restore', undoes: decisionId, moderator: 'ani' },
    ])
    expect(await waiting('bayu')).toEqual([])
  })

  test('to keep becomes one to hide', async () => {
    const { judged, recheck, shown } = await market(engine)
    const decisionId = await judged({ action: 'keep', reason: 'no-breach' })
    await recheck('ani', decisionId, { agrees: false, ...HIDE })
    expect(await shown()).toBe('hidden')
  })

  test.each<[what: string, answer: object, at: string]>([
    ['nothing in its place', {}, '/body/action'],
    ['no reason', { action: 'restore' }, '/body/reason'],
    ['the same again', HIDE, '/body/action'],
    ['a reason of another rule', { action: 'remove', rule: 3, reason: 'insult' }, '/body/reason'],
  ])('is not answered by %s, and still waits', async (_, answer, at) => {
    const { judged, waiting, recheck } = await market(engine)
    const decisionId = await judged(HIDE)
    const refusal = await recheck('ani', decisionId, { agrees: false, ...answer }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'invalid-input', detail: { errors: [{ at }] } })
    expect(await waiting('ani')).toHaveLength(1)
  })

  test.each<[who: string, code: Parameters<typeof refuses>[0]]>([
    ['joe', 'own-matter'],
    ['jane', 'language-not-read'],
    ['pihak', 'own-matter'],
    ['tika', 'not-a-moderator'],
  ])('is not rechecked by %s', async (who, code) => {
    const { forum, say, judged, recheck } = await market(engine)
    await forum.person('jane', { role: 'moderator', reads: ['en'] })
    await forum.person('pihak', { role: 'moderator' })
    await say('pihak', 'Saya ikut bicara.')
    const decisionId = await judged(HIDE)
    await expect(recheck(who, decisionId, { agrees: true })).rejects.toEqual(refuses(code))
  })

  test('is rechecked alone after a day where nobody else reads the language', async () => {
    const { forum, judged, waiting, recheck } = await market(engine)
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.people).set({ reads: ['en'] })), '')
    const decisionId = await judged(HIDE)
    await expect(recheck('bayu', decisionId, { agrees: true })).rejects.toEqual(refuses('language-not-read'))
    forum.at += DAY
    expect(await waiting('bayu')).toMatchObject([{ mayRecheck: true }])
    expect(await waiting('ani')).toMatchObject([{ mayRecheck: false }])
    await recheck('bayu', decisionId, { agrees: true })
    expect(await lastEntries(forum, 1)).toMatchObject([{ kind: 'recheck', alone: true }])
  })

  test('by who reads the language waits for nobody', async () => {
    const { judged, waiting, recheck } = await market(engine)
    const decisionId = await judged(HIDE, 'ani')
    expect(await waiting('bayu')).toEqual([])
    await expect(recheck('bayu', decisionId, { agrees: true })).rejects.toEqual(refuses('not-found'))
  })
})

test('the queue has a tab for what needs a second moderator: a ban is agreed to there, and a decision on a translation', async () => {
  const { forum, judged, flag, decide } = await market('sqlite')
  const ask = await openSite(forum)
  await judged(HIDE)
  await flag('tika', 4)
  await decide('ani', 2, { action: 'remove', rule: 1, reason: 'threat', sanction: { kind: 'ban' } })
  const page = async (as: string) => (await ask('GET', '/id/antrean?state=again', { as })).text
  const seen = await page('bayu')
  expect(seen).toContain('Blokir penulis untuk seterusnya')
  expect(seen).toContain('joe menyembunyikan tulisan ini')
  expect(seen.match(/value="(second|recheck)"/g)).toHaveLength(2)
  expect(await page('ani')).toContain('Tarik usul ini')
  const field = (name: string) => new RegExp(`name="${name}" value="([0-9a-f-]{36})"`).exec(seen)![1]!
  const form = { do: 'second', key: 'a', proposalId: field('proposalId'), agree: 'yes' }
  expect((await ask('POST', '/id/antrean?state=again', { as: 'ani', form })).text).toContain('Ini usulmu sendiri.')
  expect((await ask('POST', '/id/antrean?state=again', { as: 'bayu', form })).status).toBe(303)
  const answer = { do: 'recheck', key: 'b', decisionId: field('decisionId'), action: 'restore', reason: '' }
  const wrong = await ask('POST', '/id/antrean?state=again', { as: 'bayu', form: answer })
  expect([wrong.status, wrong.text.includes('Wajib diisi.')]).toEqual([422, true])
  expect((await ask('POST', '/id/antrean?state=again', { as: 'bayu', form: { ...answer, reason: 'mistake' } })).status).toBe(303)
  expect(await page('bayu')).not.toMatch(/value="(second|recheck)"/)
})

test.each([
  [['bayu'], 'Baru 1 moderator yang aktif. Larangan'],
  [['bayu', 'ani'], 'Baru 2 moderator yang aktif. Supaya banding'],
  [['bayu', 'ani', 'joe'], null],
])('a house of %j is told at its queue what it is too small for', async (staff, said) => {
  const { forum } = await market('sqlite')
  const ask = await openSite(forum)
  const out = ['bayu', 'ani', 'joe'].filter((name) => !staff.includes(name))
  for (const name of out) {
    const { personId } = await forum.person(name)
    await forum.transactor.run(
      async ({ db, t }) => void (await db.update(t.people).set({ role: 'member' }).where(eq(t.people.id, personId))),
      '',
    )
  }
  const { text } = await ask('GET', '/id/antrean', { as: 'bayu' })
  if (said === null) expect(text).not.toContain('moderator yang aktif')
  else expect(text).toContain(said)
})
