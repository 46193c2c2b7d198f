import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** One shop name in every place: trust, and an old signboard. */
export const namaToko: DemoThread = {
  key: 'nama-toko',
  title: 'Nama toko di pasar harus sama dengan nama di aplikasi',
  lang: 'id',
  topic: 'tanah-abang',
  motion: 'Satu kios memakai satu nama toko di semua tempat jualan.',
  by: 'arif.depok',
  hoursAgo: 284,
  text: prose`
    Pembeli ngomel dikit, boleh ya. Kios langganan saya namanya "Berkah Jaya". Di aplikasi namanya "bj.official88store".
    Saya kira toko palsu, hampir saya laporkan. Ternyata itu anaknya yang bikin.

    Sebaliknya, toko online yang saya suka, pas saya samperin ke pasar, gak ada satu pun plang yang namanya itu.
    Satpamnya juga gak kenal. Muter sejam, pulang beli es cendol.

    Usul saya simpel: **satu kios, satu nama**. Di plang, di aplikasi, di bon, di kantong plastik. Susahnya di mana sih?
  `,
  replies: [
    // 1
    {
      by: 'cici_kancing',
      after: 106,
      lang: 'id',
      intent: 'support',
      text: prose`
        Susahnya: nama saya sudah dipakai orang lain di aplikasi. "Sumber Kancing" ada tujuh belas. Yang asli malah
        kebagian sumber.kancing.asli.no1.
      `,
    },
    // 2
    {
      by: 'maya_ciputat',
      after: 4,
      lang: 'id',
      parent: 1,
      text: 'Yg pake kata "asli" otomatis saya curigai, maaf Ci 😭',
    },
    // 3
    {
      by: 'cici_kancing',
      after: 6,
      lang: 'id',
      parent: 2,
      text: 'Saya juga curiga sama diri sendiri.',
    },
    // 4
    {
      by: 'koh_afung',
      after: 169,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Saya sengaja beda nama. Di pasar saya grosir, di aplikasi eceran. Kalau pembeli grosir lihat harga eceran saya,
        dia tawar lagi. Dapur orang jangan disuruh pakai kaca semua.
      `,
    },
    // 5
    {
      by: 'tom_harrow',
      after: 18,
      lang: 'en',
      parent: 4,
      text: prose`
        That's a real reason, and it has a classic workaround: same family name, different first name. "Afung Grosir"
        and "Afung Eceran". The buyer knows the family, the prices stay in separate rooms.
      `,
    },
    // 6
    {
      by: 'koh_afung',
      after: 9,
      lang: 'id',
      parent: 5,
      text: 'Satu marga, dua anak. Boleh juga, Mister. Ongkos plangnya siapa?',
    },
    // 7
    {
      by: 'hukum_bimo',
      after: 135,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Kalau serius, daftarkan mereknya. Saya tidak sebut biaya karena bisa berubah, tapi lebih murah daripada plang
        neon. Setelah itu yang tujuh belas bisa disurati baik-baik.
      `,
    },
    // 8
    {
      by: 'kurir.wati',
      after: 206,
      lang: 'id',
      intent: 'support',
      text: prose`
        DUKUNG. Pickup di pasar tuh mimpi buruk: di aplikasi "princess.hijab", di plang "Toko Pak Mus". Pak Mus nya
        kumisan. Saya nelpon princess, yang angkat Pak Mus.
      `,
    },
    // 9
    {
      by: 'intan.kos',
      after: 5,
      lang: 'id',
      parent: 8,
      text: 'Pak Mus is a princess in my heart',
    },
    // 10
    {
      by: 'nadine_beads',
      after: 703,
      lang: 'en',
      intent: 'support',
      text: prose`
        My online name has no stall, so there's nothing to match, but I did print it on the bag, the receipt and my own
        apron. A customer spotted the apron at a bazaar and shouted my username across the hall. Ten out of ten, would
        be shouted at again.
      `,
    },
    // 11
    {
      by: 'ben_kemang',
      after: 479,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        Mild dissent from a customer: I rather enjoy that "princess.hijab" turns out to be a man with a moustache. But
        yes, put it on the sign. Even the moustache, ideally.
      `,
    },
  ],
}
