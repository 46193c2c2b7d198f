import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** The return with an investment, seen from a food stall: what is in it for the small? */
export const investasi: DemoThread = {
  key: 'investasi',
  title: 'Investasi lebih dari 1,5 miliar dolar, apa untungnya buat warung saya?',
  lang: 'id',
  topic: 'umkm',
  motion: 'Kembalinya TikTok lewat Tokopedia menguntungkan UMKM.',
  by: 'putri.snack',
  hoursAgo: 61,
  text: prose`
    Angkanya dulu. Kembalinya diumumkan untuk 12 Desember 2023 dengan skema yang berubah: TikTok berinvestasi lebih dari
    1,5 miliar dolar AS, sekitar **Rp 22,5 triliun**, bersama PT GoTo Gojek Tokopedia Tbk, mengambil sebagian besar
    Tokopedia, dan porsi GoTo tidak tergerus lebih jauh (sumber: Kompasiana).

    Rp 22,5 triliun. Saya coba bagi dengan harga keripik saya, kalkulatornya nyerah.

    Pertanyaan saya bukan soal siapa pegang saham. Pertanyaan saya: dari uang sebesar itu, ada yang menetes sampai ke
    dapur saya, atau cuma lewat di atas kepala? Tombol keranjang balik, iya. Tapi apakah:

    1. potongannya turun atau malah naik,
    2. toko kecil lebih kelihatan atau makin ke bawah,
    3. kalau ada masalah, saya bisa bicara dengan manusia?

    Yang sudah merasakan bedanya, tolong cerita. Yang cuma mau ngomong "kapitalis", boleh juga, tapi antre.

    *Sumber angka: Kompasiana.*
  `,
  replies: [
    // 1
    {
      by: 'bagas.live',
      after: 6,
      lang: 'id',
      intent: 'support',
      text: prose`
        Buat saya jelas untung: pelanggan lama ketemu lagi di tempat lama. Saya gak peduli sahamnya siapa, asal
        tombolnya balik.
      `,
    },
    // 2
    {
      by: 'koh_afung',
      after: 77,
      lang: 'id',
      intent: 'rebut',
      text: 'Tombol balik, tapi kuncinya dipegang orang lain. Dulu kamu takut satu pintu, sekarang dua pintu dijadikan satu.',
    },
    // 3
    {
      by: 'lukas_data',
      after: 9,
      lang: 'en',
      text: prose`
        To help with scale: Rp 22.5 trillion spread over roughly 22 million already-digital small businesses (both
        figures from the sources, Kompasiana and trenasia.com) would be about a million rupiah each. It won't be spread,
        of course; investments aren't alms. But it tells you the size of the thing: one decent second-hand phone per
        business.
      `,
    },
    // 4
    {
      by: 'putri.snack',
      after: 4,
      lang: 'id',
      parent: 3,
      text: 'Sejuta! Lumayan buat penggorengan baru. Mana rekeningnya 🤲',
    },
    // 5
    {
      by: 'bu.rosma',
      after: 12,
      lang: 'id',
      intent: 'support',
      parent: 3,
      quote: "investments aren't alms",
      text: 'Investasi bukan sedekah. Betul. Jadi jangan ada yang menjual ini ke kami seolah-olah sedekah.',
    },
    // 6
    {
      by: 'dosen_ridwan',
      after: 96,
      lang: 'id',
      text: prose`
        Satu istilah di tulisan pembuka (sumbernya Kompasiana) perlu dijernihkan: "porsi GoTo tidak tergerus lebih jauh".
        Itu kalimat untuk pemegang saham, bukan untuk penjual. Penjual tidak punya kalimat perlindungan serupa. Itu yang
        saya cari dan tidak saya temukan.
      `,
    },
    // 7
    {
      by: 'mira_gamis',
      after: 7,
      lang: 'id',
      intent: 'ask',
      parent: 6,
      text: 'Contohnya kalimat perlindungan buat penjual tuh gimana Pak? "Potongan tidak naik 2 tahun" gitu?',
    },
    // 8
    {
      by: 'dosen_ridwan',
      after: 9,
      lang: 'id',
      parent: 7,
      text: 'Persis. Atau: "perubahan potongan diumumkan 60 hari sebelumnya". Murah, tidak perlu triliunan.',
    },
    // 9
    {
      by: 'priya.live',
      after: 13,
      lang: 'en',
      intent: 'support',
      parent: 8,
      text: prose`
        Sixty days' notice on fees. I'd sign that before I finished reading it. Give me predictability and you can keep
        the confetti animations.
      `,
    },
    // 10
    {
      by: 'tom_harrow',
      after: 108,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        Let me argue the unfashionable side. A big investor who has just paid a great deal for a marketplace has a
        strong reason to keep its sellers alive, at least for a few years. Shops with nothing to sell are worthless.
        Your interests overlap for a while; use the while.
      `,
    },
    // 11
    {
      by: 'koh_afung',
      after: 8,
      lang: 'id',
      parent: 10,
      text: 'Kambing juga dirawat baik-baik sebelum Idul Adha, Mister.',
    },
    // 12
    {
      by: 'tom_harrow',
      after: 5,
      lang: 'en',
      parent: 11,
      text: 'I walked straight into that one.',
    },
    // 13
    {
      by: 'wulan.craft',
      after: 86,
      lang: 'id',
      text: 'Jujur? Dampaknya ke gue: login tetep dua, dashboard tetep dua, pusing tetep satu. Belum kerasa bedanya.',
    },
    // 14
    {
      by: 'emak_blokf',
      after: 120,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Dari tadi yang jawab orang daring semua. Di warung nasi saya, dalam pasar, tak ada bedanya sama sekali. Yang
        beda itu waktu toko kain di depan tutup: langganan makan siang saya hilang sepuluh orang. UMKM itu bukan cuma
        yang punya keranjang kuning.
      `,
      flags: [{ by: 'oki_sandal', reason: 'off-topic', note: 'Ngomongin nasi, bukan investasi.' }],
      decision: {
        by: 'mod_bayu',
        action: 'hide',
        rule: 8,
        reason: 'beside-the-point',
        note: 'Debat ini tentang investasi. Kalau ada hubungannya, silakan tulis ulang dengan menyebutnya.',
        appeal: {
          text: 'Warung saya hidup dari pembeli kain. Kalau hilangnya mereka bukan akibat yang dibicarakan di sini, lalu akibat apa?',
          answer: {
            by: 'mod_ani',
            overturn: true,
            note: 'Ibu benar: pertanyaannya siapa yang merasakan investasi itu, dan warung di depan toko ikut merasakan. Tulisan Ibu ditampilkan lagi.',
          },
        },
      },
    },
    // 15
    {
      by: 'putri.snack',
      after: 6,
      lang: 'id',
      intent: 'support',
      parent: 14,
      quote: 'UMKM itu bukan cuma yang punya keranjang kuning.',
      text: 'Emak, ini harusnya jadi judul. Saya malah kelupaan, padahal warung saya dulu juga hidup dari karyawan toko.',
    },
    // 16
    {
      by: 'peneliti.ayu',
      after: 97,
      lang: 'en',
      intent: 'support',
      parent: 14,
      text: prose`
        An important correction to how this gets counted. The roughly 67 million small businesses (ministry's count, via
        trenasia.com) include the woman who feeds the people who sell the cloth. No platform deal shows up in her books,
        except as ten missing lunches.
      `,
    },
    // 17
    {
      by: 'yuli.skincare',
      after: 11,
      lang: 'id',
      text: prose`
        Poin 3 gw jawab: bisa bicara sama manusia? Tergantung omzet. Temen gw yg gede ada account manager, gw dapet bot.
        Dari dulu gitu, sebelum sesudah sama aja.
      `,
    },
    // 18
    {
      by: 'claire_jkt',
      after: 169,
      lang: 'en',
      intent: 'ask',
      text: prose`
        Does any of this reach the buyer? I keep reading "good for sellers, bad for sellers". From where I sit the
        prices look the same and the pop-ups look bigger.
      `,
    },
    // 19
    {
      by: 'dimas.sepatu',
      after: 7,
      lang: 'id',
      parent: 18,
      text: 'Kalo harganya keliatan sama, berarti ada yg nahan kenaikan. Biasanya kita. Hehe. Sedih.',
    },
    // 20
    {
      by: 'pak_darto',
      after: 1950,
      lang: 'id',
      text: prose`
        Saya tidak mengerti saham. Saya cuma ingat satu pelajaran: waktu pasar dijual ke pengelola baru, spanduknya
        "bersama pedagang". Tahun kedua iuran naik. Semoga di sana lain.
      `,
    },
    // 21
    {
      by: 'hukum_bimo',
      after: 130,
      lang: 'id',
      intent: 'support',
      parent: 20,
      text: prose`
        Perbandingan yang bagus, Pak. Bedanya, di pasar ada paguyuban yang bisa menggedor pintu pengelola. Penjual
        daring sejuta orang, tidak punya pintu untuk digedor. Mungkin *itu* yang harus diminta: paguyuban.
      `,
    },
    // 22
    {
      by: 'nadine_beads',
      after: 236,
      lang: 'en',
      intent: 'support',
      parent: 21,
      text: prose`
        A sellers' association with an actual door to knock on. I came here to complain about fees and I'm leaving with
        a to-do list. Who else is in?
      `,
    },
    // 23
    {
      by: 'priya.live',
      after: 152,
      lang: 'en',
      intent: 'support',
      parent: 22,
      text: 'In. Rule one of the association: fees in plain language. Rule two: meetings after bedtime, half of us have toddlers.',
    },
    // 24
    {
      by: 'ben_kemang',
      after: 278,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        A gentle caution from someone who sat on the board of an apartment block: associations get captured by whoever
        has the most free evenings. Rotate the chair, publish the minutes, keep it small.
      `,
    },
  ],
}
