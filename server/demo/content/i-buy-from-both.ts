import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** A buyer who uses both stalls says what each could learn from the other. */
export const iBuyFromBoth: DemoThread = {
  key: 'i-buy-from-both',
  title: 'I buy from both stalls. Here is what each could steal from the other',
  lang: 'en',
  topic: 'live-shopping',
  by: 'claire_jkt',
  hoursAgo: 62,
  text: prose`
    No motion, no sides, just a shopping list from a person who owns too many scarves.

    **What the market could steal from the live sellers:** the price on the tag. A face that says hello before I touch
    anything. A way to find you again: I once bought the best linen of my life on the third floor and could never locate
    the stall again. I went back twice. I think about that linen.

    **What the live sellers could steal from the market:** silence. Let me look for five seconds. No countdown. And the
    sentence "this one isn't for you": a woman at a kiosk once refused to sell me a colour, and I have trusted her for
    six years.

    What would you steal?
  `,
  replies: [
    // 1
    {
      by: 'dewi_bekasi',
      after: 9,
      lang: 'id',
      intent: 'support',
      text: '"Yang ini bukan buat kamu" itu kalimat penjual sejati. Di live gak pernah ada yg berani ngomong gitu 😄',
    },
    // 2
    {
      by: 'priya.live',
      after: 6,
      lang: 'en',
      intent: 'rebut',
      parent: 1,
      text: prose`
        Challenge accepted. Tonight I'll tell one person on camera not to buy something. My manager (my mother) will be
        furious.
      `,
    },
    // 3
    {
      by: 'ni_upik',
      after: 17,
      lang: 'id',
      text: 'Nak Claire, lantai tiga, linen, kios nomor berapa? Sebut warna tirainya. Saya kenal semua orang di situ.',
    },
    // 4
    {
      by: 'claire_jkt',
      after: 5,
      lang: 'en',
      parent: 3,
      text: 'A green curtain with a calendar on it, left of the broken escalator, a lady with a very loud radio!',
    },
    // 5
    {
      by: 'ni_upik',
      after: 3,
      lang: 'id',
      parent: 4,
      text: 'Radio. Itu Bu Ros punya adik. Masih ada, pindah ke ujung. Radionya juga masih.',
    },
    // 6
    {
      by: 'claire_jkt',
      after: 2,
      lang: 'en',
      parent: 5,
      text: "I am not crying, you're crying. Six years of linen grief, solved by a comment section.",
    },
    // 7
    {
      by: 'teguh_solo',
      after: 11,
      lang: 'id',
      parent: 6,
      text: 'Search engine terbaik di Indonesia: Uni Upik.',
    },
    // 8
    {
      by: 'ben_kemang',
      after: 26,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        I'd steal the returns from online and put them in the market. And I'd steal the *tea* from the market. Nobody
        has ever offered me tea in a livestream.
      `,
      editedTo: prose`
        I'd steal the easy returns from online and put them in the market. And I'd steal the *tea* from the market.
        Nobody has ever offered me tea in a livestream.
      `,
    },
    // 9
    {
      by: 'nadine_beads',
      after: 14,
      lang: 'en',
      parent: 8,
      text: 'We do have virtual roses, which you cannot drink.',
    },
    // 10
    {
      by: 'intan.kos',
      after: 33,
      lang: 'en',
      text: prose`
        Yang mau aku curi dari pasar: "ambil dulu, bayar besok". My ibu warung trusts me more than any paylater app
        does, and she doesn't even know my last name. No interest either. Just a look.
      `,
    },
    // 11
    {
      by: 'emak_blokf',
      after: 12,
      lang: 'id',
      parent: 10,
      text: 'Tatapan itu bunganya, Nak.',
    },
    // 12
    {
      by: 'priya.live',
      after: 1347,
      lang: 'en',
      parent: 2,
      text: prose`
        Report: I told a viewer that the mustard one would make her look ill. She laughed, bought the navy, and four
        other people asked me "what about me?". Best night this month. My mother has withdrawn her objection.
      `,
    },
    // 13
    {
      by: 'oki_sandal',
      after: 400,
      lang: 'id',
      text: 'Sandal empuk diskon gede malam ini doang!! Cek profil, buruan sebelum keabisan, dijamin nyesel kalo kelewat.',
      flags: [
        { by: 'intan.kos', reason: 'spam' },
        { by: 'claire_jkt', reason: 'spam', note: 'An advert in the middle of my linen reunion.' },
      ],
    },
    // 14
    {
      by: 'claire_jkt',
      after: 900,
      lang: 'en',
      parent: 5,
      text: prose`
        I went. Green curtain, same calendar (it's from 2019), the radio audible from the escalator. She looked at me
        for a while and said: "You took the blue one, it needed the grey." She was right. I bought the grey.
      `,
    },
    // 15
    {
      by: 'ni_upik',
      after: 35,
      lang: 'id',
      parent: 14,
      text: 'Itu baru belanja. Lain kali mampir ke kios saya, sudah ada labelnya.',
    },
  ],
}
