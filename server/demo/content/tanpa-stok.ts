import { prose } from './prose.ts'
import type { DemoThread } from './shape.ts'

/** A fresh thread without replies: readers see what an empty debate looks like. */
export const tanpaStok: DemoThread = {
  key: 'tanpa-stok',
  title: 'Reseller tanpa stok: membantu kios, atau menumpang?',
  lang: 'id',
  topic: 'marketplace',
  motion: 'Reseller tanpa stok membantu kios kecil.',
  by: 'bu.rosma',
  hoursAgo: 2,
  text: prose`
    Tiap pagi ada anak muda datang, memotret kain saya satu per satu, sopan, minta izin. Siangnya kain saya tampil di
    tokonya dengan harga di atas saya. Kalau laku, dia datang membeli sepotong. Kalau tidak laku, dia rugi apa? Tidak
    ada. Kainnya tetap di rak saya, debunya tetap di lap saya.

    Suami saya bilang: bagus, kita dapat tenaga penjual gratis. Kakak saya bilang: bodoh, nanti pembeli kenal dia, bukan
    kenal kita.

    Dua-duanya masuk akal dan saya tidur tidak nyenyak. Menurut kalian, anak itu **membantu atau menumpang**? Dan kalau
    membantu, apa yang pantas saya minta darinya: nama kios saya disebut, atau cukup sepotong yang laku itu?
  `,
  replies: [],
}
