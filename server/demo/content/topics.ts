import type { DemoTopic } from './shape.ts'

/** The topics of the demo market, in the order in which they are shown. */
export const topics: readonly DemoTopic[] = [
  { key: 'live-shopping', id: 'Live shopping', en: 'Live shopping' },
  { key: 'tanah-abang', id: 'Tanah Abang', en: 'Tanah Abang' },
  { key: 'aturan', id: 'Aturan', en: 'Rules' },
  { key: 'ongkir', id: 'Ongkir', en: 'Shipping' },
  { key: 'umkm', id: 'UMKM', en: 'Small businesses' },
  { key: 'marketplace', id: 'Marketplace', en: 'Marketplaces' },
]
