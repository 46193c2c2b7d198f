import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Language on air: slang, mixed English, and the aunties who want plain Indonesian. */
export const bahasaLive: DemoThread = {
  key: 'bahasa-live',
  title: 'Host live pakai bahasa Jaksel: makin laku atau makin jauh?',
  lang: 'id',
  topic: 'live-shopping',
  motion: 'Penjual live sebaiknya memakai bahasa sehari-hari pembelinya.',
  by: 'yuli.skincare',
  hoursAgo: 177,
  text: prose`
    Literally pertanyaan yang bikin gue overthinking semaleman. Gue kalo live tuh naturally campur: "guys ini
    *texture*-nya super lightweight, which is cocok banget buat kulit yang prone to breakout".

    Terus semalem ada ibu-ibu komen: "Mbak, ini obat jerawat bukan?" Dan gue sadar... gue udah ngomong 40 menit dan
    **she had no idea gue jualan apa**.

    Jadi: do I switch ke bahasa Indonesia yang bener? Bahasa daerah? Or is the mix itself my brand? Penjual sama
    pembeli, spill dong.
  `,
  replies: [
    // 1
    {
      by: 'emak_blokf',
      after: 13,
      lang: 'id',
      text: 'Saya baca tulisan ini dua kali, Nak. Kamu jual apa?',
    },
    // 2
    {
      by: 'yuli.skincare',
      after: 4,
      lang: 'id',
      parent: 1,
      text: 'PELEMBAB MAK 😭 oke point taken',
    },
    // 3
    {
      by: 'maya_ciputat',
      after: 7,
      lang: 'id',
      intent: 'rebut',
      text: 'Gue malah suka mixnya, feels like ngobrol sama temen. Kalo bahasanya baku banget kayak diceramahin petugas bank.',
    },
    // 4
    {
      by: 'ucok_jeans',
      after: 18,
      lang: 'id',
      intent: 'support',
      text: prose`
        Aku live pakai logat Medan apa adanya. Yang nonton separuhnya orang Jawa, katanya seru kayak dimarahi paman.
        Jadi jangan ganti bahasamu, ganti **kecepatanmu**.
      `,
    },
    // 5
    {
      by: 'priya.live',
      after: 9,
      lang: 'en',
      intent: 'support',
      parent: 4,
      text: prose`
        Speed over vocabulary, yes. My rule: any word my mother wouldn't know gets said twice, once in each language.
        Takes half a second and nobody feels stupid.
      `,
    },
    // 6
    {
      by: 'dosen_ridwan',
      after: 68,
      lang: 'id',
      intent: 'evidence',
      text: prose`
        Dalam linguistik ini alih kode, dan fungsinya memang menandai kelompok: yang paham merasa di dalam, yang tidak
        paham merasa di luar. Pertanyaannya bukan bahasa mana yang benar, tapi siapa yang sedang kamu tinggalkan di luar
        pintu.
      `,
    },
    // 7
    {
      by: 'yuli.skincare',
      after: 6,
      lang: 'en',
      parent: 6,
      text: prose`
        "Who are you leaving outside the door" okay wow, I needed that on a mug. The ibu-ibu, Pak. The ibu-ibu yang
        punya uang.
      `,
    },
    // 8
    {
      by: 'claire_jkt',
      after: 49,
      lang: 'en',
      text: prose`
        I learned half of my Indonesian from live sellers, so please keep talking, all of you, at any speed. "Kepoin",
        "spill", "racun": my textbook had none of these.
      `,
    },
    // 9
    {
      by: 'teguh_solo',
      after: 5,
      lang: 'id',
      parent: 8,
      text: 'Textbook mana yg ngajarin "racun" artinya rekomendasi skincare 😂',
    },
    // 10
    {
      by: 'yuli.skincare',
      after: 1321,
      lang: 'en',
      parent: 5,
      text: prose`
        Update: tried Priya's rule, every fancy word twice. "Lightweight, ringan di kulit." The ibu came back, bought
        three, and asked for my number to complain directly if it doesn't work. We're besties now I think.
      `,
    },
    // 11
    {
      by: 'emma_fieldnotes',
      after: 70,
      lang: 'en',
      parent: 6,
      text: prose`
        I keep a column of words that crossed over from one group to another, and live selling is the fastest bridge I
        know of. A trader of sixty said "restock" to me last spring. She said it with contempt, but she said it.
      `,
    },
  ],
}
