import { expect, test } from 'vitest'
import { readNotices } from '../../server/notices/read-notices.ts'
import { mutePerson } from '../../server/people/mutes/mute-person.ts'
import { readMuted } from '../../server/people/mutes/read-muted.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { refuses } from '../moderation/market-with-flags.ts'
import { openApp } from '../tools/open-app.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openTestThread } from '../tools/open-test-thread.ts'

onBothEngines('silencing a person for oneself', (_, engine) => {
  test('keeps his answers out of one’s notices, until one hears him again', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Ongkir naik lagi.' } })
    const { personId } = await forum.person('jaka')
    const hear = (muted: boolean) => forum.run(mutePerson, { as: 'sari', input: { personId, muted } })
    const answer = () => forum.run(postReply, { as: 'jaka', input: { threadId: 1, text: 'Iya.', parent: 1 } })
    const told = async (name: string) =>
      (await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 9 })).items.map(({ kind }) => kind)

    expect(await hear(true)).toEqual({ muted: true })
    await hear(true)
    await answer()
    expect(await told('sari')).toEqual([])
    expect(await told('rini'), 'others are told as before').toEqual(['reply-in-thread'])
    expect(await readMuted(forum.readers.read, (await forum.person('sari')).personId)).toEqual(['jaka'])
    expect(await readMuted(forum.readers.read, personId)).toEqual([])
    await hear(false)
    await answer()
    expect(await told('sari')).toEqual(['answer'])
  })

  test('keeps the owner of a debate from hearing of his replies there', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    const { personId } = await forum.person('jaka')
    await forum.run(mutePerson, { as: 'rini', input: { personId, muted: true } })
    for (const as of ['jaka', 'lina']) await forum.run(postReply, { as, input: { threadId: 1, text: 'Halo.' } })
    const rini = await forum.person('rini')
    expect((await readNotices(forum.readers.read, { personId: rini.personId, limit: 9 })).items.map(({ by }) => by)).toEqual(['lina'])
  })

  test('is refused for oneself, and for nobody', async () => {
    const forum = await openForum({ engine })
    const { personId } = await forum.person('sari')
    await expect(forum.run(mutePerson, { as: 'sari', input: { personId, muted: true } })).rejects.toEqual(refuses('not-allowed'))
    const nobody = '01890000-0000-7000-8000-000000000000'
    await expect(forum.run(mutePerson, { as: 'sari', input: { personId: nobody, muted: true } })).rejects.toEqual(refuses('not-found'))
  })
})

test('his replies are folded on the page of whoever silenced him, and on nobody else’s', async () => {
  const ORIGIN = 'http://127.0.0.1:3994'
  const forum = await openApp({ DUA_LAPAK_PORT: '3994' })
  try {
    const sari = await forum.guest('sari')
    const jaka = await forum.guest('jaka')
    const as = (guest: typeof sari) => ({ actor: { personId: guest.personId, sessionId: null } })
    const text = 'Pembuka yang cukup panjang untuk dibaca siapa saja di sini.'
    await forum.run(openThread, { ...as(sari), input: { title: 'Satu debat terbuka', text } })
    await forum.run(postReply, { ...as(jaka), input: { threadId: 1, text: 'Halo semua.' } })
    const get = async (url: string, guest: typeof sari | null) =>
      (await forum.app.inject({ url, headers: guest ? { cookie: guest.cookie } : {} })).body
    const post = (url: string, form: Record<string, string>) =>
      forum.app.inject({
        method: 'POST',
        url,
        headers: { origin: ORIGIN, cookie: sari.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      })
    const page = '/id/debat/1-satu-debat-terbuka'
    const FOLDED = '<details class="muted">'

    expect(await get(page, sari)).not.toContain(FOLDED)
    const LINK = /<a data-mute href="\/id\/orang\/(\w+)#bisukan">([^<]+)</g
    const links = async (guest: typeof sari | null) => [...(await get(page, guest)).matchAll(LINK)].map(([, name, word]) => [name, word])
    expect(await links(sari), 'from each post of somebody else').toEqual([['jaka', 'Bisukan']])
    expect([await links(jaka), await links(null)]).toEqual([[['sari', 'Bisukan']], []])
    expect(await get('/id/orang/jaka', sari)).toContain('Bisukan jaka')
    expect((await post('/id/orang/jaka', { do: 'mute', key: 'k1', name: 'jaka' })).statusCode).toBe(303)
    expect(await links(sari)).toEqual([['jaka', 'Dengarkan lagi']])
    const folded = await get(page, sari)
    expect(folded).toContain(`${FOLDED}<summary>Balasan #1 dari orang yang kamu bisukan</summary><article`)
    expect(folded).toContain('muted="jaka"')
    for (const guest of [jaka, null]) expect(await get(page, guest)).not.toContain(FOLDED)
    expect(JSON.parse(await get('/api/threads/1/mine', sari))).toMatchObject({ muted: ['jaka'] })
    expect(await get('/id/akun', sari)).toContain('Dengarkan jaka lagi')
    expect((await post('/id/akun', { do: 'unmute', key: 'k2', name: 'jaka' })).statusCode).toBe(303)
    expect(await get(page, sari)).not.toContain(FOLDED)
  } finally {
    await forum.close()
  }
})
