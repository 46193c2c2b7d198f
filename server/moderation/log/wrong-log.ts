import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { brokenAt } from './broken-at.ts'
import { untoldAppeals } from './untold-appeals.ts'
import { untoldDecisions } from './untold-decisions.ts'

/** What is wrong with the public log of moderation: its first break, and what was decided without standing in it. */
export async function wrongLog(scope: Scope): Promise<Flaw[]> {
  const broken = await brokenAt(scope)
  return [
    ...(broken ? [{ where: `entry ${broken.seq} of the moderation log`, what: broken.what }] : []),
    ...(await untoldDecisions(scope)),
    ...(await untoldAppeals(scope)),
  ]
}
