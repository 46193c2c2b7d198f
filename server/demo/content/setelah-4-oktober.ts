import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** What happened after the service stopped, and the disputed cause of the stop. */
export const setelah4Oktober: DemoThread = {
  key: 'setelah-4-oktober',
  title: 'Setelah 4 Oktober: tokonya pindah, pembelinya ke mana?',
  lang: 'id',
  topic: 'aturan',
  motion: 'Aplikasi media sosial tidak boleh menerima pembayaran.',
  by: 'jurnalis_laras',
  hoursAgo: 106,
  text: prose`
    Saya membongkar lagi catatan tentang Rabu, 4 Oktober 2023, hari layanan TikTok Shop berhenti. Yang mengganggu saya
    bukan tanggalnya, tapi **sebabnya**. Di kepala banyak orang sebabnya satu dan jelas. Di sumber, ada dua versi.

    1. Layanan berhenti setelah terbit Permendag 31/2023: media sosial boleh mempromosikan barang dan jasa, tetapi tidak
    boleh menyediakan pembayaran.
    2. Penulis lain menyebut sebab berbeda: izinnya memang hanya untuk media sosial.

    Dua versi ini **diperdebatkan**, dan saya tidak mau pura-pura tahu mana yang menang. Bedanya penting. Kalau yang
    pertama, aturan baru mengubah permainan di tengah jalan. Kalau yang kedua, permainannya sejak awal belum punya izin
    lapangan.

    Pertanyaan saya untuk kalian yang jualan waktu itu: setelah hari itu, pembelimu ke mana? Ikut kamu, pindah ke pasar,
    atau hilang?

    *Sumber: tulisan-tulisan Kompasiana tentang penghentian layanan (dua sebab yang berbeda).*
  `,
  replies: [
    // 1
    {
      by: 'tasya_thrift',
      after: 4,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Hilang. Sepertiganya ikut ke marketplace lain, sisanya kayak ditelan bumi. Thrift itu belanja impulsif, kalo
        harus pindah aplikasi dulu ya impulsnya keburu lewat.
      `,
    },
    // 2
    {
      by: 'bu.rosma',
      after: 11,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Tidak ada yang pindah ke kios saya, kalau itu yang mau ditanyakan. Tapi saya tetap setuju mosinya. Orang
        menonton hiburan jangan sekalian dirogoh dompetnya.
      `,
    },
    // 3
    {
      by: 'hukum_bimo',
      after: 8,
      lang: 'id',
      text: prose`
        Terima kasih sudah menandai "diperdebatkan". Catatan hukum singkat: kedua sebab itu tidak saling meniadakan.
        Bisa saja izinnya kurang *dan* aturannya baru. Yang beda adalah siapa yang harus dimarahi.
      `,
    },
    // 4
    {
      by: 'emma_fieldnotes',
      after: 14,
      lang: 'en',
      intent: 'support',
      parent: 3,
      quote: 'Yang beda adalah siapa yang harus dimarahi.',
      text: prose`
        "What differs is whom to be angry at." I'd put that above the door of every press room. Two causes, both
        reported, and the quarrel is really over blame.
      `,
    },
    // 5
    {
      by: 'dimas.sepatu',
      after: 5,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Mosi ini aneh. Saya bayar parkir pakai QR, bayar ojek pakai QR, jajan cilok pakai QR. Cuma di aplikasi tempat
        saya nonton orang unboxing, gak boleh bayar? Logikanya di mana.
      `,
    },
    // 6
    {
      by: 'bu.rosma',
      after: 13,
      lang: 'id',
      intent: 'rebut',
      parent: 5,
      text: 'Tukang cilok tidak tahu kamu semalam menonton apa, Mas. Aplikasi tahu. Di situ bedanya.',
    },
    // 7
    {
      by: 'dimas.sepatu',
      after: 6,
      lang: 'id',
      parent: 6,
      text: '...oke itu jawaban yg bagus. Sialan.',
    },
    // 8
    {
      by: 'lukas_data',
      after: 9,
      lang: 'en',
      intent: 'support',
      parent: 6,
      text: prose`
        That is the strongest case for the motion I have read, and it fits on a receipt: the cilok man doesn't know what
        you watched last night.
      `,
    },
    // 9
    {
      by: 'nadine_beads',
      after: 87,
      lang: 'en',
      intent: 'rebut',
      parent: 8,
      text: prose`
        But the marketplace app knows too. It knows what I searched, what I abandoned at checkout, what I almost bought
        at 2 a.m. If knowing is the sin, why is only one kind of app told to close the till?
      `,
    },
    // 10
    {
      by: 'dosen_ridwan',
      after: 113,
      lang: 'id',
      parent: 9,
      text: prose`
        Karena (kata pembela aturan) yang satu tahu *niat belanja*, yang lain tahu *seluruh hidup*. Garisnya kabur, saya
        akui. Tapi garis kabur bukan berarti tidak ada garis.
      `,
    },
    // 11
    {
      by: 'ucok_jeans',
      after: 7,
      lang: 'id',
      text: prose`
        Kalian debat garis. Aku debat sewa. Tanggal 4 tutup, tanggal 5 lorongku tetap sepi. Jadi pembelinya ke mana? Ke
        tempat tidur.
      `,
    },
    // 12
    {
      by: 'sari',
      after: 6,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Pengalamanku: 3 minggu pertama tiap malam ada DM "kak live di mana sekarang?". Aku jawab satu2 manual. Yg nanya
        ada 200an, yg akhirnya beli lagi mungkin 40. Capeknya kayak buka toko dari nol, bedanya dulu gak ada kenangan.
      `,
    },
    // 13
    {
      by: 'ni_upik',
      after: 111,
      lang: 'id',
      parent: 12,
      text: 'Selamat datang di pasar, Sari. Menjawab satu-satu, itu namanya berdagang 😊',
    },
    // 14
    {
      by: 'sari',
      after: 4,
      lang: 'id',
      parent: 13,
      text: 'Wkwkwk uni! Iya ya. Aku baru sadar aku dimanjain tombol.',
    },
    // 15
    {
      by: 'maya_ciputat',
      after: 156,
      lang: 'id',
      text: prose`
        Pembeli sini. Aku gak ke mana-mana. Aku cuma… berhenti belanja barang yg gak kubutuhin. Dompet sehat 2 bulan.
        Maaf ya para seller.
      `,
    },
    // 16
    {
      by: 'teguh_solo',
      after: 3,
      lang: 'id',
      parent: 15,
      text: 'Ini jawaban paling jujur dan paling merugikan semua pihak di thread ini.',
    },
    // 17
    {
      by: 'anton_kaosdistro',
      after: 93,
      lang: 'id',
      intent: 'support',
      parent: 15,
      text: prose`
        Gak usah minta maaf. Justru ini yg harus dibaca dua lapak: "pembeli pindah" itu mitos separuh. Sebagian
        permintaannya *diciptakan* sama live. Begitu live ilang, permintaannya ikut ilang, bukan balik ke pasar.
      `,
    },
    // 18
    {
      by: 'peneliti.ayu',
      after: 129,
      lang: 'en',
      intent: 'support',
      parent: 17,
      text: prose`
        This matches what several people say here and it cuts both ways. If live shopping creates demand, closing it
        doesn't return customers to the corridor (bad for the "close it" side). But it also means that some of the
        demand was for things nobody needed (awkward for the sellers). I'd love to see either camp own its half.
      `,
    },
    // 19
    {
      by: 'rini.kerudung',
      after: 9,
      lang: 'id',
      parent: 18,
      text: prose`
        Saya ambil separuh saya: ya, saya pernah menjual kerudung kesebelas ke orang yang punya sepuluh. Sepuluh detik
        hitung mundur, habis. Saya tidak bangga.
      `,
    },
    // 20
    {
      by: 'pak_darto',
      after: 136,
      lang: 'id',
      parent: 18,
      text: prose`
        Separuh saya: ya, saya kira begitu ditutup, mereka datang. Tidak datang. Saya keliru soal itu. Tapi saya tetap
        mau aturannya ada.
      `,
    },
    // 21
    {
      by: 'emma_fieldnotes',
      after: 5,
      lang: 'en',
      intent: 'ask',
      parent: 20,
      text: "May I ask why you still want the rule, if it didn't bring anyone back? Not a trick question.",
    },
    // 22
    {
      by: 'pak_darto',
      after: 96,
      lang: 'id',
      parent: 21,
      text: 'Karena aturan bukan pancing. Aturan itu pagar. Pagar tidak mendatangkan ayam, tapi musang jadi berpikir.',
    },
    // 23
    {
      by: 'emma_fieldnotes',
      after: 3,
      lang: 'en',
      parent: 22,
      text: 'I am going to need that translated for my editor with the chickens intact.',
    },
    // 24
    {
      by: 'tom_harrow',
      after: 12,
      lang: 'en',
      parent: 23,
      text: '"A rule is not bait. A rule is a fence. A fence brings no chickens, but it makes the civet think." You\'re welcome.',
    },
    // 25
    {
      by: 'rafi.casing',
      after: 1904,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Pagar apaan. Dua bulan doang terus balik lagi kan? Diumumin balik 12 Desember pake skema baru (sumber:
        Kompasiana). Jadi yg kena cuma yg kecil2, yg gak kuat nunggu dua bulan.
      `,
    },
    // 26
    {
      by: 'hukum_bimo',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      parent: 25,
      quote: 'Jadi yg kena cuma yg kecil2',
      text: prose`
        Skemanya berubah, itu justru isi aturannya. Yang diatur bukan "boleh jualan atau tidak", tapi *di mana
        transaksinya terjadi dan siapa pemegang izinnya*. Soal yang kecil kena duluan, saya setuju, dan itu kritik yang
        adil: masa peralihannya terlalu pendek.
      `,
    },
    // 27
    {
      by: 'wulan.craft',
      after: 14,
      lang: 'id',
      intent: 'ask',
      parent: 26,
      text: 'Berapa lama tuh masa peralihan yg manusiawi menurut Mas Bimo? Angka dong, jangan "cukup".',
    },
    // 28
    {
      by: 'hukum_bimo',
      after: 16,
      lang: 'id',
      parent: 27,
      text: prose`
        Pendapat pribadi: tiga bulan, diumumkan di muka, dengan kewajiban aplikasi menyerahkan daftar pelanggan yang
        mengizinkan. Kalau pindah rumah, masak alamat teman-temanmu disita.
      `,
    },
    // 29
    {
      by: 'priya.live',
      after: 11,
      lang: 'en',
      intent: 'support',
      parent: 28,
      text: prose`
        YES to the customer list. I'd accept almost any rule if I could take my regulars with me. What hurt wasn't
        losing a button, it was losing people's names.
      `,
    },
    // 30
    {
      by: 'lina_blokb',
      after: 117,
      lang: 'id',
      parent: 29,
      text: prose`
        Nama langganan saya di buku tulis, sampulnya sudah copot. Tidak ada menteri yang bisa menutupnya. Ini bukan
        menyindir, cuma saran: **punya buku**.
      `,
    },
    // 31
    {
      by: 'sari',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 30,
      text: 'Setuju, Ci Lina. Sejak itu aku punya buku juga. Isinya 612 nama. Sampulnya masih ada.',
    },
    // 32
    {
      by: 'ben_kemang',
      after: 139,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        Buyer here, moderately allergic to nostalgia. I trust in-app checkout *more* than a transfer to a stranger's
        account with a photo of a receipt. If payment is forced out of the app, who protects me when the parcel is a
        brick?
      `,
    },
    // 33
    {
      by: 'vina.makassar',
      after: 13,
      lang: 'id',
      intent: 'support',
      parent: 32,
      text: prose`
        Ini! Orang suka lupa, dulu jaman transfer manual itu penipuan banyak banget. Escrow di aplikasi itu bukan
        kemewahan utk yg di luar Jawa, kita gak bisa datengin tokonya.
      `,
    },
    // 34
    {
      by: 'mas.tejo',
      after: 96,
      lang: 'id',
      parent: 33,
      text: 'Kalau begitu yang dipisah jangan pembayarannya, tapi etalasenya? Saya bertanya betulan, saya kurang paham.',
    },
    // 35
    {
      by: 'hukum_bimo',
      after: 12,
      lang: 'id',
      parent: 34,
      text: prose`
        Mas Tejo, pertanyaannya tepat. Bunyi aturan yang dikutip di tulisan pembuka: promosi boleh, pembayaran tidak.
        Jadi etalase tetap boleh dilihat, kasirnya harus di rumah lain. Kira-kira di layar: barangnya kamu lihat di
        sini, lalu kamu diantar ke tempat lain untuk membayar.
      `,
    },
    // 36
    {
      by: 'mas.tejo',
      after: 4,
      lang: 'id',
      parent: 35,
      text: 'Oh. Seperti di pasar: lihat di depan, bayar di kasir belakang.',
    },
    // 37
    {
      by: 'oki_sandal',
      after: 87,
      lang: 'id',
      intent: 'rebut',
      text: 'Intinya semua ini konspirasi, menterinya pasti dibayar marketplace saingan. Udah jelas kok, gak usah pura2 netral.',
      flags: [
        { by: 'hukum_bimo', reason: 'defamation', note: 'Menuduh suap tanpa bukti apa pun.' },
        { by: 'dosen_ridwan', reason: 'hoax' },
        { by: 'sari', reason: 'defamation' },
      ],
    },
    // 38
    {
      by: 'jurnalis_laras',
      after: 6,
      lang: 'id',
      parent: 37,
      text: prose`
        Oki, kalau punya bukti, saya wartawan, ceritakan. Kalau tidak punya, tolong jangan tulis "pasti". Kata itu ada
        harganya.
      `,
    },
    // 39
    {
      by: 'claire_jkt',
      after: 169,
      lang: 'en',
      text: prose`
        Small thing from my own phone: after the stop I had three apps open to do what one used to do, and somewhere
        around the third login I'd just give up and read a book. So put me down under "vanished".
      `,
    },
    // 40
    {
      by: 'yuli.skincare',
      after: 9,
      lang: 'id',
      parent: 39,
      text: 'Dicatat: pembeli kalah sama OTP 😂',
    },
    // 41
    {
      by: 'hasan_garut',
      after: 2080,
      lang: 'id',
      text: prose`
        Dari sisi pembuat: pesanan jaket dari reseller live saya turun separuh bulan itu, dua tukang jahit saya
        rumahkan. Salah satunya sekarang jadi sopir. Tidak balik. Jadi waktu orang bilang "cuma dua bulan", buat
        sebagian orang dua bulan itu selamanya.
      `,
    },
    // 42
    {
      by: 'dosen_ridwan',
      after: 180,
      lang: 'id',
      parent: 41,
      text: prose`
        Terima kasih, Kang. Saya mengajar bab biaya transisi pakai grafik. Semester depan saya pakai cerita ini, kalau
        boleh.
      `,
    },
    // 43
    {
      by: 'hasan_garut',
      after: 141,
      lang: 'id',
      parent: 42,
      text: 'Boleh. Namanya jangan disebut, orangnya masih malu.',
    },
    // 44
    {
      by: 'lukas_data',
      after: 262,
      lang: 'en',
      text: prose`
        Where this thread has landed, as I read it. Agreed by both stalls: the buyers did not move to the corridor;
        small sellers paid most for the sudden stop. Still open: whether a till belongs inside a feed, and which of the
        two reported causes you believe. I can live with a debate that ends in two clean questions.
      `,
      editedTo: prose`
        Where this thread has landed, as I read it. Agreed by both stalls: the buyers did not move to the corridor;
        small sellers **and makers** paid most for the sudden stop (see #41, which I had skipped, sorry). Still open:
        whether a till belongs inside a feed, and which of the two reported causes you believe. I can live with a debate
        that ends in two clean questions.
      `,
    },
  ],
}
