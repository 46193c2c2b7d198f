import { expect, test } from 'vitest'
import { findRoughWords } from '../../server/publishing/words/find-rough-words.ts'

/** Sentences of our own making: rough or not, as a moderator would say. The list is known to be wrong about some. */
const SENTENCES: readonly (readonly [rough: boolean, text: string])[] = [
  [true, 'Dasar goblok, jualan saja tidak bisa.'],
  [true, 'Penjual online itu anjing semua.'],
  [true, 'You fucking idiots ruined the market.'],
  [true, 'Mati saja kau, penipu.'],
  [true, 'g0bl0k banget adminnya'],
  [true, 'Kubunuh kau kalau ketemu.'],
  [true, 'They are vermin, all of them.'],
  [true, 'BANGSAT, barang saya hilang!'],
  [true, 'Usir mereka dari pasar, bakar kiosnya.'],
  [true, 'Orang seperti kamu tidak pantas hidup.'],
  [true, 'People like you should not exist.'],
  [true, 'Go die, you scumbag.'],
  [false, 'Saya menjual makanan anjing dan kucing.'],
  [false, 'Sate babi di lorong tiga paling laku.'],
  [false, 'Harga daging naik lagi minggu ini.'],
  [false, 'Pedagang pasar butuh pelatihan, bukan larangan.'],
  [false, 'The rent kills small shops.'],
  [false, 'Bukan idiot namanya kalau belum tahu.'],
  [false, 'Kucing dan monyet lucu di kaos laris.'],
  [false, 'Penjualan mati suri sejak Oktober.'],
  [false, 'My grandmother sells batik in Solo.'],
  [false, 'Sewa kios terlalu mahal untuk pemula.'],
  [false, 'Kritik saya keras, tapi sopan.'],
  [false, 'Do not kill the market with bans.'],
  [false, 'Tololnya aturan ini sudah sering dibahas.'],
]

test('how well a list of words knows what is rough is shown, and nothing hangs on it', () => {
  const hits = SENTENCES.map(([rough, text]) => ({ rough, found: findRoughWords(text).length > 0 }))
  const right = hits.filter(({ rough, found }) => rough && found).length
  const wrong = hits.filter(({ rough, found }) => !rough && found).length
  const missed = hits.filter(({ rough, found }) => rough && !found).length
  console.table({ precision: right / (right + wrong), recall: right / (right + missed), sentences: hits.length })
  expect(right).toBeGreaterThan(0)
})

test.each([
  ['Dasar GOBLOK!', [[6, 12]]],
  ['g0bl0k', [[0, 6]]],
  ['anjingnya galak', [[0, 9]]],
  ['kampungku, setanggi, babinsa', []],
])('in "%s" it marks %j', (text, spans) => expect(findRoughWords(text).map(({ from, to }) => [from, to])).toEqual(spans))
