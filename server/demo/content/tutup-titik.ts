import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** The bluntest demand, to close e-commerce, argued to an end and closed. */
export const tutupTitik: DemoThread = {
  key: 'tutup-titik',
  title: 'E‑commerce harus ditutup. Titik.',
  lang: 'id',
  topic: 'tanah-abang',
  motion: 'E‑commerce harus ditutup sampai pedagang pasar pulih.',
  by: 'bang_ripin',
  hoursAgo: 470,
  text: prose`
    Saya tulis apa adanya karena saya bosan yang halus-halus.

    Pedagang pasar pernah meminta e‑commerce ditutup (sumber: komentar pembaca Kompasiana) dan semua orang pintar
    langsung tertawa. Saya ikut minta. Saya tidak malu.

    Saya jual celana 22 tahun. Saya sekolahkan tiga anak dari celana. Sekarang pembeli datang, memegang, mencoba, lalu
    *memotret labelnya* dan pulang. Besoknya beli di ponsel, lebih murah sembilan ribu. Kios saya jadi kamar pas gratis.

    Tutup. Kalau tidak bisa selamanya, sampai kami pulih. Silakan marahi saya.
  `,
  closed: true,
  replies: [
    // 1
    {
      by: 'rafi.casing',
      after: 4,
      lang: 'id',
      intent: 'rebut',
      text: 'Sekalian aja tutup listrik biar lilin laku.',
    },
    // 2
    {
      by: 'bang_ripin',
      after: 9,
      lang: 'id',
      parent: 1,
      text: 'Sudah kuduga komentar pertama begitu. Lilin juga saya jual kalau perlu.',
    },
    // 3
    {
      by: 'rini.kerudung',
      after: 21,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Bang, soal kamar pas gratis itu saya percaya dan itu menyakitkan. Tapi yang motret label itu tetap bisa motret
        walau cuma ada satu aplikasi yang tersisa. Mau ditutup berapa?
      `,
    },
    // 4
    {
      by: 'bang_ripin',
      after: 6,
      lang: 'id',
      parent: 3,
      text: 'Semua.',
    },
    // 5
    {
      by: 'mira_gamis',
      after: 12,
      lang: 'id',
      intent: 'rebut',
      parent: 4,
      text: 'Semua itu termasuk saya Bang. Janda, dua anak, jualan dari ruang tamu. Anak saya juga sekolah dari gamis.',
    },
    // 6
    {
      by: 'bang_ripin',
      after: 38,
      lang: 'id',
      parent: 5,
      text: 'Kalau begini caranya, saya jadi orang jahatnya.',
    },
    // 7
    {
      by: 'mira_gamis',
      after: 5,
      lang: 'id',
      parent: 6,
      text: 'Enggak. Abang cuma gak kenal saya. Sekarang kenal.',
    },
    // 8
    {
      by: 'ben_kemang',
      after: 44,
      lang: 'en',
      text: prose`
        Can we talk about the nine thousand? If a fitting room is worth something, charge for it. Bookshops with coffee
        figured that out. A small fee, refunded if you buy.
      `,
    },
    // 9
    {
      by: 'ucok_jeans',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      parent: 8,
      text: 'Di Tanah Abang suruh bayar buat nyoba celana? Besok kiosku masuk berita, besoknya lagi sepi sampai kiamat.',
    },
    // 10
    {
      by: 'tom_harrow',
      after: 17,
      lang: 'en',
      text: prose`
        The complaint in the opening post has a name, "showrooming", and it's real: one shop bears the cost of letting
        people touch, another takes the sale. Closing the second shop is one answer. Making the touch pay for itself is
        another: alterations on the spot, hemming while you wait. The photograph of a label doesn't hem trousers.
      `,
    },
    // 11
    {
      by: 'bang_ripin',
      after: 26,
      lang: 'id',
      intent: 'ask',
      parent: 10,
      quote: "The photograph of a label doesn't hem trousers.",
      text: 'Anak saya terjemahkan. Maksudnya potong bawah gratis di tempat? Saya punya mesin obras. Nganggur.',
    },
    // 12
    {
      by: 'tom_harrow',
      after: 9,
      lang: 'en',
      parent: 11,
      text: 'Yes. While they wait. Ten minutes, with tea.',
    },
    // 13
    {
      by: 'peneliti.ayu',
      after: 14,
      lang: 'id',
      intent: 'support',
      parent: 12,
      text: 'Dan itu tidak bisa dikirim lewat kurir. Keunggulan yang menempel di lantai pasar.',
    },
    // 14
    {
      by: 'yuli.skincare',
      after: 33,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        Also the honest math nobody says out loud: closing e-com wouldn't close the *group chats*. People would buy
        pants from WhatsApp, no fees, no tax, no refunds. You'd trade a competitor you can see for one you can't.
      `,
    },
    // 15
    {
      by: 'bang_ripin',
      after: 10300,
      lang: 'id',
      parent: 13,
      text: prose`
        Seminggu ini pasang papan: "Beli di sini, potong bawah gratis, 10 menit". Yang memotret label tetap ada. Tapi
        yang menunggu sambil minum teh juga ada. Saya masih kesal, tapi kalau ditanya mosi sendiri… saya tidak lagi
        setuju. Silakan ditutup, debatnya. Bukan tokonya orang.
      `,
    },
    // 16
    {
      by: 'mod_ani',
      after: 190,
      lang: 'id',
      text: prose`
        Atas permintaan pembukanya, debat ini saya tutup. Semua balasan tetap bisa dibaca dan dibagikan. Terima kasih
        sudah bertengkar dengan sopan.
      `,
    },
  ],
}
