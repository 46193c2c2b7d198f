import type { Stall } from '../../people/schema.ts'

/** What a stall thinks of a motion, in per cent: who agrees at first and in the end, and who is unsure all along. */
type Lean = { readonly agree: readonly [first: number, last: number]; readonly unsure: number }

/** What the people of the demo market think of one debate. */
export type DemoOpinion = {
  /** How many of all people take part, in per cent. */
  readonly turnout: number
  readonly stances: Readonly<Partial<Record<Stall, Lean>>>
  /** Replies with which both stalls agree. */
  readonly shared?: readonly number[]
  /** A reply for which people of one stall came all at once from one place, a little while ago: whether that is honest, a moderator has to say. */
  readonly rush?: { readonly number: number; readonly stall: Stall; readonly many: number }
}

const lean = (first: number, last: number, unsure: number): Lean => ({ agree: [first, last], unsure })

/** By the keys of the debates; one that is not here has no votes. */
export const opinions: Readonly<Record<string, DemoOpinion>> = {
  'tutup-titik': {
    turnout: 85,
    stances: { online: lean(3, 3, 6), offline: lean(62, 41, 20), buyer: lean(8, 6, 20), observer: lean(5, 5, 30) },
    shared: [12, 13, 15],
  },
  'tiga-perusahaan': { turnout: 45, stances: {}, shared: [6, 11] },
  'nama-toko': { turnout: 70, stances: { online: lean(45, 58, 20), offline: lean(38, 55, 25), buyer: lean(60, 60, 20) }, shared: [5, 8] },
  'bahasa-live': {
    turnout: 70,
    stances: { online: lean(50, 64, 22), offline: lean(74, 78, 12), buyer: lean(40, 44, 20), observer: lean(50, 50, 25) },
    shared: [5, 10],
  },
  'malam-tanpa-live': {
    turnout: 80,
    stances: { online: lean(48, 66, 18), offline: lean(60, 70, 20), observer: lean(70, 70, 10) },
    shared: [9, 11],
  },
  'lorong-sepi': {
    turnout: 95,
    stances: { online: lean(82, 71, 8), offline: lean(19, 38, 24), buyer: lean(55, 60, 20), observer: lean(50, 55, 35) },
    shared: [3, 24, 30, 41, 69, 110],
    rush: { number: 7, stall: 'offline', many: 12 },
  },
  'setelah-4-oktober': {
    turnout: 90,
    stances: { online: lean(12, 22, 18), offline: lean(72, 66, 16), buyer: lean(25, 30, 30), observer: lean(45, 48, 25) },
    shared: [17, 30, 36],
  },
  'cod-ditolak': { turnout: 75, stances: { online: lean(78, 72, 12), offline: lean(66, 64, 18), buyer: lean(30, 36, 24) }, shared: [7, 8] },
  'project-s': {
    turnout: 60,
    stances: { online: lean(70, 76, 14), offline: lean(80, 84, 10), observer: lean(55, 60, 30) },
    shared: [7, 17],
  },
  'free-shipping': {
    turnout: 85,
    stances: { online: lean(34, 48, 20), offline: lean(82, 84, 8), buyer: lean(20, 34, 24), observer: lean(50, 60, 25) },
    shared: [14, 19],
  },
  'i-buy-from-both': { turnout: 60, stances: {}, shared: [1, 8] },
  'influencer-remah': {
    turnout: 75,
    stances: { online: lean(52, 60, 18), offline: lean(86, 88, 8), buyer: lean(70, 76, 10), observer: lean(60, 66, 20) },
    shared: [6, 14],
  },
  investasi: { turnout: 75, stances: { online: lean(58, 46, 26), offline: lean(14, 12, 30), observer: lean(30, 28, 50) }, shared: [8, 14] },
  'kodian-naik': { turnout: 25, stances: {} },
  'pelatihan-tiga-hari': {
    turnout: 60,
    stances: { online: lean(42, 30, 22), offline: lean(24, 20, 26), observer: lean(20, 18, 30) },
    shared: [3, 9],
  },
  'cheap-imports': {
    turnout: 65,
    stances: { online: lean(50, 44, 22), offline: lean(66, 62, 18), observer: lean(30, 30, 45) },
    shared: [3, 6],
  },
  'tanpa-stok': { turnout: 30, stances: { online: lean(70, 70, 20), buyer: lean(50, 50, 30) } },
}
