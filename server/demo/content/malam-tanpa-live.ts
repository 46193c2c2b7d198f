import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** The Saturday night when the live feature went dark, and who carries the stock. */
export const malamTanpaLive: DemoThread = {
  key: 'malam-tanpa-live',
  title: 'Malam Minggu tanpa live: siapa menanggung stok?',
  lang: 'id',
  topic: 'live-shopping',
  motion: 'Penjual live wajib punya jalur jualan kedua.',
  by: 'bagas.live',
  hoursAgo: 173,
  text: prose`
    Sabtu malam, 30 Agustus. Saya sudah mandi, lampu nyala, 180 setel sudah disetrika dan digantung sesuai urutan
    tayang. Lalu fitur live mati, di jam paling ramai. Bukan sinyal saya. Semua mati.

    Yang saya tahu dari berita: asosiasi e‑commerce idEA belum punya angka resmi kerugian, dan menyarankan "rencana B",
    yaitu marketplace lain, iklan berbayar, kanal lain (sumber: situs berita sekolah).

    Sarannya benar. Tapi saya ingin jujur soal rasanya: *rencana B itu untuk orang yang punya waktu di hari biasa.*
    Malam itu saya cuma bisa kirim pesan ke grup pelanggan, 90 orang, laku 11 setel. Sisanya turun lagi dari gantungan,
    satu-satu, jam satu pagi, dilipat istri sambil diam. Diamnya itu yang paling mahal.

    Jadi mosi saya agak keras dan kena saya sendiri: penjual live **wajib** punya jalur kedua, seperti motor wajib punya
    rem belakang. Setuju?

    *Sumber: situs berita sekolah (kejadian dan saran idEA).*
  `,
  replies: [
    // 1
    {
      by: 'mira_gamis',
      after: 5,
      lang: 'id',
      intent: 'support',
      text: prose`
        "Diamnya itu yang paling mahal" aku nangis mas. Malam itu aku juga. Suamiku bilang "ya udah istirahat", padahal
        dia tau cicilan jatuh Senin.
      `,
    },
    // 2
    {
      by: 'uda_pendi',
      after: 12,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Selamat datang di hari-hari kami. Kios sepi tanpa pemberitahuan, stok digantung, turun lagi. Bedanya kalian cuma
        satu malam dan masuk berita.
      `,
    },
    // 3
    {
      by: 'sari',
      after: 6,
      lang: 'id',
      parent: 2,
      text: 'Uda… itu nyelekit tapi adil.',
    },
    // 4
    {
      by: 'emma_fieldnotes',
      after: 9,
      lang: 'en',
      parent: 2,
      text: 'There\'s an article in that sentence. "One night, and it made the news." May I quote it, with your stall name?',
    },
    // 5
    {
      by: 'uda_pendi',
      after: 14,
      lang: 'id',
      parent: 4,
      text: 'Boleh. Tulis juga: dia tidak marah, dia cuma menghitung.',
    },
    // 6
    {
      by: 'gita.mukena',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Kata "wajib" nya gak setuju. Wajib kata siapa, dicek siapa? Buat yg modal 2 juta, satu jalur aja udah
        ngos-ngosan. Harusnya "sebaiknya".
      `,
    },
    // 7
    {
      by: 'bagas.live',
      after: 7,
      lang: 'id',
      parent: 6,
      text: 'Rem belakang juga nambah ongkos, Git. Tapi oke, wajib di sini maksudku wajib ke diri sendiri, bukan dirazia satpol.',
    },
    // 8
    {
      by: 'tom_harrow',
      after: 16,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        In other trades this has a dull name: single point of failure. Fishermen with one engine carry oars. The oars
        are slow and embarrassing, and you only need them once. A customer list in your own phone is a pair of oars.
      `,
    },
    // 9
    {
      by: 'lina_blokb',
      after: 11,
      lang: 'id',
      intent: 'support',
      parent: 8,
      quote: 'The oars are slow and embarrassing, and you only need them once.',
      text: prose`
        Dayung. Kios saya ini dayungnya Bagas. Kalau malam itu dia titip 50 setel di kios saya hari Minggu, habis.
        Minggu pagi itu jam ramainya pasar.
      `,
    },
    // 10
    {
      by: 'bagas.live',
      after: 4,
      lang: 'id',
      intent: 'ask',
      parent: 9,
      text: 'Ci, serius? Boleh titip? Bagi hasilnya gimana?',
    },
    // 11
    {
      by: 'lina_blokb',
      after: 9,
      lang: 'id',
      parent: 10,
      text: prose`
        Serius. Seperti titip biasa: kamu tentukan harga dasar, di atasnya punya saya. Tidak pakai aplikasi, pakai buku.
        Datang Jumat.
      `,
    },
    // 12
    {
      by: 'anton_kaosdistro',
      after: 5,
      lang: 'id',
      parent: 11,
      text: 'Plot twist: rencana B seller live adalah… pasar. Siapa yang kepikiran coba.',
    },
    // 13
    {
      by: 'nadine_beads',
      after: 28,
      lang: 'en',
      intent: 'ask',
      text: prose`
        Did anyone actually lose *customers* that night, or only the night's sales? Mine just came back on Sunday and
        asked what happened. For perishables it must be different.
      `,
    },
    // 14
    {
      by: 'fikri_frozen',
      after: 6,
      lang: 'id',
      intent: 'evidence',
      parent: 13,
      text: prose`
        Beda banget. Dimsum 60 box udah dicairin setengah buat demo masak. Gak bisa dibekuin lagi. Satu RT makan dimsum
        tiga hari. Populer sih di RT, rugi di buku.
      `,
    },
    // 15
    {
      by: 'lukas_data',
      after: 13,
      lang: 'en',
      parent: 14,
      text: prose`
        Note to whoever ends up producing the official loss figure: please include "sixty boxes, eaten by neighbours".
        It's a real cost and it appears in no dashboard.
      `,
    },
    // 16
    {
      by: 'oki_sandal',
      after: 33,
      lang: 'id',
      intent: 'rebut',
      text: 'Halah, 1 malem doang lebay. Kalo rugi ya risiko. Seller mental tempe.',
    },
    // 17
    {
      by: 'yanti_seragam',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      parent: 16,
      text: prose`
        Satu malam sebelum tahun ajaran baru itu seperempat omzet setahun bagi saya. Tidak semua malam sama panjangnya,
        Mas Oki.
      `,
    },
    // 18
    {
      by: 'oki_sandal',
      after: 19,
      lang: 'id',
      parent: 17,
      text: 'Hmm iya kalo seragam sih beda. Sandal mah tiap hari sama. Cabut kata tempe.',
    },
    // 19
    {
      by: 'priya.live',
      after: 1490,
      lang: 'en',
      text: prose`
        A week after that night I did three boring things: exported my order history, made a broadcast list with
        consent, and opened a second shop on another app with only ten products in it. It took two evenings. The second
        shop sells almost nothing, and I sleep better than I have in a year.
      `,
      editedTo: prose`
        A week after that night I did three boring things: exported my order history, made a broadcast list (only people
        who had said yes), and opened a second shop on another app with just ten products in it. It took two evenings.
        The second shop sells almost nothing, and I sleep better than I have in a year.
      `,
    },
    // 20
    {
      by: 'bagas.live',
      after: 8656,
      lang: 'id',
      intent: 'support',
      parent: 19,
      text: prose`
        Sepuluh produk, dua malam. Itu versi "wajib" yg saya maksud. Update: titipan di kios Ci Lina, Minggu kemarin, 50
        setel, sisa 4. Istri sudah bicara lagi.
      `,
    },
  ],
}
