import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Hired influencers and the crumbs left to the small. */
export const influencerRemah: DemoThread = {
  key: 'influencer-remah',
  title: 'Yang bermodal sewa influencer, yang kecil dapat remah',
  lang: 'id',
  topic: 'live-shopping',
  motion: 'Siaran berbayar harus ditandai sebagai iklan sepanjang tayang.',
  by: 'ella.hampers',
  hoursAgo: 61,
  text: prose`
    Saya penjual daring dan tulisan ini akan membuat teman-teman saya kesal.

    Di kolom komentar Kompasiana ada kalimat yang menempel di kepala saya: live shopping disebut sebagai harapan, tapi
    yang punya modal menyewa influencer dan yang kecil kebagian remah (sumber: komentar pembaca Kompasiana). Saya mau
    bilang: *itu benar, dan kita pura-pura tidak tahu.*

    Bulan lalu saya dan satu toko lain menjual kotak hampers dari pemasok yang sama. Harga saya lebih murah dua ribu.
    Dia menyewa orang terkenal satu jam. Saya live sendiri enam jam. Hasilnya tidak usah diceritakan.

    Saya tidak minta influencer dilarang. Saya minta satu hal yang murah: **tanda**. Kalau orang dibayar untuk bilang
    "aku pakai ini tiap hari", tulis IKLAN di layar, dari detik pertama sampai terakhir, bukan tiga detik di awal dengan
    huruf sekecil semut.
  `,
  replies: [
    // 1
    {
      by: 'uda_pendi',
      after: 8,
      lang: 'id',
      intent: 'support',
      text: prose`
        Ini baru orang daring bicara jujur. Saya setuju seratus persen, dan saya jarang setuju seratus persen, istri
        saya saksinya.
      `,
    },
    // 2
    {
      by: 'tasya_thrift',
      after: 5,
      lang: 'id',
      intent: 'support',
      text: 'Setuju. Thrift malah lebih parah, ada yg dibayar bilang "nemu" padahal barangnya dikirim.',
    },
    // 3
    {
      by: 'hendra_gadget',
      after: 13,
      lang: 'id',
      intent: 'rebut',
      text: 'Penonton udah tau kali itu endorse. Gak ada yg sebodoh itu.',
    },
    // 4
    {
      by: 'intan.kos',
      after: 4,
      lang: 'id',
      intent: 'rebut',
      parent: 3,
      text: 'Halo, saya sebodoh itu. Baru tau pas baca ini bahwa mbak kesayanganku dibayar per kalimat 😭',
    },
    // 5
    {
      by: 'emma_fieldnotes',
      after: 101,
      lang: 'en',
      text: prose`
        For comparison with print: where I trained, a paid page must *look* different from an unpaid one, not just carry
        a tiny word on top. The live version of that might be a coloured frame around the picture. Nobody can miss a
        frame.
      `,
    },
    // 6
    {
      by: 'ella.hampers',
      after: 6,
      lang: 'id',
      intent: 'support',
      parent: 5,
      quote: 'Nobody can miss a frame.',
      text: 'Bingkai! Lebih bagus dari usul saya. Bingkai warna, sepanjang tayang. Saya ganti usul saya jadi ini.',
    },
    // 7
    {
      by: 'lukas_data',
      after: 126,
      lang: 'en',
      intent: 'ask',
      text: prose`
        Devil's advocate: suppose the frame works and paid shows lose a fifth of their effect. The rich shop then simply
        buys a fifth more. Does the small shop gain anything, or do we merely get more frames?
      `,
    },
    // 8
    {
      by: 'peneliti.ayu',
      after: 14,
      lang: 'id',
      parent: 7,
      text: prose`
        Untuk penonton tetap berguna walau buat toko kecil tidak langsung. Kejujuran dan persaingan itu dua masalah.
        Jangan minta satu obat untuk dua sakit.
      `,
    },
    // 9
    {
      by: 'rini.kerudung',
      after: 116,
      lang: 'id',
      text: prose`
        Dari sisi yang kecil: saya pernah ditawari "micro influencer", 300 ribu satu video, pengikutnya 9 ribu. Laku dua
        kerudung. Yang laku banyak justru video kucing saya tidur di atas stok. Gratis. Jadi remah kadang ada di tempat
        yang tidak disangka.
      `,
      editedTo: prose`
        Dari sisi yang kecil: saya pernah ditawari "micro influencer", 300 ribu satu video, pengikutnya 9 ribu. Laku dua
        kerudung, dan satu dibeli kakak saya. Yang laku banyak justru video kucing saya tidur di atas stok. Gratis. Jadi
        remah kadang ada di tempat yang tidak disangka.
      `,
    },
    // 10
    {
      by: 'anton_kaosdistro',
      after: 3,
      lang: 'id',
      parent: 9,
      text: 'Kucingnya buka endorse gak mba',
    },
    // 11
    {
      by: 'rini.kerudung',
      after: 6,
      lang: 'id',
      parent: 10,
      text: 'Dibayar pakai ikan tongkol. Transparan. Ada bingkainya.',
    },
    // 12
    {
      by: 'bu.rosma',
      after: 173,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Kalian bicara bingkai. Di pasar, "influencer" kami itu tukang parkir. Dia yang bilang "kain bagus di Bu Rosma".
        Saya kasih rokok. Apa dia harus pakai bingkai juga?
      `,
    },
    // 13
    {
      by: 'hukum_bimo',
      after: 9,
      lang: 'id',
      parent: 12,
      text: prose`
        Bu, secara prinsip… ya 😄 tapi skalanya beda. Tukang parkir merekomendasikan ke dua puluh orang sehari dan
        mukanya bisa didatangi kalau bohong.
      `,
    },
    // 14
    {
      by: 'tom_harrow',
      after: 12,
      lang: 'en',
      intent: 'support',
      parent: 13,
      text: prose`
        "His face can be visited if he lies" is the best definition of accountability I've come across in ages. The
        trouble with a paid star isn't the pay, it's that you can't go back to the parking lot and complain.
      `,
    },
    // 15
    {
      by: 'oki_sandal',
      after: 265,
      lang: 'id',
      text: 'Yg ngeluh soal influencer cuma yg gak laku. Muka pas-pasan sih.',
      deleted: true,
    },
    // 16
    {
      by: 'ucok_jeans',
      after: 1486,
      lang: 'id',
      intent: 'support',
      parent: 14,
      text: prose`
        Setuju sama tanda. Tambah satu: kalau barangnya ternyata jelek, yang terkenal itu ikut minta maaf di siaran yang
        sama panjangnya. Dijamin dia coba dulu barangnya sebelum teriak-teriak.
      `,
    },
    // 17
    {
      by: 'priya.live',
      after: 399,
      lang: 'en',
      stall: 'buyer',
      intent: 'support',
      text: prose`
        Speaking as a viewer tonight, not as a seller: I would trust a host more with the frame on. "Yes, I'm paid, and
        here's the seam, look at it." Hiding the pay is what makes the praise sound cheap.
      `,
    },
    // 18
    {
      by: 'lukas_data',
      after: 154,
      lang: 'en',
      parent: 17,
      text: prose`
        Then there's a chance that the frame helps the honest famous ones as well, and my worry in #7 shrinks a little.
        I'm still not convinced that it helps the small. It would at least stop misleading Intan.
      `,
    },
  ],
}
