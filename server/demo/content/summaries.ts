import { prose } from './prose.ts'

/** What somebody says for his stall that a closed debate came to. */
export type DemoSummary = { readonly by: string; readonly lang: 'id' | 'en'; readonly text: string }

/** By the keys of the debates that are closed. */
export const summaries: Readonly<Record<string, readonly DemoSummary[]>> = {
  'tutup-titik': [
    {
      by: 'bang_ripin',
      lang: 'id',
      text: prose`
        Yang saya bawa pulang: kamar pas gratis itu nyata, dan menutup toko orang tidak mengisinya. *Potong bawah di
        tempat, sambil minum teh*, mengisinya sedikit. Saya masih minta satu hal dari lapak seberang: jangan bilang
        kami malas. Kami cuma tidak bisa dikirim lewat kurir.
      `,
    },
    {
      by: 'rini.kerudung',
      lang: 'id',
      text: prose`
        Dari lapak daring: keluhan soal label yang dipotret kami terima, tidak ada yang membela itu. Yang tidak kami terima
        hanya obatnya. Kalau semua aplikasi ditutup, jualannya pindah ke grup chat, tanpa pengembalian barang. Yang
        kami sepakati: beri pembeli alasan untuk datang, bukan larangan untuk pergi.
      `,
    },
  ],
  'tiga-perusahaan': [
    {
      by: 'koh_afung',
      lang: 'id',
      text: prose`
        Tiga nama, satu minggu menunggu, nol kepastian. Kesimpulan dari lorong kami: baca kata kerjanya dulu, catat nama
        pelanggan, lalu sapu lantai seperti biasa. Kabar besar datang sendiri.
      `,
    },
    {
      by: 'rafi.casing',
      lang: 'en',
      text: prose`
        From the online stall: I moved stock on a headline and I own that. What we agree on is the checklist, claim your
        name, write down your customers, mute the group, because it helps whichever way the news turns out.
      `,
    },
  ],
}
