import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** The busiest debate: empty corridors in Tanah Abang, and whether training or closing helps. */
export const lorongSepi: DemoThread = {
  key: 'lorong-sepi',
  title: 'Lorong sepi itu nyata, tapi menutup aplikasi tidak mendatangkan pembeli',
  lang: 'id',
  topic: 'tanah-abang',
  motion: 'Pedagang Tanah Abang lebih butuh pelatihan live daripada penutupan e‑commerce.',
  by: 'rini.kerudung',
  hoursAgo: 106,
  text: prose`
    Tujuh tahun saya punya kios di lantai dua sebelum pindah ke kamar belakang rumah dengan dua lampu dan satu ponsel.
    Jadi saya tidak akan pura-pura lorong itu ramai. Saya pernah duduk di sana dari pagi sampai asar dengan tiga
    pembeli, dan satu di antaranya cuma numpang tanya toilet.

    Sebagian pedagang pasar meminta e‑commerce ditutup. Yang lain menjawab: pedagang perlu pelatihan, bukan larangan
    (sumber: komentar pembaca Kompasiana). Saya ada di kubu kedua, dengan satu syarat: pelatihannya harus sungguhan.
    Bukan seminar setengah hari, pulang bawa tas kain dan sertifikat.

    Dari sekitar 67 juta usaha kecil menurut hitungan kementerian, baru 22 juta yang sudah digital (sumber:
    trenasia.com). Kalau pintu itu kita tutup sekarang, yang kehilangan jalan justru tetangga kios saya dulu, yang belum
    sempat masuk.

    Pembeli tidak ikut pindah karena dilarang. **Mereka pindah karena malas macet.** Waktu layanan TikTok Shop berhenti,
    Rabu 4 Oktober 2023 (sumber: Kompasiana), apakah lorong lantai dua mendadak penuh? Di kios adik ipar saya tidak.

    Saya ingin dengar dari yang masih buka kios tiap hari. Kalau saya salah, salahkan dengan cerita, jangan dengan
    makian.

    *Sumber: trenasia.com (angka UMKM); Kompasiana dan komentar pembacanya (permintaan penutupan, penghentian layanan).*
  `,
  held: [
    {
      by: 'oki_sandal',
      lang: 'id',
      text: 'Yang mau grosir sandal tanpa lewat aplikasi, langsung saja: 0812-3456-7890. Ambil satu kodi, ongkir kutanggung.',
    },
  ],
  replies: [
    // 1
    {
      by: 'bagas.live',
      after: 9,
      lang: 'id',
      intent: 'support',
      text: 'Setuju. Yang bilang "tutup aja" biasanya belum pernah lihat isi keranjang ibunya sendiri.',
    },
    // 2
    {
      by: 'pak_darto',
      after: 14,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Kamu sudah keluar dari pasar, Mbak. Enak ngomong pelatihan dari kamar belakang. Saya masih bayar sewa, listrik,
        keamanan, kebersihan. Semua itu jalan terus walau pembeli cuma tiga. Yang saya minta bukan tutup selamanya, tapi
        **berhenti dulu** sampai aturannya adil.
      `,
    },
    // 3
    {
      by: 'lina_blokb',
      after: 152,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Pelatihan jangan cuma sehari di aula hotel. Kalau gurunya datang ke kios waktu sepi, jam dua sampai jam empat,
        kami ikut. Ponsel kami bisa. Yang tidak ada itu waktunya, karena kalau ditinggal ya kios tutup.
      `,
    },
    // 4
    {
      by: 'dewi_bekasi',
      after: 6,
      lang: 'id',
      text: 'Sebagai pembeli: betul soal macet. Dari Bekasi ke Tanah Abang itu setengah hari hilang, belum bawa anak.',
    },
    // 5
    {
      by: 'tasya_thrift',
      after: 5,
      lang: 'id',
      intent: 'rebut',
      parent: 2,
      quote: 'berhenti dulu',
      text: prose`
        Berhenti dulu itu siapa yg nanggung, Pak? Stok saya di kamar 40 karung. Kalau aplikasi berhenti dua bulan, saya
        yg tutup duluan, bukan pasar yg rame.
      `,
    },
    // 6
    {
      by: 'tom_harrow',
      after: 7,
      lang: 'en',
      intent: 'ask',
      parent: 2,
      text: prose`
        Honest question from someone who studies retail for a living: when you say the rules should be fair first, which
        rule would you change on day one? Tax, shipping subsidies, or the price of imports? They need very different
        remedies.
      `,
    },
    // 7
    {
      by: 'sari',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 3,
      quote: 'Yang tidak ada itu waktunya, karena kalau ditinggal ya kios tutup.',
      text: prose`
        Nah ini. Aku dulu live sambil jaga kios, kamera ditaruh di atas tumpukan kardus. Hasilnya jelek, tapi orang
        nonton karena itu kios beneran. Jangan tiru studio, tiru pasar.
      `,
    },
    // 8
    {
      by: 'oki_sandal',
      after: 24,
      lang: 'id',
      parent: 2,
      text: prose`
        Gampang. Yg minta tutup itu cuma satu orang yg ribut terus di grup, telepon aja langsung ke nomornya
        08xx-xxxx-xxxx, tanya dia jualan apa.
      `,
      flags: [
        { by: 'lina_blokb', reason: 'personal-data', note: 'Ini nomor orang, jangan disebar walau dia menyebalkan.' },
        { by: 'arif.depok', reason: 'personal-data' },
        { by: 'peneliti.ayu', reason: 'harassment', note: 'Mengajak orang menelepon seseorang ramai-ramai.' },
      ],
      decision: {
        by: 'mod_bayu',
        action: 'hide',
        rule: 3,
        reason: 'contact-data',
        warn: true,
        note: 'Nomor telepon orang lain tidak boleh disebarkan, juga untuk bercanda. Pendapatnya boleh ditulis ulang tanpa nomor.',
      },
    },
    // 9
    {
      by: 'pak_darto',
      after: 73,
      lang: 'id',
      parent: 6,
      text: prose`
        Mister, hari pertama? Barang impor yang dijual lebih murah dari ongkos jahit saya. Jahit satu gamis saya bayar
        orang. Di layar, gamis jadi sudah sampai rumah dengan harga segitu. Saya harus bersaing dengan siapa, dengan
        mesin?
      `,
    },
    // 10
    {
      by: 'tom_harrow',
      after: 12,
      lang: 'en',
      parent: 9,
      text: prose`
        Thank you, that is clear. And it is an argument about imports, not about screens. The same gown could be sold at
        the stall next to you, couldn't it? (The cheap-import pressure is reported too, source: trenasia.com.)
      `,
    },
    // 11
    {
      by: 'uda_pendi',
      after: 217,
      lang: 'id',
      intent: 'rebut',
      parent: 7,
      text: prose`
        Enak didengar, Sari. Tapi yang punya modal menyewa influencer, yang kecil dapat remahnya. Anak saya live tiga
        jam, yang menonton sebelas orang, empat di antaranya keluarga. Pelatihan macam apa yang menambah penonton?
      `,
    },
    // 12
    {
      by: 'tom_harrow',
      after: 26,
      lang: 'en',
      intent: 'ask',
      parent: 11,
      text: prose`
        A sincere question from outside: how many weeks does a new stall usually broadcast before strangers outnumber
        family? If the answer is three months, who pays the rent for those three months?
      `,
    },
    // 13
    {
      by: 'bagas.live',
      after: 11,
      lang: 'id',
      intent: 'evidence',
      parent: 12,
      text: prose`
        Jujur jawabannya: saya 7 minggu baru lewat 50 penonton. Minggu pertama yang nonton istri, dari kamar sebelah,
        pakai akun kedua.
      `,
    },
    // 14
    {
      by: 'uda_pendi',
      after: 9,
      lang: 'id',
      parent: 13,
      text: 'Tujuh minggu. Di pasar, tujuh minggu tanpa omzet itu namanya pamit.',
    },
    // 15
    {
      by: 'sari',
      after: 8,
      lang: 'id',
      parent: 14,
      text: prose`
        Uda, kiosnya kan tetap buka. Live itu nambahin, bukan gantiin. Aku 5 bulan hidup dari kios sambil live-nya masih
        sepi. Yg ditukar cuma jam bengong.
      `,
    },
    // 16
    {
      by: 'yanti_seragam',
      after: 17,
      lang: 'id',
      intent: 'rebut',
      parent: 15,
      quote: 'Yg ditukar cuma jam bengong.',
      text: prose`
        "Jam bengong" itu jam saya melipat, mencatat utang, menelepon konveksi. Dari luar kelihatan bengong. Dari dalam
        itu kerja.
      `,
    },
    // 17
    {
      by: 'sari',
      after: 4,
      lang: 'id',
      parent: 16,
      text: 'Iya sih, maaf, kata "bengong" nggak enak. Aku tarik.',
      editedTo: prose`
        Iya sih, maaf, kata "bengong" nggak enak. Aku tarik. Maksudku jam sepi pembeli, dan aku tahu jam itu juga
        dipakai buat nutup pembukuan.
      `,
    },
    // 18
    {
      by: 'emma_fieldnotes',
      after: 82,
      lang: 'en',
      text: prose`
        Reading along for a piece on markets that changed hands between morning and evening. What strikes me: nobody
        here has yet said that the corridor is *not* empty. So the quarrel is about the cause, not the fact?
      `,
    },
    // 19
    {
      by: 'peneliti.ayu',
      after: 13,
      lang: 'id',
      intent: 'support',
      parent: 18,
      text: prose`
        Betul. Soal faktanya kedua lapak sudah sepakat. Yang diperdebatkan: obatnya. Menurut saya itu kemajuan untuk
        ukuran kolom komentar.
      `,
    },
    // 20
    {
      by: 'ni_upik',
      after: 125,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Saya yang mau bilang. Lorong saya tidak sepi. Grosir masih jalan: orang Padang, orang Makassar, orang Malaysia
        datang ambil kodian. Yang sepi itu eceran. Jangan disamaratakan "Tanah Abang mati", nanti pelanggan saya ikut
        percaya dan tak jadi berangkat.
      `,
    },
    // 21
    {
      by: 'vina.makassar',
      after: 15,
      lang: 'id',
      intent: 'support',
      parent: 20,
      text: 'Benar Uni. Saya ambil kodian dua bulan sekali, dan antre. Yang di TV itu selalu lorong yang sama.',
    },
    // 22
    {
      by: 'emma_fieldnotes',
      after: 7,
      lang: 'en',
      parent: 20,
      text: prose`
        Noted, and I'll correct my own line. Retail corridors quiet, wholesale still moving: is that a fair summary, or
        would you split it again by floor?
      `,
    },
    // 23
    {
      by: 'ni_upik',
      after: 21,
      lang: 'id',
      parent: 22,
      text: 'Lantai bawah ramai, makin ke atas makin sunyi. Itu dari dulu, sebelum ada live-live. Eskalatornya saja mati sebelah.',
    },
    // 24
    {
      by: 'tante_mei',
      after: 1128,
      lang: 'id',
      text: prose`
        Pagi semua. Saya baca dari bawah. Yang atas benar soal eskalator. Pengelola juga punya dosa, jangan semuanya
        ditimpakan ke ponsel.
      `,
    },
    // 25
    {
      by: 'anton_kaosdistro',
      after: 11,
      lang: 'id',
      intent: 'support',
      parent: 24,
      text: 'Akhirnya ada yg ngomong. Parkir, toilet bayar, lift antre. Itu semua bukan salah algoritma.',
    },
    // 26
    {
      by: 'bang_ripin',
      after: 18,
      lang: 'id',
      intent: 'rebut',
      parent: 25,
      text: prose`
        Toilet bayar dari zaman kamu belum lahir, pasar tetap penuh. Yang berubah cuma satu: orang beli celana sambil
        rebahan.
      `,
    },
    // 27
    {
      by: 'intan.kos',
      after: 3,
      lang: 'id',
      parent: 26,
      text: 'wkwk maaf pak, saya yg rebahan itu 🙏',
    },
    // 28
    {
      by: 'bang_ripin',
      after: 6,
      lang: 'id',
      parent: 27,
      text: 'Ya sudah, beli celananya dari saya dong. Saya antar ke kosnya.',
    },
    // 29
    {
      by: 'intan.kos',
      after: 4,
      lang: 'id',
      intent: 'ask',
      parent: 28,
      text: 'Lah boleh! Tapi saya tau bapak jualan celana dari mana? Nah itu masalahnya kan 😅',
    },
    // 30
    {
      by: 'rini.kerudung',
      after: 22,
      lang: 'id',
      intent: 'support',
      parent: 29,
      quote: 'Tapi saya tau bapak jualan celana dari mana?',
      text: prose`
        Terima kasih Intan, satu kalimat ini lebih bagus dari tulisan saya. Pembeli tidak membenci pasar. Pembeli tidak
        *melihat* pasar.
      `,
    },
    // 31
    {
      by: 'lukas_data',
      after: 97,
      lang: 'en',
      intent: 'ask',
      text: prose`
        On the numbers in the opening post: 22 million "already digital" out of about 67 million (source: trenasia.com,
        ministry count). What counts as digital? A WhatsApp status? A marketplace account opened in 2020 and never
        touched again? The ratio carries a lot of weight here and I'd like to know what it weighs.
      `,
    },
    // 32
    {
      by: 'peneliti.ayu',
      after: 16,
      lang: 'en',
      parent: 31,
      text: prose`
        Good catch. The report I read (trenasia.com) gives the two figures, not the definition. I would treat 22 million as an upper
        bound for "has some account somewhere", and not build anything precise on top of it.
      `,
    },
    // 33
    {
      by: 'rini.kerudung',
      after: 8,
      lang: 'id',
      parent: 32,
      text: prose`
        Saya terima. Anggap saja "kira-kira sepertiga, paling banyak". Argumen saya tidak berubah: dua pertiganya masih
        di luar pintu.
      `,
    },
    // 34
    {
      by: 'dosen_ridwan',
      after: 27,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Izin menyanggah logikanya. Kalau dua pertiga masih di luar, bisa jadi bukan karena tidak dilatih, melainkan
        karena *tidak untung*. Pelatihan mengasumsikan orang belum tahu. Mungkin mereka tahu, menghitung, lalu memilih
        tidak.
      `,
    },
    // 35
    {
      by: 'hendra_gadget',
      after: 9,
      lang: 'id',
      parent: 34,
      text: prose`
        Nah ini dosen ngomongnya pahit tapi masuk. Temen gue di ITC udah coba 3 bulan, dihitung ongkos packing +
        potongan + retur, sisa seribu per case. Balik lagi ke kios.
      `,
    },
    // 36
    {
      by: 'mira_gamis',
      after: 13,
      lang: 'id',
      intent: 'rebut',
      parent: 35,
      text: prose`
        Itu case HP, Koh, marginnya memang setipis tisu. Gamis lain cerita. Jangan satu barang dipakai buat nyimpulin
        semua barang.
      `,
    },
    // 37
    {
      by: 'haji_sarung',
      after: 84,
      lang: 'id',
      text: prose`
        Saya tidak pandai main ponsel. Umur saya 61. Tolong jelaskan dengan sabar: kalau saya ikut live, siapa yang
        melayani orang yang datang ke kios?
      `,
    },
    // 38
    {
      by: 'lina_blokb',
      after: 10,
      lang: 'id',
      intent: 'support',
      parent: 37,
      text: prose`
        Ini pertanyaan saya juga, Pak Haji. Makanya saya bilang gurunya yang datang, dan kalau bisa bawa satu anak muda
        buat pegang kamera.
      `,
    },
    // 39
    {
      by: 'gita.mukena',
      after: 6,
      lang: 'id',
      parent: 37,
      text: prose`
        Pak Haji, di kios tante saya giliran: pagi layan orang, jam 2–4 live, malam packing. Anak tetangga digaji harian
        buat jawab chat. Capek? Iya. Tapi jalan.
      `,
    },
    // 40
    {
      by: 'haji_sarung',
      after: 15,
      lang: 'id',
      parent: 39,
      text: 'Terima kasih. Berarti perlu satu tenaga lagi. Itu biaya, bukan pelatihan. Tapi paling tidak sekarang saya mengerti.',
    },
    // 41
    {
      by: 'tom_harrow',
      after: 20,
      lang: 'en',
      intent: 'support',
      parent: 40,
      quote: 'Berarti perlu satu tenaga lagi.',
      text: prose`
        I think this is the most useful sentence in the thread so far. "Training" is being asked to do the work of
        *wages*. A second pair of hands costs money every single day; a course costs it once.
      `,
    },
    // 42
    {
      by: 'wulan.craft',
      after: 12,
      lang: 'en',
      parent: 41,
      text: prose`
        Or you share the hands. In our craft group five of us pay one college kid together, she does all our lives from
        the same table. Not glamorous, but it's one salary divided by five.
      `,
    },
    // 43
    {
      by: 'yanti_seragam',
      after: 11,
      lang: 'id',
      intent: 'ask',
      parent: 42,
      text: 'Dibagi lima kios, lalu kalau pembeli tanya, barangnya siapa yang diangkat duluan? Yang bayar paling banyak?',
    },
    // 44
    {
      by: 'wulan.craft',
      after: 5,
      lang: 'id',
      parent: 43,
      text: 'Undian tiap Senin, Bu 😄 ditulis di kertas, ditempel di dinding. Pernah ribut sekali, habis itu enggak lagi.',
    },
    // 45
    {
      by: 'yanti_seragam',
      after: 4,
      lang: 'id',
      parent: 44,
      text: 'Undian ditempel di dinding. Baik. Itu saya suka, itu cara pasar.',
    },
    // 46
    {
      by: 'pak_darto',
      after: 326,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Saya baca semua. Kalian pintar-pintar. Tapi dari tadi tak satu pun yang menjawab saya: kalau dua-duanya jualan
        barang sama, satu kena biaya pasar, satu tidak, apanya yang adil?
      `,
    },
    // 47
    {
      by: 'dimas.sepatu',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      parent: 46,
      text: prose`
        Satu tidak kena biaya? Pak, saya bayar potongan aplikasi, iklan biar muncul, bubble wrap, lakban, retur yg
        ongkirnya saya tanggung. Beda nama aja sama sewa.
      `,
    },
    // 48
    {
      by: 'pak_darto',
      after: 7,
      lang: 'id',
      parent: 47,
      text: 'Kalau tidak laku, kamu bayar potongan? Tidak. Kalau saya tidak laku, saya bayar sewa? **Bayar.** Itu bedanya.',
    },
    // 49
    {
      by: 'dimas.sepatu',
      after: 12,
      lang: 'id',
      parent: 48,
      text: 'Hm. Iya, itu beda beneran. Biaya saya ikut omzet, biaya Bapak jalan duluan. Saya nggak punya jawaban buat itu.',
    },
    // 50
    {
      by: 'hukum_bimo',
      after: 9,
      lang: 'id',
      intent: 'support',
      parent: 48,
      text: prose`
        Poin Pak Darto secara ekonomi kuat: biaya tetap lawan biaya variabel. Tapi obatnya ada di sewa (nego, diskon
        musim sepi, sewa bagi hasil), bukan di pembayaran aplikasi. Menutup aplikasi tidak menurunkan sewa satu rupiah
        pun.
      `,
    },
    // 51
    {
      by: 'koh_afung',
      after: 19,
      lang: 'id',
      intent: 'rebut',
      parent: 50,
      text: 'Coba bilang ke pemilik kios "bagi hasil". Diketawain. Kiosnya dibeli pakai utang bank juga.',
    },
    // 52
    {
      by: 'claire_jkt',
      after: 26,
      lang: 'en',
      text: prose`
        As a buyer, can I add something unpopular? I stopped going because I was tired of being quoted three different
        prices in one corridor. On a live I see the number before I fall in love with the scarf.
      `,
    },
    // 53
    {
      by: 'ni_upik',
      after: 14,
      lang: 'id',
      intent: 'rebut',
      parent: 52,
      text: 'Menawar itu bukan menipu, Nak. Itu mengobrol. Harga pertama itu salam, bukan harga.',
    },
    // 54
    {
      by: 'claire_jkt',
      after: 6,
      lang: 'en',
      parent: 53,
      text: prose`
        That is honestly charming, and I mean it. But I'm bad at it, and being bad at it costs me money. Nobody trains
        the *buyer* to haggle.
      `,
    },
    // 55
    {
      by: 'maya_ciputat',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 54,
      text: 'Sama! Introvert butuh label harga. Kalo ada label, saya betah muter 3 jam.',
    },
    // 56
    {
      by: 'ni_upik',
      after: 9,
      lang: 'id',
      parent: 55,
      text: 'Baiklah. Besok saya tempel label di rak depan. Rak belakang tetap untuk yang suka salam.',
    },
    // 57
    {
      by: 'maya_ciputat',
      after: 3,
      lang: 'id',
      parent: 56,
      text: 'UNI KEREN 😭👏',
    },
    // 58
    {
      by: 'joko.tanaman',
      after: 82,
      lang: 'id',
      text: prose`
        OOT dikit: saya jual tanaman, gak ada hubungan sama kain. Tapi polanya sama. Dulu tukang kembang keliling benci
        saya. Sekarang dia titip pot ke saya, saya yg live, dia yg kirim. Gak ada yg diajarin kementerian.
      `,
      flags: [{ by: 'hendra_gadget', reason: 'off-topic', note: 'Jualan tanaman di debat Tanah Abang?' }],
      decision: {
        by: 'mod_bayu',
        action: 'keep',
        reason: 'no-breach',
        note: 'Ceritanya menjawab pokok debat: pedagang luring dan daring berbagi kerja. Tetap tampil.',
      },
    },
    // 59
    {
      by: 'bu.rosma',
      after: 18,
      lang: 'id',
      intent: 'ask',
      parent: 58,
      text: 'Dia dapat berapa dari satu pot? Kalau cuma ongkos kirim, itu namanya turun pangkat.',
    },
    // 60
    {
      by: 'joko.tanaman',
      after: 7,
      lang: 'id',
      parent: 59,
      text: prose`
        Dia yg nentuin harga dasarnya, saya ambil di atasnya. Kalo gak cocok dia bawa pulang potnya. Udah pernah 2x
        dibawa pulang, wkwk, artinya dia masih bos.
      `,
    },
    // 61
    {
      by: 'nadine_beads',
      after: 947,
      lang: 'en',
      text: prose`
        Morning from a bead seller who has never rented a stall. I voted with the opening post in my head, then read #48
        and had to put my coffee down. A fixed cost with no customers is a different kind of fear than mine. My fear is
        the algorithm forgetting me. His is the first of the month.
      `,
    },
    // 62
    {
      by: 'pak_darto',
      after: 22,
      lang: 'id',
      parent: 61,
      text: 'Tanggal satu. Iya. Sudah lama tidak ada yang menyebut nama takutnya.',
    },
    // 63
    {
      by: 'teguh_solo',
      after: 13,
      lang: 'id',
      text: 'Ini debat online yg paling sopan yg pernah saya baca. Ada apa dengan kalian.',
    },
    // 64
    {
      by: 'ucok_jeans',
      after: 4,
      lang: 'id',
      parent: 63,
      text: 'Tenang, Lae, aku baru datang.',
    },
    // 65
    {
      by: 'ucok_jeans',
      after: 9,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Begini. Semua bicara "pelatihan". Dua kali aku ikut. Yang pertama diajari bikin akun, padahal akunku sudah ada.
        Yang kedua diajari "storytelling", pematerinya belum pernah pegang meteran kain. Kalau yang mengajar lebih
        sedikit tahu soal jualan daripada muridnya, itu bukan pelatihan, itu konsumsi nasi kotak.
      `,
    },
    // 66
    {
      by: 'sari',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 65,
      quote: 'itu bukan pelatihan, itu konsumsi nasi kotak',
      text: 'Ngakak tapi pedih. Makanya yg ngajar harus pedagang yg udah jalan, dibayar, bukan motivator.',
    },
    // 67
    {
      by: 'priya.live',
      after: 10,
      lang: 'en',
      parent: 65,
      text: prose`
        Same in my city. The best two hours of "training" I ever got was a woman next door saying: put the light in
        FRONT of you, stop saying hello to every username, hold the fabric still for three full seconds. That's the
        entire course.
      `,
    },
    // 68
    {
      by: 'mas.tejo',
      after: 8,
      lang: 'id',
      intent: 'ask',
      parent: 67,
      text: 'Tolong diartikan yang tiga detik itu. Kainnya dipegang diam tiga detik?',
    },
    // 69
    {
      by: 'priya.live',
      after: 6,
      lang: 'id',
      parent: 68,
      text: prose`
        Iya Mas. Kamera HP butuh waktu utk fokus. Kita semua kebiasaan goyang2in kain biar keliatan jatuhnya, padahal yg
        nonton cuma liat blur. Diam dulu 3 detik, baru digoyang.
      `,
    },
    // 70
    {
      by: 'mas.tejo',
      after: 87,
      lang: 'id',
      parent: 69,
      text: 'Sudah saya coba tadi di kios. Benar. Bertahun-tahun saya foto kain buram, saya kira ponselnya yang jelek.',
    },
    // 71
    {
      by: 'emma_fieldnotes',
      after: 11,
      lang: 'en',
      parent: 70,
      text: 'This exchange just did in forty minutes what a seminar would have put on slide 27.',
    },
    // 72
    {
      by: 'zul.songket',
      after: 77,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Untuk songket, tiga detik tidak cukup. Orang harus raba benangnya. Barang saya mati di layar. Jadi jangan semua
        dipaksa live, ada barang yang memang rumahnya di pasar.
      `,
    },
    // 73
    {
      by: 'nia.batikrumah',
      after: 12,
      lang: 'id',
      intent: 'rebut',
      parent: 72,
      text: prose`
        Batik tulis juga begitu Bang, tapi saya kirim sobekan kain 5x5 cm dulu ke pembeli serius. Diraba di rumah.
        Separuhnya jadi beli.
      `,
    },
    // 74
    {
      by: 'zul.songket',
      after: 9,
      lang: 'id',
      parent: 73,
      text: 'Songket disobek 5x5? Astaghfirullah 😂 Yang nenun bisa sakit. Tapi pinggiran sisa tenun ada. Hm. Boleh juga dipikir.',
    },
    // 75
    {
      by: 'arif.depok',
      after: 27,
      lang: 'id',
      text: prose`
        Saya pembeli, pernah kena: warna di live maroon, yg datang bata. Retur ribet, seminggu. Di pasar, kalo bata ya
        keliatan bata. Itu kelebihan luring yg gak pernah dipromosiin.
      `,
    },
    // 76
    {
      by: 'mira_gamis',
      after: 8,
      lang: 'id',
      parent: 75,
      text: 'Itu salah lampu penjualnya, bukan salah kanalnya. Tapi iya, "keliatan bata ya bata" mestinya jadi spanduk pasar 😄',
    },
    // 77
    {
      by: 'kurir_eko',
      after: 21,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Dari atas motor: saya ambil paket di gang rumahan *dan* di Tanah Abang. Dalam sehari bisa 30 titik. Yg dari
        pasar makin banyak kok. Jadi yang bilang "pasar vs online", paketnya aja udah gak tau bedanya.
      `,
    },
    // 78
    {
      by: 'lukas_data',
      after: 15,
      lang: 'en',
      intent: 'ask',
      parent: 77,
      text: prose`
        That is anecdotal but interesting. Do you see the same sender names from the market each day, or lots of
        different ones? Ten kiosks shipping a lot and three hundred shipping nothing would look just as busy from a
        motorbike.
      `,
    },
    // 79
    {
      by: 'kurir_eko',
      after: 9,
      lang: 'id',
      parent: 78,
      text: 'Hehe pertanyaan bagus. Yg sering ya itu2 aja, paling 12 kios. Sisanya sesekali. Jadi… ya, Mas Lukas kayaknya bener.',
    },
    // 80
    {
      by: 'uda_pendi',
      after: 6,
      lang: 'id',
      intent: 'support',
      parent: 79,
      quote: 'Yg sering ya itu2 aja, paling 12 kios.',
      text: 'Nah. Dua belas. Lorong saya saja ada enam puluh kios. Terima kasih sudah jujur, Eko.',
    },
    // 81
    {
      by: 'rafi.casing',
      after: 105,
      lang: 'id',
      intent: 'rebut',
      text: 'Ya terus yg 48 salah siapa? Dikasih jalan gak mau jalan. Males ya males aja.',
      flags: [{ by: 'yanti_seragam', reason: 'harassment', note: 'Menyebut pedagang malas, padahal tidak kenal.' }],
    },
    // 82
    {
      by: 'yanti_seragam',
      after: 5,
      lang: 'id',
      intent: 'rebut',
      parent: 81,
      text: 'Saya bangun jam tiga pagi, Dik. Cari kata lain.',
    },
    // 83
    {
      by: 'rafi.casing',
      after: 77,
      lang: 'id',
      parent: 82,
      text: prose`
        Oke, saya kasar. Maksud saya bukan males kerja, tapi males nyoba yg baru. Tetep pendapat saya, tapi caranya
        salah. Maaf Bu.
      `,
    },
    // 84
    {
      by: 'yanti_seragam',
      after: 7,
      lang: 'id',
      parent: 83,
      text: 'Diterima. Dan sedikit ada benarnya. Saya memang takut kelihatan bodoh di depan kamera.',
    },
    // 85
    {
      by: 'sari',
      after: 3,
      lang: 'id',
      intent: 'support',
      parent: 84,
      text: 'Bu Yanti, live pertama saya, saya salah sebut nama toko sendiri. Tiga kali. Yg nonton malah pesen karena kasian.',
    },
    // 86
    {
      by: 'tante_mei',
      after: 15,
      lang: 'id',
      parent: 84,
      text: prose`
        Saya juga takut. Kita berdua saja, Bu. Kamu jualan seragam, saya jualan dasi dan topinya. Kalau salah bicara,
        salah berdua.
      `,
    },
    // 87
    {
      by: 'yanti_seragam',
      after: 12,
      lang: 'id',
      parent: 86,
      text: 'Jam dua, kios Tante atau kios saya?',
    },
    // 88
    {
      by: 'tante_mei',
      after: 2,
      lang: 'id',
      parent: 87,
      text: 'Kiosmu. Kiosku gelap.',
    },
    // 89
    {
      by: 'ben_kemang',
      after: 19,
      lang: 'en',
      text: 'Okay who is cutting onions in the comment section of an economics debate.',
    },
    // 90
    {
      by: 'dosen_ridwan',
      after: 764,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Saya tidak mau merusak suasana, tapi cerita yang hangat bukan bukti kebijakan. Dari 60 kios di lorong itu, kalau
        12 berhasil, lalu 2 lagi berhasil karena berani malu berdua, sisanya 46. Apa rencana untuk yang 46?
      `,
    },
    // 91
    {
      by: 'peneliti.ayu',
      after: 14,
      lang: 'en',
      parent: 90,
      text: prose`
        Fair. Then let us be equally strict with the other proposal: what does *closing* do for the 46? When the service
        stopped on 4 October 2023 (source: Kompasiana) we had something close to a natural experiment. Does anybody here
        have takings from that month, compared with the month before?
      `,
    },
    // 92
    {
      by: 'koh_afung',
      after: 25,
      lang: 'id',
      intent: 'evidence',
      parent: 91,
      text: prose`
        Ada. Saya catat di buku. Minggu pertama naik sedikit, karena orang penasaran datang. Minggu ketiga balik seperti
        biasa. Satu kios saja, kain kiloan. Jangan dijadikan seminar.
      `,
    },
    // 93
    {
      by: 'cici_kancing',
      after: 8,
      lang: 'id',
      intent: 'evidence',
      parent: 92,
      text: 'Saya malah turun. Yang beli kancing ke saya kan penjahit rumahan yang live. Mereka berhenti, saya ikut berhenti.',
    },
    // 94
    {
      by: 'peneliti.ayu',
      after: 7,
      lang: 'id',
      parent: 93,
      text: prose`
        Ini penting: kios Cici menjual *kepada* penjual daring. Berapa banyak kios yang begitu, ya? Kalau banyak, "dua
        lapak" itu sebetulnya satu rantai.
      `,
    },
    // 95
    {
      by: 'cici_kancing',
      after: 11,
      lang: 'id',
      parent: 94,
      text: prose`
        Di lantai saya? Kancing, resleting, label, plastik, hanger. Hampir semua pelanggannya sekarang orang online.
        Kalau mereka mati, kami duluan yang dikubur.
      `,
    },
    // 96
    {
      by: 'pak_darto',
      after: 18,
      lang: 'id',
      intent: 'ask',
      parent: 95,
      text: 'Ci, jadi kamu tidak tanda tangan waktu itu?',
    },
    // 97
    {
      by: 'cici_kancing',
      after: 5,
      lang: 'id',
      parent: 96,
      text: 'Tidak, Pak. Maaf, waktu itu saya bilang lagi ke toilet 😬',
    },
    // 98
    {
      by: 'bang_ripin',
      after: 3,
      lang: 'id',
      parent: 97,
      text: 'Toilet bayar pula.',
    },
    // 99
    {
      by: 'lukas_data',
      after: 9,
      lang: 'en',
      parent: 92,
      text: prose`
        Two notebooks, opposite signs, and both of them plausible. That's about what I'd expect: the market isn't one
        shop. Thank you both, I've seen published papers with less honesty about n=1.
      `,
    },
    // 100
    {
      by: 'hasan_garut',
      after: 28,
      lang: 'id',
      intent: 'ask',
      text: prose`
        Saya dari Garut, bikin jaket kulit. Yang saya heran, kenapa pilihannya cuma dua: live atau tutup? Reseller,
        katalog WA, pameran, ke mana?
      `,
    },
    // 101
    {
      by: 'gita.mukena',
      after: 7,
      lang: 'id',
      intent: 'support',
      parent: 100,
      text: 'Mosinya emang sempit, Kang. Tapi setuju, katalog WA itu pintu paling murah, gak perlu muka.',
    },
    // 102
    {
      by: 'putri.snack',
      after: 10,
      lang: 'id',
      intent: 'rebut',
      parent: 101,
      text: prose`
        Katalog WA bagus kalau pelanggannya udah ada. Buat nyari pelanggan *baru*, WA itu kayak jualan di kamar mandi:
        suaranya bagus, gak ada yang denger.
      `,
    },
    // 103
    {
      by: 'fikri_frozen',
      after: 4,
      lang: 'id',
      parent: 102,
      text: 'analoginya mbak 😭😭',
    },
    // 104
    {
      by: 'rini.kerudung',
      after: 88,
      lang: 'id',
      parent: 100,
      text: prose`
        Kang Hasan, benar. Kalau bisa saya tulis ulang mosinya: "lebih butuh *didampingi berjualan di mana pun
        pembelinya*". Kepanjangan, tapi itu maksud saya.
      `,
    },
    // 105
    {
      by: 'emma_fieldnotes',
      after: 12,
      lang: 'en',
      parent: 104,
      text: prose`
        "Accompanied" rather than "trained" is a real change of position, by the way, and I don't mean that as a gotcha.
        I mean: quote yourself on it.
      `,
    },
    // 106
    {
      by: 'rini.kerudung',
      after: 8,
      lang: 'id',
      intent: 'support',
      parent: 105,
      text: prose`
        Ya. Saya menulis "pelatihan" dan setelah seratus balasan saya mau bilang "pendampingan". Ucok dan Pak Haji yang
        mengubahnya.
      `,
    },
    // 107
    {
      by: 'ucok_jeans',
      after: 3,
      lang: 'id',
      parent: 106,
      text: 'Catat, sejarah: ada orang internet berubah pikiran gara-gara orang Medan.',
    },
    // 108
    {
      by: 'anton_kaosdistro',
      after: 111,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Kontra dikit. Pendampingan jg bisa jadi proyek. Ntar ada "pendamping" bawa rompi, foto bareng, absen, ilang.
        Ukurannya apa biar ketauan kerja?
      `,
    },
    // 109
    {
      by: 'lukas_data',
      after: 8,
      lang: 'en',
      intent: 'support',
      parent: 108,
      text: prose`
        Simple metric: number of stalls that sold something to a stranger in week 8. Not accounts opened, not
        certificates, not attendance. A stranger, week eight.
      `,
    },
    // 110
    {
      by: 'uda_pendi',
      after: 13,
      lang: 'id',
      intent: 'support',
      parent: 109,
      quote: 'A stranger, week eight.',
      text: prose`
        Orang asing, minggu kedelapan. Bahasa Inggris saya pas-pasan tapi yang ini saya paham. Itu ukuran yang jujur.
        Saya setuju.
      `,
    },
    // 111
    {
      by: 'bagas.live',
      after: 4,
      lang: 'id',
      parent: 110,
      text: 'Uda setuju sama orang data. Screenshot.',
    },
    // 112
    {
      by: 'uda_pendi',
      after: 16,
      lang: 'id',
      parent: 111,
      text: 'Jangan senang dulu. Soal influencer saya belum berubah. Yang bermodal tetap menang.',
    },
    // 113
    {
      by: 'ella.hampers',
      after: 127,
      lang: 'id',
      parent: 112,
      text: prose`
        Soal itu saya di pihak Uda, padahal saya orang online. Sekali saya kalah dari toko yg nyewa artis, produk sama
        persis, supplier kami sama. Gak ada pelatihan yg bisa ngejar itu.
      `,
    },
    // 114
    {
      by: 'teguh_solo',
      after: 9,
      lang: 'id',
      parent: 113,
      text: 'Artisnya siapa? Sebut dong, biar kita rujak rame-rame.',
      deleted: true,
    },
    // 115
    {
      by: 'peneliti.ayu',
      after: 6,
      lang: 'id',
      parent: 113,
      text: prose`
        Terima kasih sudah tidak menyebut nama. Soal influencer ada debatnya sendiri di Pasar debat, ayo dipindah ke
        sana supaya yang ini tidak melebar.
      `,
    },
    // 116
    {
      by: 'haji_sarung',
      after: 370,
      lang: 'id',
      text: prose`
        Saya lapor. Kemarin cucu saya pegang kamera, jam dua, di kios. Yang menonton sembilan. Yang beli satu, orang
        Lampung, belum pernah kenal. Saya antar sendiri paketnya ke agen karena tidak percaya 😄
      `,
    },
    // 117
    {
      by: 'bagas.live',
      after: 48,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Ingat Sabtu malam 30 Agustus, waktu fitur live mati di jam paling ramai? idEA sendiri belum punya angka kerugian
        resmi dan menyarankan rencana B: marketplace lain, iklan, kanal lain. Jadi pendampingan jangan cuma live. Ajari
        punya dua pintu.

        Sumber: situs berita sekolah.
      `,
    },
    // 118
    {
      by: 'dewi_bekasi',
      after: 6,
      lang: 'id',
      intent: 'support',
      parent: 3,
      text: prose`
        Aku beli di dua-duanya, jujur aja. Kain kebaya tetap harus diraba, jadi ke pasar. Kerudung sekolah anak ya lewat
        live sambil nyetrika. Yang bikin aku balik bukan tempatnya, tapi penjual yang ingat ukuran anakku.
      `,
    },
    // 119
    {
      by: 'lina_blokb',
      after: 14,
      lang: 'id',
      intent: 'support',
      parent: 116,
      text: prose`
        Pak Haji! Satu orang Lampung itu lebih berharga dari seribu *love*. Minggu kedelapan masih jauh, ini baru minggu
        pertama.
      `,
    },
    // 120
    {
      by: 'nurul.padang',
      after: 11,
      lang: 'id',
      text: 'Boleh tanya, kios Pak Haji jual apa? Saya serius.',
      editedTo: 'Boleh tanya, kios Pak Haji jual apa? Saya serius, lagi cari sarung buat seserahan.',
    },
    // 121
    {
      by: 'haji_sarung',
      after: 17,
      lang: 'id',
      parent: 120,
      text: 'Sarung, Nak. Sarung semua, dari yang untuk ronda sampai yang untuk akad.',
    },
    // 122
    {
      by: 'nurul.padang',
      after: 4,
      lang: 'id',
      parent: 121,
      text: 'MasyaAllah pas. Jam dua saya nonton.',
    },
    // 123
    {
      by: 'claire_jkt',
      after: 22,
      lang: 'en',
      parent: 118,
      quote: 'penjual yang ingat ukuran anakku',
      text: prose`
        This. The seller who remembers your kid's size. I have that at exactly one market stall and exactly one live
        channel, and I'd be sad to lose either.
      `,
    },
    // 124
    {
      by: 'pak_darto',
      after: 31,
      lang: 'id',
      text: prose`
        Saya masih minta aturan yang adil. Itu tidak berubah, soal barang impor murah apalagi. Tapi kata "tutup" saya
        tarik. Kalau Cici ikut dikubur, itu bukan yang saya minta.
      `,
    },
    // 125
    {
      by: 'rini.kerudung',
      after: 9,
      lang: 'id',
      parent: 124,
      text: prose`
        Pak Darto, terima kasih. Saya juga berutang satu: tulisan pembuka saya tidak menyebut sewa sama sekali. Padahal
        tujuh tahun saya membayarnya. Lupa itu enak sekali ternyata.
      `,
    },
    // 126
    {
      by: 'tom_harrow',
      after: 7,
      lang: 'en',
      parent: 125,
      text: prose`
        For the record of a slow reader abroad: two people moved toward each other here without anybody "winning". Rent
        and imports are what remains unresolved. That's a better map than the one I arrived with.
      `,
    },
    // 127
    {
      by: 'yanti_seragam',
      after: 5,
      lang: 'id',
      parent: 88,
      text: prose`
        Laporan: jam dua tadi jadi. Penonton dua puluh, laku tujuh setel dan lima dasi. Tante Mei salah sebut harga,
        saya salah sebut Tante Mei.
      `,
    },
    // 128
    {
      by: 'tante_mei',
      after: 2,
      lang: 'id',
      parent: 127,
      text: 'Dasinya enam. Satu dibeli Pak Ripin tapi dia malu mengaku.',
    },
  ],
}
