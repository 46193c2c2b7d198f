import { expect, test } from 'vitest'
import { findLinks } from '../../server/publishing/links/find-links.ts'
import { judgeLinks } from '../../server/publishing/links/judge-links.ts'

const hosts = (text: string) => findLinks(text).map(({ host }) => host)
const judged = (text: string, level: 0 | 1) => judgeLinks(findLinks(text), level).map(({ host, why }) => `${host} ${why}`)

test.each([
  ['baca https://Kompas.com/ekonomi?id=1 dulu', ['kompas.com']],
  ['[toko saya](https://www.shopee.co.id/toko)', ['shopee.co.id']],
  ['www.contoh.id.', ['contoh.id']],
  ['bit.ly/abc dan wa.me/62812', ['bit.ly', 'wa.me']],
  ['cek tokopedia.com, bukan http://evil.example/x!', ['tokopedia.com', 'evil.example']],
  ['surel: budi@gmail.com', []],
  ['pukul 10.30, Rp 1.500.000, versi 2.0.1', []],
  ['selesai.Besok lagi, dll.dst', []],
  ['https://', []],
])('links of "%s"', (text, expected) => expect(hosts(text)).toEqual(expected))

test.each([
  ['dua tautan biasa https://a.example https://b.example', []],
  ['tiga https://a.example https://b.example https://c.example', ['c.example too-many']],
  ['https://s.shopee.co.id/x', ['s.shopee.co.id shop']],
  ['HTTPS://WA.ME/62 dan t.me/grup', ['wa.me chat', 't.me chat']],
  ['bit.ly/x', ['bit.ly shortener']],
  ['https://bukanshopee.co.id.example/x', []],
  ['https://notbit.ly/x', []],
])('a newcomer may not set "%s"', (text, expected) => {
  expect(judged(text, 0)).toEqual(expected)
  expect(judged(text, 1)).toEqual([])
})

test('20 KiB of anything are read in a moment', () => {
  for (const piece of ['a.', 'a-', 'http://', 'www.', 'x.y/', 'a.b.c.d.e.f/', '//', '@a.com']) {
    const text = piece.repeat(Math.ceil(20_480 / piece.length))
    const times = Array.from({ length: 5 }, () => {
      const start = process.threadCpuUsage().user
      findLinks(text)
      return (process.threadCpuUsage().user - start) / 1000
    })
    expect(Math.min(...times), piece).toBeLessThan(40)
  }
})
