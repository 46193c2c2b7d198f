import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Reading the talks of November 2023: three companies contacted, closed once the return was announced. */
export const tigaPerusahaan: DemoThread = {
  key: 'tiga-perusahaan',
  title: 'Three companies contacted, one deal: what should a small seller read into talks?',
  lang: 'en',
  topic: 'marketplace',
  by: 'emma_fieldnotes',
  hoursAgo: 395,
  text: prose`
    I keep a folder of "talks" stories, because they age so quickly and teach so much. This one from 2023:

    On Thursday 23 November, minister Teten Masduki said that TikTok had contacted three companies: Tokopedia, Bukalapak
    and an e‑commerce firm under CT Corp. He had not yet met TikTok himself (source: trenasia.com, 24 November 2023, via
    balinesia.id). Then a return was announced for 12 December, nineteen days after that Thursday, with PT GoTo Gojek
    Tokopedia Tbk (source: Kompasiana).

    My question is a practical one, and it isn't about those companies. You are a small seller. You read on a Thursday
    that somebody may return, with one of three partners, some day. **What do you do on the Friday?** Move your stock?
    Open three shops? Nothing?
  `,
  closed: true,
  replies: [
    // 1
    {
      by: 'dimas.sepatu',
      after: 12,
      lang: 'id',
      text: prose`
        Yg saya lakuin waktu itu: buka toko di dua2nya yg belum punya, isi 5 produk, tinggal tidur. Biar namanya gak
        diambil orang. Modal: kopi.
      `,
    },
    // 2
    {
      by: 'lukas_data',
      after: 7,
      lang: 'en',
      intent: 'support',
      parent: 1,
      text: prose`
        Claiming your name everywhere and going to bed. In finance they'd call this a cheap option and charge you for
        the slide.
      `,
    },
    // 3
    {
      by: 'rafi.casing',
      after: 15,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        I did the opposite, went all in on one guess because a Telegram group "had insider info". It was wrong. Lost 3
        weeks and some ad money. Don't be me.
      `,
    },
    // 4
    {
      by: 'emma_fieldnotes',
      after: 6,
      lang: 'en',
      intent: 'ask',
      parent: 3,
      text: 'Thank you for saying so under your own name. What would have stopped you? A clearer article, or a slower thumb?',
    },
    // 5
    {
      by: 'rafi.casing',
      after: 4,
      lang: 'en',
      parent: 4,
      text: 'A slower thumb. The articles were fine, I read the headline and the group chat and skipped the middle.',
    },
    // 6
    {
      by: 'koh_afung',
      after: 29,
      lang: 'id',
      text: 'Hari Jumatnya saya buka kios seperti biasa. Dari dulu begitu: orang besar rapat, orang kecil sapu lantai.',
    },
    // 7
    {
      by: 'tom_harrow',
      after: 11,
      lang: 'en',
      parent: 6,
      quote: 'orang besar rapat, orang kecil sapu lantai',
      text: prose`
        "The big people hold meetings, the small people sweep the floor." Tempting to end here. But sweeping is a choice
        too: in those weeks, anyone who'd also written down their customers' names was ready for all three outcomes.
      `,
    },
    // 8
    {
      by: 'hukum_bimo',
      after: 18,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        A reading tip from my trade: note *who speaks about whom*. In that report a minister relays that contacts took
        place; he also says he hadn't met the company. So it's a second-hand statement, honestly labelled. Worth
        knowing, not worth moving stock for.
      `,
    },
    // 9
    {
      by: 'jurnalis_laras',
      after: 9,
      lang: 'en',
      intent: 'support',
      parent: 8,
      text: prose`
        As the person who writes such sentences: yes. "Had contacted" isn't "is negotiating", and "is negotiating" isn't
        "has agreed". We choose these verbs with tweezers and readers swallow them with a spoon.
      `,
    },
    // 10
    {
      by: 'nia.batikrumah',
      after: 22,
      lang: 'id',
      parent: 9,
      text: 'Dengan pinset dan sendok. Mulai sekarang saya baca kata kerjanya dulu.',
    },
    // 11
    {
      by: 'ella.hampers',
      after: 47,
      lang: 'en',
      text: prose`
        So the Friday checklist, if I may: claim the name, write down the customers, sweep the floor, mute the Telegram
        group. Total cost: one coffee and some dignity.
      `,
    },
    // 12
    {
      by: 'mod_bayu',
      after: 10200,
      lang: 'en',
      text: prose`
        The announcement answered what this thread was waiting for, and the last week brought only "who owns what now",
        which has its own debate under UMKM. I'm closing this one so that the checklist in #11 stays the last word.
      `,
    },
  ],
}
