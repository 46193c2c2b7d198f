import { expect, test } from 'vitest'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { openDebate } from './open-pages.ts'

const TEXT = 'Dari lapak luring: kami mau belajar, asal **gurunya** datang ke kios.'

async function ended() {
  const site = await openDebate()
  const { forum } = site
  await forum.person('lina', { stall: 'offline', skeleton: nameSkeleton('lina') })
  await forum.run(postReply, { as: 'lina', input: { threadId: 1, text: 'Kami mau belajar.' } })
  await forum.run(takeStance, { as: 'lina', input: { threadId: 1, stance: 'disagree' } })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'closed' } })
  return site
}

test('a debate that ends asks by forms, and shows both summaries side by side on top, in both languages', async () => {
  const { get, post, address, english } = await ended()
  const asked = (await get(address, 'lina')).body
  expect(asked).toContain('Debat ini berakhir. Apa sikapmu sekarang?</b> Saat kamu datang: Tidak.')
  expect(asked).toContain('Tulis ringkasan lapak')
  expect((await post(address, 'lina', { do: 'end', key: 'a', stance: 'unsure' })).statusCode).toBe(303)
  expect((await get(address, 'lina')).body).toMatch(/value="unsure" aria-pressed="true"/)
  const short = await post(address, 'lina', { do: 'sum', key: 'b', text: 'Pendek.', lang: 'id' })
  expect([short.statusCode, short.body]).toEqual([422, expect.stringContaining('id="s-text-error"')])
  expect((await post(address, 'lina', { do: 'sum', key: 'b', text: TEXT, lang: 'id' })).statusCode).toBe(303)
  const page = (await get(english)).body
  expect(page).toContain('asal <strong>gurunya</strong> datang')
  expect(page).toContain('No summary from this stall yet.')
  expect(page).toContain('1 of the 5 answers needed')
  expect(page.indexOf('id="penutup"')).toBeLessThan(page.indexOf('id="b0"'))
  expect((await get(address, 'tom')).body).not.toContain('Apa sikapmu sekarang')
  expect((await post(address, 'lina', { do: 'unsum', key: 'c' })).statusCode).toBe(303)
  expect((await get(address)).body).not.toContain('gurunya')
})

test('a debate that goes on says nothing of an end', async () => {
  const { get, post, address } = await ended()
  await post(address, 'lina', { do: 'sum', key: 'a', text: TEXT, lang: 'id' })
  await post(address, 'sari', { do: 'reopen', key: 'b' })
  const { body } = await get(address, 'lina')
  for (const word of ['penutup', 'gurunya', 'Apa sikapmu sekarang']) expect(body).not.toContain(word)
})

test('a moderator hands a summary on by a form: he sees who writes, what is wrong stands at the name, and both are told', async () => {
  const { get, post, address, english, forum } = await ended()
  for (const [name, traits] of [
    ['mod_ani', { role: 'moderator' }],
    ['ratih', { stall: 'offline' }],
    ['tom', {}],
  ] as const)
    await forum.person(name, { ...traits, skeleton: nameSkeleton(name) })
  await post(address, 'lina', { do: 'sum', key: 'a', text: TEXT, lang: 'id' })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'open' } })
  await forum.run(postReply, { as: 'ratih', input: { threadId: 1, text: 'Aku ikut bicara.' } })
  expect((await get(address, 'mod_ani')).body, 'not while it goes on').not.toContain('id="penulis"')
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'closed' } })
  const seen = (await get(address, 'mod_ani')).body
  expect(seen).toMatch(/id="penulis".*daring<\/span> <span class="mut">belum ada.*luring<\/span> <span translate="no">lina</s)
  for (const nobody of [undefined, 'lina', 'tom']) expect((await get(address, nobody)).body).not.toContain('id="penulis"')
  const hand = (as: string | undefined, name: string, more = {}) =>
    post(english, as, { do: 'hand', key: `k-${as}-${name}`, name, stall: 'offline', ...more })
  for (const name of ['tom', 'nobody_here']) {
    const answer = await hand('mod_ani', name)
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('id="serah-name-error"')])
    expect(answer.body).toContain(`value="${name}"`)
  }
  expect((await hand('mod_ani', 'ratih', { stall: '' })).body).toContain('id="serah-stall-error"')
  expect((await hand('lina', 'ratih')).statusCode).toBe(422)
  const done = await hand('mod_ani', 'ratih')
  expect([done.statusCode, done.headers['location']]).toEqual([303, `${english}#penulis`])
  const after = (await get(english, 'mod_ani')).body
  expect(after).toMatch(/<span translate="no">ratih<\/span> <span class="mut">has not written yet/)
  expect(after).not.toContain('gurunya')
  expect((await get(address, 'ratih')).body).toContain('Tulis ringkasan lapak')
})

test('a moderator who spoke in a debate hands nothing on in it', async () => {
  const { get, post, address, forum } = await ended()
  await forum.person('mod_ani', { role: 'moderator', stall: 'online' })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'open' } })
  await forum.run(postReply, { as: 'mod_ani', input: { threadId: 1, text: 'Aku ikut bicara.' } })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'closed' } })
  expect((await get(address, 'mod_ani')).body).not.toContain('id="penulis"')
  expect((await post(address, 'mod_ani', { do: 'hand', key: 'a', name: 'lina', stall: 'offline' })).body).toContain('Moderator lain')
})

test('a moderator revokes a summary by a form, also after everybody was asked; who spoke there sees none', async () => {
  const { get, post, address, forum } = await ended()
  for (const name of ['mod_ani', 'mod_budi']) await forum.person(name, { role: 'moderator' })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'open' } })
  await forum.run(postReply, { as: 'mod_budi', input: { threadId: 1, text: 'Aku ikut bicara.' } })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'closed' } })
  await post(address, 'lina', { do: 'sum', key: 'a', text: TEXT, lang: 'id' })
  forum.at += 30 * 86_400_000
  for (const nobody of [undefined, 'lina', 'mod_budi']) expect((await get(address, nobody)).body).not.toContain('Cabut ringkasan')
  expect((await get(address, 'mod_ani')).body).toMatch(/Cabut ringkasan lapak <span class="s off">/)
  const revoke = (as: string, more = {}) =>
    post(address, as, { do: 'revoke', key: `r-${as}`, stall: 'offline', reason: 'advertising', ...more })
  const blank = await revoke('mod_ani', { reason: '' })
  expect([blank.statusCode, blank.body]).toEqual([422, expect.stringContaining('<details class="again" open>')])
  expect((await revoke('lina')).statusCode).toBe(422)
  expect((await revoke('mod_budi')).statusCode).toBe(422)
  const done = await revoke('mod_ani')
  expect([done.statusCode, done.headers['location']]).toEqual([303, `${address}#penutup`])
  expect((await get(address, 'mod_ani')).body).not.toMatch(/gurunya|Cabut ringkasan/)
})
