import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/verify.ts'
import { wrongReplyFigures } from './wrong-reply-figures.ts'
import { wrongScores } from './wrong-scores.ts'
import { wrongSums } from './wrong-sums.ts'

/** Whatever the debates' counters and scores say that a recount of votes, stances and the like does not bear out. */
export const wrongFigures = async (scope: Scope): Promise<Flaw[]> => [
  ...(await wrongReplyFigures(scope)),
  ...(await wrongSums(scope)),
  ...(await wrongScores(scope)),
]
