import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** The suspicion that sales data become own goods, and what is only suspicion. */
export const projectS: DemoThread = {
  key: 'project-s',
  title: '"Project S": what would have to be true before we panic?',
  lang: 'en',
  topic: 'aturan',
  motion: 'A platform may not sell its own goods to the customers of its sellers.',
  by: 'peneliti.ayu',
  hoursAgo: 68,
  text: prose`
    A careful post about a word that makes people shout.

    "Project S" is the name for a **suspicion**: that a platform could use its sales data to see what sells, make that
    thing itself, and sell it. In the account I read, the minister is wary of this; TikTok denies doing cross-border
    business and denies having any such plan for Indonesia (source: Kompasiana).

    That is all I have. A suspicion, a wariness, a denial. It isn't proof, and it isn't nothing.

    What I would like us to do is separate three questions that always arrive in one taxi:

    1. *Could* it be done? (Who sees which numbers?)
    2. *Is* it being done here? (What evidence would convince you, either way?)
    3. *Should* it be allowed at all, whoever does it?

    Please say which of the three you are answering. And no "everybody knows", please. If everybody knew, somebody would
    have a receipt.

    *Source: Kompasiana (suspicion, the minister's wariness, the denial).*
  `,
  replies: [
    // 1
    {
      by: 'lukas_data',
      after: 11,
      lang: 'en',
      intent: 'evidence',
      text: prose`
        Question 1. Yes, trivially. Any marketplace sees price, volume, returns, abandoned baskets, and how long a thumb
        hovered. That's true of every platform ever built, including ones nobody in this forum is angry at. Capability
        is not a finding.
      `,
      editedTo: prose`
        Question 1. Yes, trivially. Any marketplace sees price, volume, returns and abandoned baskets. (I first wrote
        that it sees how long a thumb hovers; I assume so, but I can't show it, so I take that back.) That's true of
        every platform ever built, including ones nobody in this forum is angry at. Capability is not a finding.
      `,
    },
    // 2
    {
      by: 'mira_gamis',
      after: 8,
      lang: 'id',
      text: 'Q3: harusnya GAK BOLEH. Titik. Gue yg riset model, gue yg nanggung retur, masa hasil risetnya dipanen tuan rumah.',
    },
    // 3
    {
      by: 'hendra_gadget',
      after: 6,
      lang: 'id',
      intent: 'rebut',
      parent: 2,
      text: 'Lah gue juga kalo liat toko sebelah laku casing model X, besok gue stok model X. Namanya dagang. Bedanya apa?',
    },
    // 4
    {
      by: 'mira_gamis',
      after: 5,
      lang: 'id',
      parent: 3,
      text: 'Bedanya lo liat dari jalan. Dia liat dari *dalem laci kasir gue*.',
    },
    // 5
    {
      by: 'tom_harrow',
      after: 13,
      lang: 'en',
      intent: 'support',
      parent: 4,
      quote: 'Dia liat dari *dalem laci kasir gue*.',
      text: prose`
        "From inside my till." That is the whole of competition law's interest in this subject, in five words.
        Supermarkets with own brands raise the same worry, and there the usual answer isn't a ban but a wall: the people
        who design the own brand may not see the supplier's figures.
      `,
    },
    // 6
    {
      by: 'hukum_bimo',
      after: 74,
      lang: 'en',
      intent: 'ask',
      parent: 5,
      text: prose`
        A wall, agreed, but who inspects the wall? With a supermarket you can at least count the tins. With data, the
        breach leaves no footprint on the floor.
      `,
    },
    // 7
    {
      by: 'tom_harrow',
      after: 9,
      lang: 'en',
      parent: 6,
      text: prose`
        Fair. Then perhaps the burden flips: the one who owns the till has to show the wall, at regular intervals, to
        someone with a torch.
      `,
    },
    // 8
    {
      by: 'koh_afung',
      after: 97,
      lang: 'id',
      text: prose`
        Saya jawab nomor dua. Saya tidak punya bukti. Tapi saya punya pengalaman: dulu pabrik yang memasok saya, lihat
        pesanan saya naik, buka kios sendiri dua lorong dari saya. Pakai barang yang sama. Tidak perlu aplikasi untuk
        jadi serakah.
      `,
    },
    // 9
    {
      by: 'emma_fieldnotes',
      after: 7,
      lang: 'en',
      intent: 'support',
      parent: 8,
      text: prose`
        So the practice is older than the app: the supplier who reads your order book and opens two corridors away. I
        think this belongs in any honest article on the subject, and I suspect it would be the first thing cut.
      `,
    },
    // 10
    {
      by: 'ella.hampers',
      after: 63,
      lang: 'id',
      text: prose`
        Q2: yg bakal meyakinkan gue itu kalo ada ex-karyawan + dokumen, bukan thread "temenku kerja di sana katanya".
        Sampe itu ada, gue anggap rumor, tapi gue tetep gak upload data supplier ke mana2.
      `,
    },
    // 11
    {
      by: 'peneliti.ayu',
      after: 5,
      lang: 'en',
      intent: 'support',
      parent: 10,
      text: 'Exactly the posture I was hoping for: treat it as unproven, and act as if prudence were free. Which it nearly is.',
    },
    // 12
    {
      by: 'rafi.casing',
      after: 85,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        Bro it's obvious, look at how fast knockoffs appear after a viral live. Two weeks and there are 50 shops. Tell
        me that's coincidence.
      `,
    },
    // 13
    {
      by: 'lukas_data',
      after: 8,
      lang: 'en',
      intent: 'rebut',
      parent: 12,
      text: prose`
        It isn't coincidence, it's the camera. A viral live is *public*. Fifty factories watched the same video as you
        did. Speed of copying tells us nothing about anybody's private data. You'd need a product that was never shown
        publicly, sold quietly, and copied anyway.
      `,
    },
    // 14
    {
      by: 'rafi.casing',
      after: 6,
      lang: 'en',
      parent: 13,
      text: "ok that's actually a decent test. Shy products. I have none, I film everything lol.",
    },
    // 15
    {
      by: 'nia.batikrumah',
      after: 125,
      lang: 'id',
      intent: 'evidence',
      parent: 13,
      text: prose`
        Saya punya produk "pemalu": motif pesanan keluarga, tidak pernah difoto untuk umum. Tiga tahun, belum pernah ada
        tiruannya. Satu data kecil ke arah "tidak terjadi", setidaknya ke saya.
      `,
    },
    // 16
    {
      by: 'lukas_data',
      after: 4,
      lang: 'en',
      parent: 15,
      text: prose`
        Small, honest, and pointing the opposite way from the mood of the room. Thank you, that's what evidence usually
        looks like.
      `,
    },
    // 17
    {
      by: 'pak_darto',
      after: 1405,
      lang: 'id',
      text: prose`
        Kalau saya, nomor tiga. Tuan tanah jangan ikut jualan di depan kios penyewanya. Mau dia curang atau tidak, sudah
        tidak enak dilihat.
      `,
    },
    // 18
    {
      by: 'hukum_bimo',
      after: 108,
      lang: 'en',
      intent: 'support',
      parent: 17,
      quote: 'Tuan tanah jangan ikut jualan di depan kios penyewanya.',
      text: prose`
        "A landlord shouldn't trade in front of his tenants' stalls, cheating or not." I've read eighty-page opinions
        with less in them. It also answers question 3 without needing question 2 at all, which is the clean way to do
        it.
      `,
    },
    // 19
    {
      by: 'priya.live',
      after: 225,
      lang: 'en',
      intent: 'rebut',
      text: prose`
        One complication before we all frame #17: my "landlord" also lends me money, ships my parcels and teaches me to
        use filters. If he may not trade near his tenants, may he bank near them? Courier near them? Where does the rule
        stop?
      `,
    },
    // 20
    {
      by: 'tom_harrow',
      after: 326,
      lang: 'en',
      parent: 19,
      text: prose`
        At the point where he's on both sides of the same sale. Lending and shipping serve your sale; a rival product
        replaces it. It isn't a perfect line, but I could draw it on a napkin, and rules that don't fit on a napkin tend
        to be obeyed only by lawyers.
      `,
    },
  ],
}
