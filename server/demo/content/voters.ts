import type { DemoPerson } from './shape.ts'

/** People of the demo market who read and vote and keep their words to themselves, as most do. All of them are invented. */
const ONLINE = `fitri.live kevin_case dewi.kosmetik ayu_hijabku bima.sneakers citra.tas galih_kopi hani.bayi indra.parfum jihan_scarf
  kiki.keripik lusi_daster maya.resin naufal_gaming`
const OFFLINE = `ijah_mukena pak.samsul mak_onde dedi_tasbih uni_rat kang.ujang bu_tarmi ajo_sikumbang encik_lo nur.bordir
  wak_haris mpok.siti koh_liong pak_slamet ratna.kebaya amang_tigor mbok.jum abah_gede`
const BUYERS = 'anis_cikarang tono.kost mel_bogor pak.rt07 ocha_jogja'
const OBSERVERS = 'dosen_fajar kurir_mamat walk_with_jo'

const named = (names: string, stall: DemoPerson['stall']): DemoPerson[] =>
  names.split(/\s+/).map((name) => ({ name, stall, locale: name === 'walk_with_jo' ? 'en' : 'id' }))

export const voters: readonly DemoPerson[] = [
  ...named(ONLINE, 'online'),
  ...named(OFFLINE, 'offline'),
  ...named(BUYERS, 'buyer'),
  ...named(OBSERVERS, 'observer'),
]
