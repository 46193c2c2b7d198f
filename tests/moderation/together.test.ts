import { expect, test } from 'vitest'
import { claimCase } from '../../server/moderation/cases/claim-case.ts'
import { marketWithFlags } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const DAY = 86_400_000
const decision = { action: 'hide', rule: 4, reason: 'advertising' }

/** `spammer` wrote an old post (6) and three today (7 to 9), of which 7 and 9 are flagged. */
async function spammed() {
  const market = await marketWithFlags()
  const { forum, say, flag } = market
  await say('spammer', 'Promosi lama, klik tautan di bio.')
  forum.at += DAY + 1
  for (const time of ['pagi', 'siang', 'malam']) await say('spammer', `Promosi ${time}, klik tautan di bio.`)
  await flag('tika', 7, 'spam')
  await flag('tika', 9, 'spam')
  return { ...market, ask: await openSite(forum) }
}

test('all open cases of an author and his posts of the last day are listed, and nothing older', async () => {
  const { ask } = await spammed()
  const listed = await ask('GET', '/api/moderation/cases/1/author-posts', { as: 'ani' })
  expect(listed.json()).toMatchObject({ author: 'spammer' })
  const { posts } = listed.json() as { posts: { number: number; caseId: number | null }[] }
  expect(posts.map(({ number, caseId }) => [number, caseId]).toSorted((a, b) => a[0]! - b[0]!)).toEqual([
    [7, 1],
    [8, null],
    [9, 2],
  ])
  expect((await ask('GET', '/api/moderation/cases/1/author-posts', { as: 'tika' })).status).toBe(403)
})

test('one decision is carried out on each, what conflicts is left out and said, and the author is muted once', async () => {
  const { forum, ask } = await spammed()
  await forum.run(claimCase, { as: 'bayu', input: { caseId: 1 } })
  const posts = [7, 8, 9, 99].map((number) => ({ threadId: 1, number }))
  const body = { posts, decision: { ...decision, sanction: { kind: 'mute', hours: 168 } } }
  const send = () => ask('POST', '/api/moderation/decisions', { as: 'ani', key: 'b1', body })
  const outcomes = async () => ((await send()).json() as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome)
  expect(await outcomes()).toEqual(['case-claimed', 'decided', 'decided', 'not-found'])

  const { read } = forum.readers
  const { decisions, measures, moderationLog, replies } = read.t
  const states = await read.db.select({ number: replies.number, state: replies.state }).from(replies)
  expect(states.filter(({ number }) => number > 5).map(({ state }) => state)).toEqual(['shown', 'shown', 'hidden', 'hidden'])
  expect(await read.db.select({ number: decisions.number }).from(decisions)).toHaveLength(2)
  expect(await read.db.select({ kind: moderationLog.kind }).from(moderationLog)).toHaveLength(2)
  expect(await read.db.select({ kind: measures.kind }).from(measures)).toEqual([{ kind: 'mute' }])

  await send()
  expect(await read.db.select({ number: decisions.number }).from(decisions)).toHaveLength(2)
})

test('the page decides what is ticked, says what came of each, and keeps what was chosen when nothing is', async () => {
  const { ask } = await spammed()
  const url = '/id/antrean/1/sekaligus'
  expect((await ask('GET', '/id/antrean/1', { as: 'ani' })).text).toContain(`href="${url}"`)
  const form = { do: 'decide', key: 'k', action: 'remove', reason: 'advertising', rule: '4' }
  const none = await ask('POST', url, { as: 'ani', form })
  expect([none.status, none.text]).toEqual([422, expect.stringMatching(/value="remove" checked/) as string])
  expect(none.text).toContain('Pilih paling sedikit satu tulisan')
  const done = await ask('POST', url, { as: 'ani', form: { ...form, 'p.1.7': 'on', 'p.1.8': 'on' } })
  expect([done.status, done.text.match(/: diputus</g)?.length]).toEqual([200, 2])
  expect((await ask('GET', url, { as: 'tika' })).status).toBe(403)
})

test('sent twice, or by two moderators with the same list, each post is decided once and no case is left behind', async () => {
  const { forum, ask } = await spammed()
  const posts = [
    { threadId: 1, number: 7, caseId: 1 },
    { threadId: 1, number: 8 },
    { threadId: 1, number: 9, caseId: 2 },
  ]
  const body = { posts, decision: { ...decision, sanction: { kind: 'mute', hours: 168 } } }
  const send = async (as: string, key: string, action = 'hide') => {
    const plain = { ...body, decision: { ...body.decision, action } }
    return ((await ask('POST', '/api/moderation/decisions', { as, key, body: plain })).json() as { items: { outcome: string }[] }).items
  }
  await forum.run(claimCase, { as: 'bayu', input: { caseId: 1 } })
  const first = await send('ani', 'b1')
  forum.at += 16 * 60_000 // the claim frees itself
  expect(await send('ani', 'b1')).toEqual(first)
  expect((await send('bayu', 'b2', 'remove')).map(({ outcome }) => outcome)).toEqual(['decided', 'already-decided', 'already-decided'])

  const { read } = forum.readers
  const { cases, decisions, measures, strikes } = read.t
  expect(await read.db.select({ number: decisions.number }).from(decisions).orderBy(decisions.number)).toEqual(
    [7, 8, 9].map((number) => ({ number })),
  )
  expect(await read.db.select({ id: strikes.decisionId }).from(strikes)).toHaveLength(3)
  expect(await read.db.select({ state: cases.state }).from(cases)).toEqual([1, 2, 3].map(() => ({ state: 'decided' })))
  expect(await read.db.select({ kind: measures.kind }).from(measures)).toHaveLength(2)
})

test('what was kept meanwhile is not decided again from an older list', async () => {
  const { ask } = await spammed()
  const send = (as: string, action: string, reason: string) =>
    ask('POST', '/api/moderation/decisions', {
      as,
      key: as,
      body: { posts: [{ threadId: 1, number: 7, caseId: 1 }], decision: { action, reason, ...(action === 'hide' && { rule: 4 }) } },
    })
  await send('bayu', 'keep', 'no-breach')
  expect((await send('ani', 'hide', 'advertising')).json()).toMatchObject({ items: [{ outcome: 'already-decided' }] })
})

test('of a post in a debate where the moderator wrote it is said that it is his own matter, and no quiet case stays behind', async () => {
  const { forum, say, ask } = await spammed()
  await say('ani', 'Saya juga ikut berdebat di sini.')
  const body = { posts: [7, 8].map((number) => ({ threadId: 1, number })), decision }
  const { items } = (await ask('POST', '/api/moderation/decisions', { as: 'ani', body })).json() as { items: { outcome: string }[] }
  expect(items.map(({ outcome }) => outcome)).toEqual(['own-matter', 'own-matter'])
  const { read } = forum.readers
  const cases = await read.db.select({ number: read.t.cases.number, state: read.t.cases.state }).from(read.t.cases)
  expect(cases.toSorted((a, b) => a.number - b.number)).toEqual([
    { number: 7, state: 'open' },
    { number: 9, state: 'open' },
  ])
  const form = { do: 'decide', key: 'k', action: 'hide', reason: 'advertising', rule: '4', 'p.1.8': 'on' }
  const page = await ask('POST', '/id/antrean/1/sekaligus', { as: 'ani', form })
  expect(page.text).toContain('Moderator lain yang memutuskannya.')
})
