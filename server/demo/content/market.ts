import { bahasaLive } from './bahasa-live.ts'
import { cheapImports } from './cheap-imports.ts'
import { codDitolak } from './cod-ditolak.ts'
import { freeShipping } from './free-shipping.ts'
import { iBuyFromBoth } from './i-buy-from-both.ts'
import { influencerRemah } from './influencer-remah.ts'
import { investasi } from './investasi.ts'
import { kodianNaik } from './kodian-naik.ts'
import { lorongSepi } from './lorong-sepi.ts'
import { malamTanpaLive } from './malam-tanpa-live.ts'
import { namaToko } from './nama-toko.ts'
import { pelatihanTigaHari } from './pelatihan-tiga-hari.ts'
import { projectS } from './project-s.ts'
import { setelah4Oktober } from './setelah-4-oktober.ts'
import { tanpaStok } from './tanpa-stok.ts'
import { tigaPerusahaan } from './tiga-perusahaan.ts'
import { tutupTitik } from './tutup-titik.ts'
import type { DemoThread } from './shape.ts'

/** Every thread of the demo market, the oldest first: the order in which they are opened. */
export const threads: readonly DemoThread[] = [
  tutupTitik,
  tigaPerusahaan,
  namaToko,
  bahasaLive,
  malamTanpaLive,
  lorongSepi,
  setelah4Oktober,
  codDitolak,
  projectS,
  freeShipping,
  iBuyFromBoth,
  influencerRemah,
  investasi,
  kodianNaik,
  pelatihanTigaHari,
  cheapImports,
  tanpaStok,
]
