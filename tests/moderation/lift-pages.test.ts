import { expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { againPart } from '../../server/pages/moderation/again-part.ts'
import { queuePages } from '../../server/pages/moderation/queue.ts'
import { personPage } from '../../server/pages/people/person.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { openPages, opening } from '../pages/open-pages.ts'

type Draft = Omit<Parameters<typeof decideCase.run>[1], 'caseId'>
const HIDE = { action: 'hide', rule: 1, reason: 'insult' } as const

const needsOf = (forum: Forum) => ({ run: forum.door, readers: forum.readers, clock: () => forum.at, newKey: () => 'key' })

/** A debate by `sari` in which `jaka` wrote reply 1, which `ani` decided on; `bayu` moderates too, `pihak` does and wrote reply 2. */
async function house(draft: Draft) {
  const pages = await openPages((forum) => {
    const needs = needsOf(forum)
    return [personPage({ entrance: needs, newKey: needs.newKey }), ...queuePages({ ...needs, parts: [againPart(needs)] })]
  })
  const { forum } = pages
  for (const name of ['ani', 'bayu', 'pihak']) await forum.person(name, { role: 'moderator' })
  const { slug } = await forum.run(openThread, { as: 'sari', input: { title: 'Lorong sepi itu nyata', text: opening, stall: 'online' } })
  await forum.run(postReply, { as: 'jaka', input: { threadId: 1, text: 'Kalian semua penipu.' } })
  await forum.run(postReply, { as: 'pihak', input: { threadId: 1, text: 'Saya ikut bicara.' } })
  await forum.run(flagPost, { as: 'tika', input: { threadId: 1, number: 1, reason: 'harassment' } })
  const { decisionId } = await forum.run(decideCase, { as: 'ani', input: { caseId: 1, ...draft } })
  const jaka = async () => readActor(forum.readers.read, await forum.person('jaka'), forum.at)
  return { ...pages, decisionId, jaka, debate: { id: `/id/debat/1-${slug}`, en: `/en/debate/1-${slug}` } }
}

test('a person’s page shows moderators what stands against him with the time left, and ends it there', async () => {
  const { forum, get, post, decisionId, jaka } = await house({ ...HIDE, sanction: { kind: 'mute', hours: 24 } })
  forum.at += 3_600_000
  const page = (await get('/id/orang/jaka', 'bayu')).body
  expect(page).toContain('Tindakan atas orang ini')
  expect(page).toMatch(/<b>Tidak bisa menulis<\/b> 24 jam, sisa 23 j</)
  expect(page).toContain('Poin pelanggaran: 1')
  expect((await get('/en/people/jaka', 'bayu')).body).toMatch(/<b>Cannot write<\/b> 24 hours, 23 h left/)
  for (const reader of [undefined, 'tika', 'jaka'])
    expect((await get('/id/orang/jaka', reader)).body, String(reader)).not.toMatch(/Tindakan atas|name="decisionId"/)

  const lift = { do: 'lift', key: 'k1', decisionId, kind: 'mute', reason: 'other' }
  const refused = await post('/id/orang/jaka', 'bayu', lift)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toMatch(/<details class="again" open>[^]*name="note"[^]*class="sm error"/)
  expect((await post('/id/orang/jaka', 'bayu', { ...lift, note: 'Sudah minta maaf.' })).statusCode).toBe(303)
  expect(await jaka()).toMatchObject({ muted: false })
  expect((await get('/id/orang/jaka', 'bayu')).body).not.toContain('Tindakan atas')
  const late = await post('/id/orang/jaka', 'ani', { ...lift, key: 'k2', note: 'Saya juga.' })
  expect(late.statusCode).toBe(422)
  expect(late.body).toContain('Tindakan ini sedang tidak berlaku.')
})

test('somebody who is banned is called that, and a proposed ban is said to wait', async () => {
  const { get, post, decisionId } = await house({ ...HIDE, sanction: { kind: 'ban' } })
  const waiting = (await get('/id/orang/jaka', 'bayu')).body
  expect(waiting).toMatch(/<b>Akun diblokir<\/b>, menunggu moderator kedua/)
  expect(waiting).not.toContain('value="lift"')
  await post('/id/antrean?state=again', 'bayu', { do: 'second', key: 'k1', proposalId: decisionId, agree: 'yes' })
  expect((await get('/id/orang/jaka', 'bayu')).body).toContain('<span class="tag">Diblokir</span>')
  expect((await get('/en/people/jaka', 'bayu')).body).toContain('<span class="tag">Banned</span>')
})

test('a debate’s page shows moderators what holds it, and ends it there', async () => {
  const { get, post, decisionId, debate } = await house({ action: 'keep', reason: 'no-breach', debate: { kind: 'lock' } })
  expect((await get(debate.id, 'bayu')).body).toMatch(/Tindakan atas debat ini[^]*<b>Debat dikunci<\/b>, tanpa batas waktu[^]*value="lift"/)
  expect((await get(debate.en, 'pihak')).body).toMatch(/Debate locked[^]*another moderator can end it/)
  expect((await get(debate.id, 'tika')).body).not.toMatch(/Tindakan atas|value="lift"/)
  const lift = { do: 'lift', key: 'k1', decisionId, kind: 'lock', reason: 'enough' }
  expect((await post(debate.id, 'pihak', lift)).statusCode).toBe(422)
  expect((await post(debate.id, 'tika', lift)).statusCode).toBe(422)
  expect((await post(debate.id, 'bayu', lift)).statusCode).toBe(303)
  expect((await get(debate.id, 'tika')).body).not.toContain('dikunci')
})

test('the page of a decided case proposes that its evidence be erased, and says that it was', async () => {
  const { get, post } = await house(HIDE)
  const page = (await get('/id/antrean/1', 'bayu')).body
  expect(page).toMatch(/<details class="again" id="bukti"><summary class="sm">Hapus bukti sebelum waktunya/)
  expect((await post('/id/antrean/1', 'bayu', { do: 'erase', key: 'k1', note: '' })).statusCode).toBe(422)
  const sent = await post('/id/antrean/1', 'bayu', { do: 'erase', key: 'k1', note: 'Memuat nomor anak kecil.' })
  expect(sent.headers.location).toBe('/id/antrean/1#bukti')
  const proposed = (await get('/id/antrean/1', 'ani')).body
  expect(proposed).toContain('Penghapusan bukti sudah diusulkan')
  expect(proposed).not.toContain('value="erase"')
  expect((await get('/id/antrean?state=again', 'ani')).body).toMatch(/Hapus bukti sebelum waktunya[^]*Memuat nomor anak kecil/)
})

test('of a case that waits nobody erases the evidence', async () => {
  const { forum, get } = await house(HIDE)
  await forum.run(flagPost, { as: 'tika', input: { threadId: 1, number: 0, reason: 'spam' } })
  expect((await get('/id/antrean/2', 'bayu')).body).not.toContain('id="bukti"')
})

test('what was decided beside a post that stands is taken back, not shown again', async () => {
  const { get } = await house({ ...HIDE, action: 'keep', sanction: { kind: 'warn' } })
  const page = (await get('/id/antrean/1', 'bayu')).body
  expect(page).toMatch(/value="restore"[^>]*>Batalkan putusannya/)
  expect(page).not.toContain('Tampilkan lagi')
})
