import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** Cash on delivery, refused parcels and who pays for the second trip. */
export const codDitolak: DemoThread = {
  key: 'cod-ditolak',
  title: 'COD ditolak di depan pintu: tolong, kami bukan penagih utang',
  lang: 'id',
  topic: 'ongkir',
  motion: 'Pembeli yang menolak paket COD tanpa alasan membayar ongkir baliknya.',
  by: 'kurir.wati',
  hoursAgo: 86,
  text: prose`
    Saya kurir. Kemarin 41 paket, 13 di antaranya COD, 5 ditolak. Alasannya:

    - "Bukan saya yang pesan." (Namanya sama, fotonya di dinding sama.)
    - "Suami belum gajian."
    - "Saya kira gratis."
    - "Lagi masak."
    - Diam, lampu dimatikan. Saya lihat bayangannya.

    Saya paham COD penting. Banyak orang tidak punya rekening, banyak yang pernah ditipu. Tapi yang berdiri di depan
    pintu itu kami. Yang dimarahi kami. Yang bawa pulang paketnya juga kami.

    Mosi saya: kalau menolak **tanpa alasan**, ongkir baliknya bayar. Kalau barangnya memang salah, ya jangan. Penjual
    dan pembeli, silakan ribut di bawah, tapi pelan-pelan, kurirnya capek.
  `,
  replies: [
    // 1
    {
      by: 'oki_sandal',
      after: 6,
      lang: 'id',
      intent: 'support',
      text: 'Sebagai seller sandal: COD ditolak 2 dari 10. Ongkir balik saya yg nanggung. Itu udah kaya pajak.',
    },
    // 2
    {
      by: 'dewi_bekasi',
      after: 9,
      lang: 'id',
      text: '"Diam, lampu dimatikan" ya Allah malu saya sebagai manusia.',
    },
    // 3
    {
      by: 'vina.makassar',
      after: 48,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Dari sisi pembeli: saya pernah "pesan" COD yg gak pernah saya pesan. Tiga kali. Ada yg isinya batu. Kalau mosi
        ini lolos, saya disuruh bayar ongkir batu?
      `,
    },
    // 4
    {
      by: 'kurir.wati',
      after: 8,
      lang: 'id',
      parent: 3,
      text: prose`
        Nggak dong Kak, makanya "tanpa alasan". Paket gelap begitu justru harus ditolak. Saya malah terima kasih kalau
        ditolak cepat.
      `,
    },
    // 5
    {
      by: 'lukas_data',
      after: 62,
      lang: 'en',
      intent: 'ask',
      text: prose`
        Who decides what counts as a reason, at the door, in the rain, in forty seconds? I like the motion; I can't yet
        see the mechanism.
      `,
    },
    // 6
    {
      by: 'kurir_eko',
      after: 7,
      lang: 'id',
      parent: 5,
      text: prose`
        Ini pertanyaannya orang yg pernah keujanan. Jawabannya: jangan kami yg mutusin. Cukup kami centang "ditolak,
        paket utuh". Biar aplikasi sama pembeli yg debat.
      `,
    },
    // 7
    {
      by: 'sari',
      after: 12,
      lang: 'id',
      intent: 'support',
      parent: 6,
      quote: 'Cukup kami centang "ditolak, paket utuh".',
      text: 'Simple dan bisa besok juga dikerjain. Terus kalo 3x centang, COD nya dimatiin buat akun itu. Gak usah denda2.',
    },
    // 8
    {
      by: 'kurir.wati',
      after: 5,
      lang: 'id',
      intent: 'support',
      parent: 7,
      text: prose`
        Lebih bagus dari mosi saya. Denda bikin orang marah ke kami lagi. Matiin COD-nya aja setelah tiga kali. Saya
        setuju sama Sari, saya tinggalin mosi sendiri 😅
      `,
    },
    // 9
    {
      by: 'claire_jkt',
      after: 86,
      lang: 'en',
      text: prose`
        I've never thought about the person holding the parcel for longer than a doorbell. I'm keeping small change and
        cold water by the door from today. It solves nothing structural, I know.
      `,
    },
    // 10
    {
      by: 'kurir_eko',
      after: 6,
      lang: 'id',
      parent: 9,
      text: 'Air dingin itu struktural, Kak. Percayalah.',
    },
    // 11
    {
      by: 'emak_blokf',
      after: 97,
      lang: 'id',
      intent: 'rebut',
      text: prose`
        Di pasar, kalau sudah ditawar lalu ditinggal pergi, itu namanya dosa kecil, semua orang tahu malunya. Di pintu
        rumah tidak ada yang melihat. Malu itu perlu penonton.
      `,
    },
    // 12
    {
      by: 'emma_fieldnotes',
      after: 161,
      lang: 'en',
      intent: 'support',
      parent: 11,
      quote: 'Malu itu perlu penonton.',
      text: '"Shame needs an audience." I have nothing to add and felt it should be said twice.',
    },
    // 13
    {
      by: 'nadine_beads',
      after: 273,
      lang: 'en',
      stall: 'buyer',
      intent: 'evidence',
      text: prose`
        Taking off my seller's apron for this one: I order cash on delivery for my grandmother, because she wants to see
        a thing before money leaves her purse. She has never refused a parcel, though she once refused the *courier*
        until he'd eaten something. Please keep it for people like her.
      `,
    },
  ],
}
