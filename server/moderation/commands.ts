import { moderationChores } from './chores.ts'
import { answerAppeal } from './appeals/answer-appeal.ts'
import { appeal } from './appeals/appeal.ts'
import { claimCase } from './cases/claim-case.ts'
import { openCase } from './cases/open-case.ts'
import { releaseCase } from './cases/release-case.ts'
import { translateCase } from './cases/translate-case.ts'
import { unmaskCase } from './cases/unmask-case.ts'
import { decideCase } from './decisions/decide-case.ts'
import { decideTogether } from './decisions/decide-together.ts'
import { flagPost } from './flags/flag-post.ts'
import { approveHeld } from './held/approve-held.ts'
import { refuseHeld } from './held/refuse-held.ts'
import { answerDisclosure } from './legal/answer-disclosure.ts'
import { answerOrder } from './legal/answer-order.ts'
import { proposeDisclosure } from './legal/propose-disclosure.ts'
import { recordOrder } from './legal/record-order.ts'
import { takeDisclosure } from './legal/take-disclosure.ts'
import { tellOrder } from './legal/tell-order.ts'
import { liftMeasure } from './measures/lift-measure.ts'
import { revokeMind } from './minds/revoke-mind.ts'
import { answerFreeze } from './freezes/answer-freeze.ts'
import { handOnSummary } from './summaries/hand-on-summary.ts'
import { revokeSummary } from './summaries/revoke-summary.ts'
import { answerProposal } from './proposals/answer-proposal.ts'
import { proposeErasure } from './proposals/propose-erasure.ts'
import { recheckDecision } from './rechecks/recheck-decision.ts'

/** Every command of moderation. */
export const moderationCommands = [
  flagPost,
  claimCase,
  releaseCase,
  openCase,
  unmaskCase,
  translateCase,
  decideCase,
  decideTogether,
  liftMeasure,
  revokeMind,
  handOnSummary,
  revokeSummary,
  recheckDecision,
  appeal,
  answerAppeal,
  proposeErasure,
  answerProposal,
  answerFreeze,
  approveHeld,
  refuseHeld,
  recordOrder,
  answerOrder,
  tellOrder,
  proposeDisclosure,
  answerDisclosure,
  takeDisclosure,
  ...moderationChores,
]
