import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Cheap imports press prices: is it the container or the camera? */
export const cheapImports: DemoThread = {
  key: 'cheap-imports',
  title: 'Blame the container, not the camera',
  lang: 'en',
  topic: 'umkm',
  motion: 'The price pressure on small makers comes from cheap imports, not from live selling.',
  by: 'tom_harrow',
  hoursAgo: 32,
  text: prose`
    I've been reading this forum for some weeks with a dictionary, and I believe two arguments are wearing one coat.

    Argument one: *live selling takes my customers.* Argument two: *imported goods are sold below what my cloth costs
    me.* People begin with the first and, three sentences later, they are in the second. The press does it too; one
    report sets the cheap imports that press prices right beside the count of small businesses, 22 million digital of
    about 67 million (source: trenasia.com).

    My claim: if tomorrow every camera went dark, the container would still be in the harbour, and its contents would be
    in the stall next to yours. And if tomorrow the container stopped, the cameras would be selling *your* cloth.

    So blame the container. Tell me where I'm wrong, especially if you make things.
  `,
  replies: [
    // 1
    {
      by: 'hasan_garut',
      after: 65,
      lang: 'id',
      intent: 'support',
      text: prose`
        Pembuat di sini. Setuju tujuh puluh persen. Jaket impor kulit imitasi masuk ke pasar *duluan*, bertahun-tahun
        sebelum ada live. Saya lihat sendiri karungnya turun.
      `,
    },
    // 2
    {
      by: 'dosen_ridwan',
      after: 12,
      lang: 'en',
      intent: 'ask',
      parent: 1,
      text: 'And the other thirty per cent?',
    },
    // 3
    {
      by: 'hasan_garut',
      after: 9,
      lang: 'id',
      parent: 2,
      text: prose`
        Tiga puluh persennya: dulu barang murah itu sampai ke Garut butuh setahun. Sekarang satu malam. Kontainernya
        sama, kecepatannya kamera.
      `,
    },
    // 4
    {
      by: 'tom_harrow',
      after: 14,
      lang: 'en',
      intent: 'support',
      parent: 3,
      quote: 'Kontainernya sama, kecepatannya kamera.',
      text: prose`
        "Same container, the camera's speed." I concede thirty per cent on the spot. Speed is not a detail: a year gives
        you time to change your pattern, a night doesn't.
      `,
    },
    // 5
    {
      by: 'mira_gamis',
      after: 8,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        As an online seller who sews: pls don't let us off that easily. Plenty of lives are selling imports with a
        "local brand" sticker. The container has accomplices, and some of them have very good lighting.
      `,
    },
    // 6
    {
      by: 'pak_darto',
      after: 106,
      lang: 'id',
      intent: 'support',
      parent: 5,
      text: 'Terima kasih, Mira. Ini yang saya mau dengar dari lapak sebelah, dan saya tidak menyangka kamu yang bilang.',
    },
    // 7
    {
      by: 'hendra_gadget',
      after: 11,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Gue jual barang impor, legal, bayar pajak. Jangan semua impor = dosa. Casing lokal mana ada yg bikin? Kalo
        distop, gue jualan apa, batok kelapa?
      `,
    },
    // 8
    {
      by: 'joko.tanaman',
      after: 4,
      lang: 'id',
      parent: 7,
      text: 'batok kelapa laku lho bang buat pot 😄',
    },
    // 9
    {
      by: 'lukas_data',
      after: 82,
      lang: 'en',
      intent: 'support',
      parent: 7,
      text: prose`
        Fair point, and it shows that "imports" is too big a word. There are goods nobody here makes, goods people here
        make dearer, and goods that pretend to be made here. Only the third sort is cheating; only the second is the
        painful one.
      `,
    },
    // 10
    {
      by: 'emma_fieldnotes',
      after: 7,
      lang: 'en',
      parent: 9,
      text: "I'll be borrowing that three-way split. Is there any count of how big each part is? I suspect there isn't.",
    },
    // 11
    {
      by: 'lukas_data',
      after: 5,
      lang: 'en',
      parent: 10,
      text: 'None that I trust. Which ought to worry both camps, given how firmly they speak.',
    },
    // 12
    {
      by: 'nia.batikrumah',
      after: 137,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        Printed "batik" from abroad sells for less than the *wax* I use. I don't fight it on price any more. I show my
        hands on camera, with the burns. So in my case the camera is the only thing that lets people see the difference.
        The container took my cheap customers, the camera found me the others.
      `,
    },
    // 13
    {
      by: 'zul.songket',
      after: 78,
      lang: 'id',
      intent: 'support',
      parent: 12,
      text: 'Tangan yang ada bekas malamnya itu sertifikat. Saya mau tiru: tangan ibu saya menenun, tanpa bicara, satu jam.',
    },
    // 14
    {
      by: 'dewi_bekasi',
      after: 892,
      lang: 'en',
      text: prose`
        I would watch a silent hour of weaving, genuinely. Put it on while I iron. And please say where it's made, in
        letters I can read without my glasses. Half of us would pay the difference if we could *see* it.
      `,
    },
    // 15
    {
      by: 'rafi.casing',
      after: 241,
      lang: 'en',
      intent: 'rebut',
      parent: 9,
      text: prose`
        Easy to sort our goods into three neat boxes from a desk abroad. You've never carried a sack in your life. Stay
        out of our market, foreigner.
      `,
      flags: [
        { by: 'peneliti.ayu', reason: 'hate', note: 'Menolak orang karena asalnya, bukan karena pendapatnya.' },
        { by: 'teguh_solo', reason: 'harassment' },
      ],
      decision: {
        by: 'mod_bayu',
        action: 'remove',
        rule: 2,
        reason: 'group-hatred',
        note: 'You may call his boxes too neat. Telling somebody to stay out because he comes from elsewhere is against rule 2.',
        appeal: { text: 'I was angry about the three boxes, not about where he is from. I would take out the last sentence.' },
      },
    },
    // 16
    {
      by: 'lukas_data',
      after: 142,
      lang: 'en',
      parent: 15,
      text: prose`
        I can't argue with the sacks. I'd only say that the boxes came from Hendra's objection and Mira's sticker, so
        they were made in the market and merely stacked by me.
      `,
    },
    // 17
    {
      by: 'hendra_gadget',
      after: 12,
      lang: 'id',
      intent: 'rebut',
      parent: 15,
      text: 'Raf, dia satu-satunya yg ngitung bener di sini. Yg kita butuh ya orang luar yg gak punya kepentingan. Santai.',
    },
  ],
}
