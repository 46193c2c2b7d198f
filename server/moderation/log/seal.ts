import { hash } from 'node:crypto'

/** What stands before the first entry. */
export const NO_SEAL = '0'.repeat(64)

/** The seal of an entry: SHA-256 over the seal before it and the entry, so that no row can change, vanish or move unseen. */
export const seal = (previous: string, entry: string): string => hash('sha256', previous + entry)
