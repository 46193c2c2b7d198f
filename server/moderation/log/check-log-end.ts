import type { Scope } from '../../store/scope.ts'
import { brokenAt, type Break } from './broken-at.ts'
import { readLogHead } from './read-log-head.ts'

/** So many of the newest entries are looked at when a server starts: cheap, and where somebody would have tampered last. */
const LOOKED_AT = 100

/** Whether the end of the public log is as it was written; the whole of it is the matter of `verify`. @returns the break, or null */
export const checkLogEnd = async (scope: Scope): Promise<Break | null> =>
  brokenAt(scope, Math.max(0, (await readLogHead(scope)).seq - LOOKED_AT))
