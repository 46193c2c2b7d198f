import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** A small question from a wholesale buyer, with three answers only. */
export const kodianNaik: DemoThread = {
  key: 'kodian-naik',
  title: 'Ambil kodian sekarang via chat, masih perlu datang ke pasar?',
  lang: 'id',
  topic: 'marketplace',
  by: 'vina.makassar',
  hoursAgo: 47,
  text: prose`
    Mau tanya yang grosir. Dulu saya terbang ke Jakarta dua kali setahun untuk ambil kodian. Sekarang semua bisa lewat
    chat: foto, tawar, transfer, kirim. Hemat tiket.

    Tapi dua pengambilan terakhir, satu kodi isinya campur: 14 bagus, 6 jahitannya lari. Kalau saya di tempat, yang 6
    itu pasti saya sisihkan. Jadi hemat tiket, rugi enam potong. **Kalian masih datang, atau sudah percaya chat?**
  `,
  replies: [
    // 1
    {
      by: 'ni_upik',
      after: 42,
      lang: 'id',
      text: prose`
        Datang, Nak, setahun sekali saja cukup. Bukan untuk barangnya, untuk mukanya. Pedagang yang pernah minum teh
        dengan kamu akan menyisihkan yang enam itu sebelum dikirim.
      `,
    },
    // 2
    {
      by: 'nurul.padang',
      after: 95,
      lang: 'id',
      intent: 'support',
      text: prose`
        Saya minta video kodinya dibuka satu-satu sebelum dibungkus. Lima menit, penjualnya agak kesal, tapi sejak itu
        tidak pernah ada yang lari jahitannya.
      `,
    },
    // 3
    {
      by: 'priya.live',
      after: 633,
      lang: 'en',
      text: prose`
        So basically a private live for one buyer. Fun fact: that's how I started, an uncle in Blok A filming twenty
        shirts for my aunt. Ask for it *before* you pay and call it "live", they'll think it's modern.
      `,
    },
  ],
}
