import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Is three days of training enough? From the trainees' side. */
export const pelatihanTigaHari: DemoThread = {
  key: 'pelatihan-tiga-hari',
  title: 'Pelatihan live cukup tiga hari, sisanya jam terbang',
  lang: 'id',
  topic: 'umkm',
  motion: 'Pelatihan live cukup tiga hari.',
  by: 'priya.live',
  hoursAgo: 40,
  answers: 'lorong-sepi',
  text: prose`
    Unpopular opinion dari orang yang sering diminta ngajar: tiga hari itu **cukup**. Hari pertama kamera dan cahaya,
    hari kedua ngomong dan menjawab, hari ketiga langsung siaran beneran dengan barang sendiri. Habis itu? Practice.
    Ratusan jam.

    Kenapa saya nggak suka program sebulan: pedagangnya nggak punya sebulan. Yang datang akhirnya bukan pedagang, tapi
    orang yang *hobi ikut pelatihan*. Kita semua kenal orangnya. Tas kainnya dua belas.

    Tapi saya kebanyakan ngajar penjual yang memang udah online. Jadi yang dari pasar, please koreksi: tiga hari cukup,
    atau saya yang sok tahu?
  `,
  replies: [
    // 1
    {
      by: 'ucok_jeans',
      after: 10,
      lang: 'id',
      intent: 'support',
      text: 'Hari ketiga langsung siaran, itu yang benar. Di pelatihan saya dulu hari ketiganya penutupan dan doa.',
    },
    // 2
    {
      by: 'lina_blokb',
      after: 14,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Tiga hari berturut-turut? Tidak bisa. Tiga kali dua jam, seminggu sekali, di kios? Bisa. Bukan lamanya, tapi
        **potongannya**.
      `,
    },
    // 3
    {
      by: 'priya.live',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 2,
      text: prose`
        Oh wow. Three *sessions*, bukan three *days*. Oke itu beda banget dan jelas lebih masuk akal buat yang jaga
        kios. Noted, Ci.
      `,
    },
    // 4
    {
      by: 'dosen_ridwan',
      after: 190,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Ada yang hilang dari kurikulum: menghitung. Berapa harga pokok, berapa potongan, berapa retur. Saya lihat orang
        lancar bicara di kamera sambil menjual rugi, dengan senyum.
      `,
    },
    // 5
    {
      by: 'dimas.sepatu',
      after: 6,
      lang: 'id',
      parent: 4,
      text: 'Saya orangnya Pak. 4 bulan rugi, senyum terus, followers naik. Baru ketauan pas ipar saya bikinin tabel.',
    },
    // 6
    {
      by: 'yanti_seragam',
      after: 162,
      lang: 'id',
      intent: 'ask',
      text: prose`
        Kalau saya lupa di sesi kedua apa yang diajarkan di sesi pertama, ada yang bisa ditelepon? Umur 54 ingatannya
        pilih-pilih.
      `,
    },
    // 7
    {
      by: 'tante_mei',
      after: 4,
      lang: 'id',
      parent: 6,
      text: 'Saya, Bu. Saya juga lupa, tapi kita bisa lupa bersama.',
    },
    // 8
    {
      by: 'lukas_data',
      after: 223,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        What little I know from adult-learning studies fits #2: short sessions spaced apart, each ending with doing the
        real thing, beat one long block. The unglamorous part is that someone has to come back a month later and ask
        "so, are you still doing it?".
      `,
    },
    // 9
    {
      by: 'haji_sarung',
      after: 19,
      lang: 'id',
      intent: 'support',
      parent: 8,
      quote: 'so, are you still doing it?',
      text: 'Cucu saya membacakan yang ini. Itu yang tidak pernah ada: orang yang kembali dan bertanya.',
    },
    // 10
    {
      by: 'wulan.craft',
      after: 135,
      lang: 'en',
      parent: 9,
      text: prose`
        Then let's make coming back the paid part. Pay the trainer half on day three, half on day thirty, if the stall
        is still live. Watch how good the training suddenly becomes.
      `,
    },
    // 11
    {
      by: 'rafi.casing',
      after: 9,
      lang: 'id',
      intent: 'rebut',
      parent: 10,
      text: 'Ntar trainernya yg live-in sendiri tokonya biar keliatan jalan, wkwk. Orang kita kreatif.',
    },
    // 12
    {
      by: 'wulan.craft',
      after: 13,
      lang: 'en',
      parent: 11,
      text: "Ha, true. Then count the seller's *own voice*. If it's the trainer talking, no second half.",
    },
    // 13
    {
      by: 'emma_fieldnotes',
      after: 880,
      lang: 'en',
      intent: 'ask',
      text: prose`
        I'd like to be the person who comes back and asks, for an article and with permission: one stall, three
        sessions, a visit on day thirty, whatever the result. Even if the result is "no, we stopped, it was exhausting".
        *Especially* then. Any volunteers?
      `,
    },
    // 14
    {
      by: 'mas.tejo',
      after: 330,
      lang: 'id',
      parent: 13,
      text: 'Saya mau. Kain saya sekarang sudah tidak buram.',
    },
  ],
}
