import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Free shipping called a subsidy: who pays for it, and should the label say so. */
export const freeShipping: DemoThread = {
  key: 'free-shipping',
  title: 'Free shipping is a subsidy, let us say so out loud',
  lang: 'en',
  topic: 'ongkir',
  motion: 'Every "free shipping" label must say who pays for it.',
  by: 'nadine_beads',
  hoursAgo: 62,
  text: prose`
    I sell bead kits from a spare room. Half of my orders carry a green label that says *gratis ongkir*. It is a lovely
    label. It is also untrue: a courier climbed four flights of stairs, and couriers do not run on applause.

    Somebody paid. As far as I can tell from my own orders it is one of four people:

    - the platform, to win market share
    - me, out of a fee I agreed to at midnight
    - the buyer, inside a price I quietly raised
    - the courier, through a rate that went down

    I don't think any of the four is a crime. I think **hiding** which one it was makes honest comparison impossible,
    above all for a trader in a market who has no green label to print. His price looks higher because his price is
    complete.

    So, a modest motion: print it. "Shipping paid by the seller." "Shipping paid by the platform until Friday." Six
    words. Would you still click?

    *No outside figures here, only my own order book. Correct me with yours.*
  `,
  replies: [
    // 1
    {
      by: 'kurir_eko',
      after: 7,
      lang: 'id',
      intent: 'support',
      text: 'Saya orang keempat di daftar itu. Terima kasih sudah disebut. Naik tangga betulan, lho.',
    },
    // 2
    {
      by: 'ben_kemang',
      after: 4,
      lang: 'en',
      intent: 'rebut',
      text: "I'd still click. Sorry. I don't check who pays for the air conditioning in a mall either.",
    },
    // 3
    {
      by: 'nadine_beads',
      after: 5,
      lang: 'en',
      parent: 2,
      quote: "I don't check who pays for the air conditioning in a mall either.",
      text: 'Ha. But the mall doesn\'t print "FREE AIR" on the price tag of the shirt, does it?',
    },
    // 4
    {
      by: 'ben_kemang',
      after: 3,
      lang: 'en',
      parent: 3,
      text: '…No. Fine. One point to the beads.',
    },
    // 5
    {
      by: 'bang_ripin',
      after: 19,
      lang: 'id',
      intent: 'support',
      text: prose`
        Saya setuju dan saya tidak paham kenapa harus pakai bahasa Inggris. Ongkir gratis itu bohong. Titik. Saya kalau
        antar barang ke Bekasi, bensin saya bayar, tidak ada label hijaunya.
      `,
    },
    // 6
    {
      by: 'yuli.skincare',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      parent: 5,
      text: prose`
        Bohong sih berlebihan, Pak. Pembeli gue tau kok ada biaya, mereka cuma seneng gak liat angkanya pas checkout.
        Itu psikologi, bukan penipuan.
      `,
    },
    // 7
    {
      by: 'bang_ripin',
      after: 11,
      lang: 'id',
      parent: 6,
      text: 'Senang karena tidak lihat angkanya. Nah, kamu sendiri yang bilang.',
    },
    // 8
    {
      by: 'yuli.skincare',
      after: 2,
      lang: 'id',
      parent: 7,
      text: 'Waduh kena 😅',
    },
    // 9
    {
      by: 'tom_harrow',
      after: 14,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        There's an old shop word for this: *loss leader*. Bread at the door sold below cost so that you walk past the
        cheese. Nobody labels the bread. The difference online is that the bread is bought by the baker, i.e. the seller
        pays for the platform's loss leader. That's what I'd want on the label.
      `,
    },
    // 10
    {
      by: 'putri.snack',
      after: 12,
      lang: 'id',
      intent: 'support',
      parent: 9,
      quote: "the seller pays for the platform's loss leader",
      text: prose`
        Literally gue. Keripik 15 ribu, ongkir program kepotong dari gue, sisanya buat beli kresek. Tapi kalo gue gak
        ikut program, toko gue tenggelem di halaman 9. It's not really a choice, it's a toll road.
      `,
    },
    // 11
    {
      by: 'lukas_data',
      after: 9,
      lang: 'en',
      intent: 'ask',
      parent: 10,
      text: prose`
        "A toll road" is a testable description. Could you share, without names of apps, what share of a typical order
        goes to the shipping programme? Even a range.
      `,
    },
    // 12
    {
      by: 'putri.snack',
      after: 16,
      lang: 'id',
      intent: 'evidence',
      parent: 11,
      text: prose`
        Sekitar 4 sampai 6% dari harga, tergantung kategori dan moodnya bulan itu. Itu catatan gue sendiri ya, bukan
        angka resmi.
      `,
    },
    // 13
    {
      by: 'fikri_frozen',
      after: 7,
      lang: 'id',
      parent: 12,
      text: 'Frozen lebih parah: es gel sama styrofoam gak ada programnya. "Gratis ongkir" tapi dinginnya bayar sendiri.',
    },
    // 14
    {
      by: 'vina.makassar',
      after: 66,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Hati-hati. Dari Makassar, ongkir asli itu bisa setengah harga barang. Kalau label jujur bikin program gratis
        ongkir dihapus, yg menang pembeli Jawa lagi. Subsidi itu satu-satunya alasan saya bisa belanja seperti orang
        Jakarta.
      `,
    },
    // 15
    {
      by: 'nadine_beads',
      after: 8,
      lang: 'en',
      parent: 14,
      text: prose`
        This is the best objection so far and I hadn't thought of it. I don't want the subsidy gone. I'd print:
        "Shipping to Makassar paid by the platform." Would being visible kill it?
      `,
    },
    // 16
    {
      by: 'vina.makassar',
      after: 13,
      lang: 'id',
      parent: 15,
      text: 'Mungkin. Begitu orang Jakarta tahu dia yg bayar ongkir saya, apa dia masih ikhlas? 🙃',
    },
    // 17
    {
      by: 'claire_jkt',
      after: 6,
      lang: 'en',
      intent: 'support',
      parent: 16,
      text: "Orang Jakarta here. Masih ikhlas. I'd rather pay for your parcel than for another jingle.",
    },
    // 18
    {
      by: 'vina.makassar',
      after: 3,
      lang: 'id',
      parent: 17,
      text: 'Catat namanya. Ini calon presiden saya.',
    },
    // 19
    {
      by: 'cici_kancing',
      after: 128,
      lang: 'id',
      intent: 'support',
      text: prose`
        Di kios saya, resleting satu lusin harganya tertulis, ongkos kirim tertulis terpisah. Pembeli protes "kok
        ongkirnya ada". Saya jawab: di tempat lain juga ada, cuma disembunyikan di lusinannya. Mereka pulang. Label
        jujur itu rugi kalau cuma sendirian.
      `,
    },
    // 20
    {
      by: 'peneliti.ayu',
      after: 15,
      lang: 'en',
      intent: 'support',
      parent: 19,
      quote: 'Label jujur itu rugi kalau cuma sendirian.',
      text: prose`
        "An honest label is a loss if you're the only one printing it." Textbook collective action problem, explained
        with zippers. It's also the reason why it needs to be a rule and can't be a virtue.
      `,
    },
    // 21
    {
      by: 'hendra_gadget',
      after: 10,
      lang: 'id',
      intent: 'rebut',
      parent: 20,
      text: 'Rule lagi, rule lagi. Tiap ada masalah dikit minta diatur. Ntar labelnya 12 baris kayak kemasan obat, siapa yg baca?',
    },
    // 22
    {
      by: 'nadine_beads',
      after: 5,
      lang: 'en',
      parent: 21,
      text: 'Six words. I counted them before posting.',
    },
    // 23
    {
      by: 'kurir.wati',
      after: 83,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Mau nambah dari sisi kurir perempuan: yg orang gak lihat, paket "gratis" itu paling sering ditolak pas sampai.
        Karena pembelinya gak ngerasa keluar uang. Satu kali tolak, saya naik motor dua kali, dibayar sekali. Jadi kalo
        mau label jujur, tulis juga: *gratis sekali, jangan bolak-balik.*
      `,
    },
    // 24
    {
      by: 'intan.kos',
      after: 4,
      lang: 'id',
      parent: 23,
      text: 'Ya ampun gatau itu 😭 aku pernah nolak karena lagi ga di kos. Maaf ya kak.',
    },
    // 25
    {
      by: 'kurir.wati',
      after: 18,
      lang: 'id',
      parent: 24,
      text: 'Gapapa, makasih udah ngaku. Chat aja lain kali, saya titip ke ibu kos.',
    },
    // 26
    {
      by: 'tom_harrow',
      after: 9,
      lang: 'en',
      parent: 23,
      text: prose`
        So zero price changes behaviour at the *receiving* end as well. People guard what they paid for. I'd heard this
        claimed about hospital appointments; never about sandals.
      `,
    },
    // 27
    {
      by: 'zul.songket',
      after: 105,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Bagi saya malah sebaliknya: pembeli songket curiga kalau ongkirnya gratis. "Barang bagus kok murahan." Saya
        tulis ongkir asuransi 85 ribu, mereka tenang.
      `,
    },
    // 28
    {
      by: 'ella.hampers',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 27,
      text: 'Same di hampers! Ongkir mahal = keliatan niat. Psikologi manusia itu bercanda.',
    },
    // 29
    {
      by: 'hukum_bimo',
      after: 79,
      lang: 'en',
      text: prose`
        Lawyer's footnote: "who pays" is less simple than it looks. On a single parcel the platform, the seller and a
        bank promotion may each carry a share, and the shares change hourly. You'd end up with "paid by several
        parties", which informs nobody. A workable rule would name **the largest payer** only.
      `,
    },
    // 30
    {
      by: 'nadine_beads',
      after: 12,
      lang: 'en',
      intent: 'support',
      parent: 29,
      text: 'Amendment accepted, gratefully. "Mostly paid by the seller." Still six words if you squint.',
    },
    // 31
    {
      by: 'pak_darto',
      after: 1053,
      lang: 'id',
      text: prose`
        Saya sudah baca terjemahannya dibantu anak. Saya setuju sekali. Bukan supaya mereka rugi. Supaya kalau orang
        bilang barang saya mahal, saya bisa jawab: lihat labelnya, di sana ongkosnya di dalam, di sini ongkosnya kaki
        kamu.
      `,
    },
    // 32
    {
      by: 'arif.depok',
      after: 8,
      lang: 'id',
      intent: 'rebut',
      parent: 31,
      text: prose`
        Kaki saya juga ada tarifnya Pak, KRL bolak balik + ojek 40 ribu. Berarti kios Bapak juga harus pasang label:
        "belum termasuk perjalanan" 😄
      `,
    },
    // 33
    {
      by: 'pak_darto',
      after: 17,
      lang: 'id',
      parent: 32,
      text: 'Boleh! Saya pasang. "Belum termasuk perjalanan, sudah termasuk teh manis."',
    },
    // 34
    {
      by: 'arif.depok',
      after: 4,
      lang: 'id',
      parent: 33,
      text: 'Saya datang. Serius, demi tehnya.',
    },
    // 35
    {
      by: 'gita.mukena',
      after: 44,
      lang: 'en',
      text: prose`
        Late to this. I printed it on my own listing last night as an experiment: "Ongkir ditanggung toko, bukan
        gratis." Orders today: 14, normal Thursday is 13 to 16. So it seems that honesty costs nothing. At least on
        mukena. At least on one day.
      `,
      editedTo: prose`
        Late to this. I printed it on my own listing last night as an experiment: "Ongkir ditanggung toko, bukan
        gratis." Orders on the first day: 14, second day: 15. A normal day is 13 to 16. So it seems that honesty costs
        nothing. At least on mukena. At least for two days.
      `,
    },
    // 36
    {
      by: 'lukas_data',
      after: 1573,
      lang: 'en',
      parent: 35,
      text: prose`
        Two days is not a study, but it's two more days than anybody else in this thread has run. Keep going till thirty
        and I'll draw the chart myself.
      `,
    },
  ],
}
