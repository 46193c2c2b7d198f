import { expect, test } from 'vitest'
import { bandsOf, NEAR_BITS } from '../../server/publishing/repeats/bands-of.ts'
import { sameWords } from '../../server/publishing/repeats/same-words.ts'
import { hammingDistance, type SimHash, simHash } from '../../server/publishing/repeats/sim-hash.ts'

const near = (a: string, b: string) => hammingDistance(simHash(a)!, simHash(b)!) <= NEAR_BITS

/** What sellers send again and again, and what people write about one subject. All of our own making. */
const SPAM = [
  'Ready stok gamis motif bunga harga grosir mulai dari tiga puluh lima ribu, kualitas butik, bisa campur warna dan ukuran, kirim ke seluruh Indonesia setiap hari. Minat langsung chat admin, pesanan di atas dua lusin gratis ongkir sampai akhir bulan.',
  'Butuh modal usaha cepat tanpa jaminan? Proses lima menit cair, bunga ringan, cukup kirim data diri lewat pesan. Sudah ribuan pedagang pasar terbantu, testimoni bisa dilihat di profil kami, buka dua puluh empat jam setiap hari.',
  'Join our reseller programme today and earn three million a week from home, no stock and no experience needed. We send you the catalogue, you share it, we ship. Ask for the link in a message, only ten places are left this month.',
  'Jasa tambah pengikut toko dan ulasan bintang lima, aman dan bergaransi, harga mulai lima puluh ribu untuk seratus ulasan, proses satu hari selesai, sudah dipercaya banyak penjual besar di semua lokapasar, tanya dulu gratis.',
  'Kaos polos katun tebal tersedia dua belas warna, langsung dari konveksi sendiri di Bandung, minimal satu lusin, bisa sablon sesuai desain, pengerjaan tiga hari, cocok untuk seragam pedagang, acara keluarga dan komunitas.',
]
const BENIGN = [
  [
    'Ongkir memang naik, tetapi pembeli pindah karena malas macet dan parkir, bukan karena dilarang.',
    'Pembeli pindah bukan karena ongkir, melainkan karena harga di lapak daring lebih murah dua puluh persen.',
  ],
  [
    'Saya berjualan di Tanah Abang sejak 1998 dan belum pernah melihat lorong sesepi tahun ini.',
    'Saya berjualan di Pasar Baru sejak 2004 dan lorong saya justru penuh tiap akhir pekan.',
  ],
  [
    'Larangan live shopping tidak mengembalikan pembeli ke pasar, mereka hanya pindah ke aplikasi lain.',
    'Larangan itu memberi waktu pedagang pasar untuk belajar, dan menurut saya waktu itu terbuang percuma.',
  ],
  [
    'The market needs training more than bans, and the stalls that learned to stream are doing fine now.',
    'The market needs cheaper rent more than training, since most stalls cannot even pay the electricity.',
  ],
  [
    'Biaya admin lokapasar sekarang delapan persen, belum termasuk program gratis ongkir yang empat persen.',
    'Sewa kios saya dua belas juta setahun, belum termasuk kebersihan dan keamanan yang dua ratus ribu sebulan.',
  ],
  [
    'Menurut saya dua-duanya bisa hidup bersama asal aturan pajaknya sama untuk penjual daring dan luring.',
    'Menurut saya pajak bukan masalahnya, masalahnya barang impor yang masuk tanpa bea lewat paket kecil.',
  ],
  [
    'Pembeli saya tetap datang karena mereka mau memegang kainnya dulu sebelum membayar, itu tidak ada di aplikasi.',
    'Pembeli muda tidak peduli memegang kain, mereka melihat ulasan, video, dan berapa lama barang sampai.',
  ],
  [
    'I buy shoes offline because sizes differ, and everything else online because my street floods every month.',
    'I buy everything offline because returns cost me more time than the trip to the market ever did.',
  ],
] as const

/** Small changes as a copier makes them. */
const MUTATIONS: Readonly<Record<string, (text: string) => string>> = {
  'signs added': (text) => `🔥🔥 ${text} !!!`,
  'case and spaces': (text) => text.toUpperCase().replaceAll(' ', '  '),
  'full-width letters': (text) => text.replaceAll(/[a-e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'commas dropped': (text) => text.replaceAll(',', ''),
  'one word replaced': (text) => text.replace(/\b(harga|cepat|today|aman|tebal)\b/, 'mantap'),
  'one word added': (text) => `${text} ya`,
  'one word dropped': (text) => text.replace(/ (dan|and|di|lewat) /, ' '),
  'a number changed': (text) => text.replace(/tiga|lima|three|satu|dua/, 'enam'),
  'a greeting before it': (text) => `Halo kak, ${text}`,
  'two letters doubled': (text) => text.replace('a', 'aa').replace('i', 'ii'),
}

test('copies with small changes are caught, and benign pairs are not', () => {
  const caught: Record<string, string> = {}
  let all = 0
  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    const hits = SPAM.filter((text) => near(text, mutate(text))).length
    all += hits
    caught[name] = `${(hits / SPAM.length) * 100} %`
  }
  const texts = [...BENIGN.flat(), ...SPAM]
  const pairs = texts.flatMap((a, index) => texts.slice(index + 1).map((b) => [a, b] as const))
  const wrong = pairs.filter(([a, b]) => near(a, b)).length
  const share = all / (SPAM.length * Object.keys(MUTATIONS).length)
  console.table({
    ...caught,
    'all copies': `${(share * 100).toFixed(1)} %`,
    'benign pairs taken for copies': `${wrong} of ${pairs.length}`,
  })
  expect(share).toBeGreaterThanOrEqual(0.85)
  expect(wrong).toBe(0)
})

test('of two hashes that differ in six bits one band at least is the same', () => {
  let seed = 7
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0)
  for (let run = 0; run < 5000; run++) {
    const hash: SimHash = { high: random(), low: random() }
    let { high, low } = hash
    for (let bit = 0; bit < NEAR_BITS; bit++) {
      const at = random() % 64
      if (at < 32) high = (high ^ (1 << at)) >>> 0
      else low = (low ^ (1 << (at - 32))) >>> 0
    }
    expect(hammingDistance(hash, { high, low })).toBeLessThanOrEqual(NEAR_BITS)
    const bands = bandsOf({ high, low })
    expect(bandsOf(hash).some((band, index) => band === bands[index])).toBe(true)
  }
})

test('every bit of a hash is in a band', () => {
  const none = bandsOf({ high: 0, low: 0 })
  for (let bit = 0; bit < 32; bit++)
    for (const hash of [
      { high: (1 << bit) >>> 0, low: 0 },
      { high: 0, low: (1 << bit) >>> 0 },
    ])
      expect(bandsOf(hash)).not.toEqual(none)
})

test.each([
  ['short texts have no hash', 'Setuju sekali, kak!'],
  ['nor have texts without letters', '!'.repeat(60)],
])('%s', (_, text) => expect(simHash(text)).toBeNull())

test.each([
  ['Halo  Dunia', 'halo dunia', true],
  ['Ｈａｌｏ\nDUNIA ', 'halo dunia', true],
  ['halo dunia', 'halo, dunia', false],
])('"%s" and "%s" have the same words: %s', (a, b, same) => expect(sameWords(a) === sameWords(b)).toBe(same))
