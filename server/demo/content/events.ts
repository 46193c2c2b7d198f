/** What happened around the market while it debated: invented, as all of it, and told by how many days ago it was. */
export const events = [
  { daysBefore: 12, name: { id: 'Lift pasar rusak seminggu', en: 'The market lift is broken for a week' } },
  { daysBefore: 3, name: { id: 'Pelatihan live gratis di lantai dua', en: 'Free training in live selling on the second floor' } },
  { daysBefore: 1, name: { id: 'Pasar libur sehari', en: 'The market is closed for a day' } },
] as const
