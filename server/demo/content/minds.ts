import type { Stance } from '../../debate/schema.ts'

/** Somebody whose mind a reply changed, in his words: what he thought of the motion before, and from then on if that is not the same. */
export type DemoMind = {
  readonly by: string
  readonly number: number
  readonly before: Stance
  readonly stance?: Stance
  readonly reason: string
}

/** By the keys of the debates. */
export const minds: Readonly<Record<string, readonly DemoMind[]>> = {
  'tutup-titik': [
    {
      by: 'bang_ripin',
      number: 5,
      before: 'agree',
      stance: 'unsure',
      reason: 'Saya kira yang jualan daring itu orang yang tidak pernah susah. Ternyata ibu dua anak, di ruang tamunya sendiri.',
    },
  ],
  'lorong-sepi': [
    {
      by: 'dimas.sepatu',
      number: 48,
      before: 'agree',
      stance: 'unsure',
      reason: 'Biayaku ikut omzet, biaya pedagang pasar jalan duluan. Selama ini itu tidak pernah kuhitung.',
    },
    {
      by: 'mas.tejo',
      number: 69,
      before: 'unsure',
      stance: 'agree',
      reason: 'Saya kira ponsel saya yang jelek. Ternyata tiga detik diam sudah cukup, dan yang begini memang bisa diajarkan.',
    },
    {
      by: 'yanti_seragam',
      number: 85,
      before: 'disagree',
      stance: 'agree',
      reason: 'Saya takut kelihatan bodoh di depan kamera. Ternyata yang sudah jalan pun pernah salah sebut nama tokonya sendiri.',
    },
    {
      by: 'nadine_beads',
      number: 48,
      before: 'agree',
      stance: 'unsure',
      reason: 'I had only counted fees that follow my sales. Rent that comes before the first customer is another kind of fear.',
    },
  ],
  'setelah-4-oktober': [
    {
      by: 'dimas.sepatu',
      number: 6,
      before: 'disagree',
      stance: 'unsure',
      reason: 'Kukira membayar di aplikasi sama saja dengan membayar cilok. Bedanya: siapa yang tahu aku semalam menonton apa.',
    },
    {
      by: 'pak_darto',
      number: 17,
      before: 'agree',
      reason: 'Saya kira begitu ditutup, mereka datang ke kios. Ternyata mereka berhenti belanja, bukan pindah ke saya.',
    },
  ],
  'free-shipping': [
    {
      by: 'nadine_beads',
      number: 14,
      before: 'agree',
      reason: 'I had thought of honesty and not of distance: if the label ends the subsidy, the far islands pay for it.',
    },
  ],
}
