import { expect, onTestFinished, test } from 'vitest'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { openCase } from '../../server/moderation/cases/open-case.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { type Guest, openApp } from '../tools/open-app.ts'

const ORIGIN = 'http://127.0.0.1:3993'
const SECRET = 'Gudangnya di ruko sebelah.'
const NOTE = 'Hapus letak gudangnya saja.'
const TEXT = 'Siapa yang menanggung kalau paket telat empat hari?'

/** `sari` opened a debate and wrote its reply 1; `tika` reads; `mod_ani` decides about post `number`. */
async function openDebate() {
  const forum = await openApp({ DUA_LAPAK_PORT: '3993' })
  onTestFinished(() => forum.close())
  const [sari, tika, ani] = [await forum.guest('sari'), await forum.guest('tika'), await forum.guest('mod_ani', { role: 'moderator' })]
  const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })
  const { slug } = (await forum.run(openThread, { ...as(sari), input: { title: 'Paket yang telat', text: TEXT } })).result
  await forum.run(postReply, { ...as(sari), input: { threadId: 1, text: SECRET } })
  // A hidden opening takes its title with it, and the words of the address.
  const get = async (url: string, who: Guest | null): Promise<string> => {
    const { body, headers } = await forum.app.inject({ url, headers: who ? { cookie: who.cookie } : {} })
    return headers.location === undefined || body !== '' ? body : get(headers.location, who)
  }
  return {
    sari,
    tika,
    get,
    page: `/id/debat/1-${slug}`,
    decide: async (number: number, action: 'hide' | 'ask-edit') => {
      const { caseId } = (await forum.run(openCase, { ...as(ani), input: { threadId: 1, number, reason: 'personal-data' } })).result
      const input = { caseId, action, rule: 3, reason: 'contact-data' as const, note: NOTE }
      return (await forum.run(decideCase, { ...as(ani), input })).result
    },
    appeal: (decisionId: string) => forum.run(appeal, { ...as(sari), input: { decisionId } }),
    send: (url: string, who: Guest, form: Record<string, string>) =>
      forum.app.inject({
        method: 'POST',
        url,
        headers: { origin: ORIGIN, cookie: who.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      }),
    /** What the page says to its reader about his own post: words, and where they lead. */
    own: async (number: number, who: Guest | null) => {
      const article = new RegExp(`<article[^>]* id="b${number}".*?</article>`, 's').exec(await get(`/id/debat/1-${slug}`, who))![0]
      return [...article.matchAll(/<(?:a|span) data-own(?: href="([^"]*)")?[^>]*>(?:<b>)?([^<]*)</g)].map(([, href, words]) => [
        words,
        href,
      ])
    },
  }
}

test.each([
  [1, '/id/debat/1/b/1/ubah'],
  [0, '/id/debat/1/ubah'],
] as const)(
  'post %s that was hidden says so to its author alone, with the rule for all, and leads him to mend it or to why',
  async (number, edit) => {
    const { sari, tika, decide, own, get, page } = await openDebate()
    const { decisionId } = await decide(number, 'ask-edit')
    expect(await own(number, sari)).toEqual([
      ['Tulisanmu ini tidak tampil.', undefined],
      ['Perbaiki tulisan', edit],
      ['Lihat alasannya', `/id/akun/pelanggaran#p${decisionId}`],
    ])
    expect([await own(number, tika), await own(number, null)]).toEqual([[], []])
    for (const who of [sari, tika, null]) expect(await get(page, who)).toContain('Aturan 3')
  },
)

test('what was hidden for good has no form: why is all there is, and an appeal says that it waits', async () => {
  const { sari, decide, own, appeal, send } = await openDebate()
  const { decisionId } = await decide(1, 'hide')
  const why = ['Lihat alasannya', `/id/akun/pelanggaran#p${decisionId}`]
  expect(await own(1, sari)).toEqual([['Tulisanmu ini tidak tampil.', undefined], why])
  await appeal(decisionId)
  expect(await own(1, sari)).toEqual([['Bandingmu sedang diperiksa.', undefined], why])
  expect((await send('/id/debat/1/b/1/ubah', sari, { do: 'edit', key: 'k0', text: 'Sudah beda.' })).statusCode).toBe(403)
})

test('he mends it in a form that holds his words, which nobody else may open; then it says that it is looked at', async () => {
  const { sari, tika, decide, own, get, send, page } = await openDebate()
  await decide(1, 'ask-edit')
  const form = '/id/debat/1/b/1/ubah'
  expect(await get(form, sari)).toContain(SECRET)
  // What to mend stands beside the words: rule, reason, and what the moderator wrote.
  for (const said of ['Anda diminta memperbaiki tulisan ini.', 'Aturan 3', 'Memuat nomor telepon, alamat, atau surel orang lain', NOTE])
    expect(await get(form, sari)).toContain(said)
  for (const who of [tika, null]) expect(await get(form, who)).not.toContain(SECRET)

  const same = await send(form, sari, { do: 'edit', key: 'k1', text: SECRET, lang: 'id' })
  expect([same.statusCode, same.body.includes('role="alert"')]).toEqual([422, true])
  const sent = await send(form, sari, { do: 'edit', key: 'k2', text: 'Gudangnya tidak jauh.', lang: 'id' })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/id/debat/1/b/1'])
  expect((await own(1, sari)).map(([words]) => words)).toEqual([
    'Perbaikanmu sedang ditinjau moderator.',
    'Perbaiki lagi',
    'Lihat alasannya',
  ])
  for (const who of [sari, tika, null]) expect(await get(page, who)).not.toContain('Gudangnya')
  expect(await get(page, tika)).not.toContain(NOTE)
})
