import type { Stall } from './schema.ts'

const CLASSES: Record<Stall, string> = { online: 'on', offline: 'off', buyer: 'buy', observer: 'obs' }

/** The class that gives an element the colour and hatching of a stall. */
export const stallClass = (stall: Stall): string => CLASSES[stall]
