import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { LOCALES } from '../../server/kernel/words.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openDebate } from './open-pages.ts'

const PAGES = {
  id: [
    '',
    'debat/1',
    'debat/1?sort=newest',
    'debat/1?kutip=1',
    'debat/baru',
    'debat/1/ubah',
    'debat/1/riwayat',
    'debat/1/b/1/ubah',
    'debat/1/b/1/hapus',
    'debat/1/b/1/riwayat',
    'aturan',
    'aturan/1',
    'log-moderasi',
    'transparansi',
    'privasi',
    'bantuan',
    'titik-temu',
    'titik-temu?debat=1',
    'debat/1/tanggapan',
    'tidak-ada',
  ],
  en: [
    '',
    'debate/1',
    'debate/1?sort=newest',
    'debate/1?quote=1',
    'debate/new',
    'debate/1/edit',
    'debate/1/history',
    'debate/1/b/1/edit',
    'debate/1/b/1/delete',
    'debate/1/b/1/history',
    'rules',
    'rules/1',
    'moderation-log',
    'transparency',
    'privacy',
    'help',
    'common-ground',
    'common-ground?thread=1',
    'debate/1/responses',
    'not-there',
  ],
}

async function pagesOf(locale: 'id' | 'en', as?: string) {
  const { get, forum } = await openDebate()
  await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Satu **balasan**.' } })
  const pages = []
  for (const path of PAGES[locale]) {
    let answer = await get(`/${locale}/${path}`, as)
    const to = answer.headers['location']
    if (answer.statusCode === 301) answer = await get(String(to) + (path.includes('?') ? `?${path.split('?')[1]}` : ''), as)
    if (answer.statusCode !== 303) pages.push({ path, body: answer.body })
  }
  return pages
}

test.each(LOCALES.flatMap((locale) => [undefined, 'sari'].map((as) => [locale, as] as const)))(
  'every page in %s (signed in: %s) holds to the content policy, and has no untranslated word',
  async (locale, as) => {
    const pages = await pagesOf(locale, as)
    expect(pages.length).toBeGreaterThan(8)
    for (const { path, body } of pages) {
      expect(body, path).not.toMatch(/\sstyle="|<style|\son[a-z]+="/)
      expect(body.match(/<script(?![^>]*(src=|type="application\/json"))/g), path).toBeNull()
      const seen = body.replaceAll(/<script[^>]*>.*?<\/script>/gs, '').replaceAll(/<[^>]*>/g, ' ')
      expect(seen, path).not.toMatch(
        /\b(common|page|pages|threads|replies|people|moderation|problem|rules|log|figures|legal|formula):[a-z]|\{\{|undefined|\[object|null\b/,
      )
      expect(body, path).toContain(`<html lang="${locale}">`)
      expect(body.match(/<h1[ >]/g), path).toHaveLength(1)
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, `${path} repeats an id`).toBe(ids.length)
    }
  },
)

test('the way in leads to the language one chose, else the one one reads', async () => {
  const { get } = await openDebate()
  const to = async (headers: Record<string, string>, as?: string) => (await get('/', as, headers)).headers['location']
  expect(await to({})).toBe('/id/')
  expect(await to({ 'accept-language': 'en-GB' })).toBe('/en/')
  expect(await to({ 'accept-language': 'en-GB' }, 'sari'), 'an account in Indonesian').toBe('/id/')
  expect(await to({ 'accept-language': 'id', cookie: 'lang=en' }, 'sari')).toBe('/en/')
  expect(await to({ cookie: 'lang=//evil.example' })).toBe('/id/')
})

test('a language is chosen by a form, which any browser can send, and remembered for the way in', async () => {
  const { forum, get, post, address, english } = await openDebate()
  const chosen = await post('/', undefined, { lang: 'en', id: address, en: english })
  expect([chosen.statusCode, chosen.headers['location']]).toEqual([303, english])
  expect(String(chosen.headers['set-cookie']).split('; ').toSorted()).toEqual(
    ['Max-Age=31536000', 'Path=/', 'SameSite=Lax', 'lang=en'].toSorted(),
  )
  expect((await get('/', undefined, { 'accept-language': 'id', cookie: 'lang=en' })).headers['location']).toBe('/en/')

  expect((await get('/', 'sari')).headers['location']).toBe('/id/')
  await post('/', 'sari', { lang: 'en', en: english })
  expect((await get('/', 'sari')).headers['location'], 'kept in the account too').toBe('/en/')

  const key = 'k'.repeat(65) // longer than any that is taken
  const again = await post('/', 'sari', { lang: 'id' }, { 'idempotency-key': key })
  expect([again.statusCode, (await get('/', 'sari')).headers['location']]).toEqual([303, '/id/'])
  const { db, t } = forum.readers.read
  expect(await db.select({ key: t.commands.key }).from(t.commands).where(eq(t.commands.key, key)), 'no key is remembered').toEqual([])

  for (const elsewhere of ['//evil.example', 'https://evil.example/', '/\\evil.example', ''])
    expect((await post('/', undefined, { lang: 'id', id: elsewhere })).headers['location'], elsewhere).toBe('/id/')
  for (const wrong of [{ lang: 'ms' }, { lang: '__proto__' }, {}]) {
    const refused = await post('/', undefined, wrong)
    expect([refused.statusCode, refused.headers['set-cookie']]).toEqual([400, undefined])
  }
})

test('machines find the debates, and only what is for them', async () => {
  const { get, address, english } = await openDebate()
  const sitemap = (await get('/sitemap.xml')).body
  for (const path of [address, english]) expect(sitemap).toContain(`<loc>http://127.0.0.1:3000${path}</loc>`)
  expect((await get('/robots.txt')).body).toContain('Sitemap: http://127.0.0.1:3000/sitemap.xml')
  expect((await get('/icon.svg')).headers['content-type']).toBe('image/svg+xml')
})
