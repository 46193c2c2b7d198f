import { expect, test } from 'vitest'
import { slugOf } from '../../server/threads/slug-of.ts'

test.each([
  ['Lorong sepi itu nyata, tapi menutup aplikasi?', 'lorong-sepi-itu-nyata-tapi-menutup-aplikasi'],
  ['  Rp 22,5 triliun — untuk siapa?! ', 'rp-22-5-triliun-untuk-siapa'],
  ['Café crème', 'cafe-creme'],
  ['東京', ''],
  ['a'.repeat(200), 'a'.repeat(60)],
  [
    'Setelah empat Oktober: tokonya pindah ke mana, dan pembelinya ikut pindah ke mana?',
    'setelah-empat-oktober-tokonya-pindah-ke-mana-dan-pembelinya',
  ],
])('the address of "%s"', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})
