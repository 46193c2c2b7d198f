import { claimCase } from './moderation/cases/claim-case.ts'
import { ringAlarms } from './moderation/cases/ring-alarms.ts'
import { openCase } from './moderation/cases/open-case.ts'
import { releaseCase } from './moderation/cases/release-case.ts'
import { translateCase } from './moderation/cases/translate-case.ts'
import { unmaskCase } from './moderation/cases/unmask-case.ts'
import { decideCase } from './moderation/decisions/decide-case.ts'
import { decideTogether } from './moderation/decisions/decide-together.ts'
import { countFigures } from './moderation/figures/count-figures.ts'
import { forgetEvidence } from './moderation/cases/forget-evidence.ts'
import { answerAppeal } from './moderation/appeals/answer-appeal.ts'
import { appeal } from './moderation/appeals/appeal.ts'
import { settleCases } from './moderation/appeals/settle-cases.ts'
import { countMeasures } from './moderation/measures/count-measures.ts'
import { liftMeasure } from './moderation/measures/lift-measure.ts'
import { forgetStrikes } from './moderation/strikes/forget-strikes.ts'
import { forgetNetworks } from './moderation/flags/forget-networks.ts'
import { answerProposal } from './moderation/proposals/answer-proposal.ts'
import { recheckDecision } from './moderation/rechecks/recheck-decision.ts'
import { proposeErasure } from './moderation/proposals/propose-erasure.ts'
import { flagPost } from './moderation/flags/flag-post.ts'
import { approveHeld } from './moderation/held/approve-held.ts'
import { refuseHeld } from './moderation/held/refuse-held.ts'
import { answerDisclosure } from './moderation/legal/answer-disclosure.ts'
import { proposeDisclosure } from './moderation/legal/propose-disclosure.ts'
import { takeDisclosure } from './moderation/legal/take-disclosure.ts'
import { tellOfDisclosure } from './notices/tell-of-disclosure.ts'
import { answerOrder } from './moderation/legal/answer-order.ts'
import { recordOrder } from './moderation/legal/record-order.ts'
import { tellOrder } from './moderation/legal/tell-order.ts'
import { markNoticesRead } from './notices/mark-notices-read.ts'
import { tellOfAlarm } from './notices/tell-of-alarm.ts'
import { tellOfDecision } from './notices/tell-of-decision.ts'
import { tellOfOrder } from './notices/tell-of-order.ts'
import { tellOfMeasureEnd } from './notices/tell-of-measure-end.ts'
import { tellOfSecond } from './notices/tell-of-second.ts'
import { tellOfHeld } from './notices/tell-of-held.ts'
import { tellOfProvisionalHide } from './notices/tell-of-provisional-hide.ts'
import { tellOfReply } from './notices/tell-of-reply.ts'
import type { Actor } from './people/actor.ts'
import { appoint } from './people/appoint.ts'
import { approvePerson } from './people/approve-person.ts'
import { changePassword } from './people/passwords/change-password.ts'
import { changeProfile } from './people/account/change-profile.ts'
import { endOtherSessions } from './people/sessions/end-other-sessions.ts'
import { endSession } from './people/sessions/end-session.ts'
import { forgetArrivals } from './people/networks/forget-arrivals.ts'
import { keepArrivalKey } from './people/networks/keep-arrival-key.ts'
import { keepNetworkKey } from './people/networks/keep-network-key.ts'
import { join } from './people/entrance/join.ts'
import { makeOneTimeLink } from './people/entrance/make-one-time-link.ts'
import { makeRecoveryCodes } from './people/entrance/make-recovery-codes.ts'
import { readActor } from './people/read-actor.ts'
import { recover } from './people/entrance/recover.ts'
import { mutePerson } from './people/mutes/mute-person.ts'
import { setRole } from './people/set-role.ts'
import { startSession } from './people/sessions/start-session.ts'
import { touchSession } from './people/sessions/touch-session.ts'
import { useAdministratorLink } from './people/entrance/use-administrator-link.ts'
import { useResetLink } from './people/entrance/use-reset-link.ts'
import { useSignInLink } from './people/entrance/use-sign-in-link.ts'
import { forgetHeld } from './publishing/held/forget-held.ts'
import { withdrawHeld } from './publishing/held/withdraw-held.ts'
import { forgetFingerprints } from './publishing/repeats/forget-fingerprints.ts'
import { setSteward } from './publishing/trust/set-steward.ts'
import { changeReply } from './replies/change-reply.ts'
import { deleteReply } from './replies/delete-reply.ts'
import { postReply } from './replies/post-reply.ts'
import { withdrawRevision } from './replies/withdraw-revision.ts'
import type { WritingSide } from './store/writer/executor.ts'
import { forgetKeys } from './store/forget-keys.ts'
import { addTopic } from './threads/add-topic.ts'
import { changeThread } from './threads/change-thread.ts'
import { followThread } from './threads/follow-thread.ts'
import { markRead } from './threads/mark-read.ts'
import { openThread } from './threads/open-thread.ts'

/** Every command and reaction of the house: what the writer knows. */
export const writingSide = ({ limits }: { limits: boolean }): WritingSide<Actor> => ({
  limits,
  loadActor: readActor,
  commands: [
    join,
    appoint,
    setRole,
    mutePerson,
    approvePerson,
    startSession,
    touchSession,
    endSession,
    endOtherSessions,
    changePassword,
    changeProfile,
    makeRecoveryCodes,
    recover,
    makeOneTimeLink,
    useSignInLink,
    useResetLink,
    useAdministratorLink,
    openThread,
    changeThread,
    addTopic,
    followThread,
    markRead,
    postReply,
    changeReply,
    deleteReply,
    withdrawRevision,
    withdrawHeld,
    approveHeld,
    refuseHeld,
    setSteward,
    flagPost,
    claimCase,
    releaseCase,
    openCase,
    ringAlarms,
    unmaskCase,
    translateCase,
    decideCase,
    decideTogether,
    appeal,
    answerAppeal,
    recordOrder,
    answerOrder,
    tellOrder,
    proposeDisclosure,
    answerDisclosure,
    takeDisclosure,
    markNoticesRead,
    forgetKeys,
    forgetEvidence,
    countFigures,
    settleCases,
    countMeasures,
    forgetFingerprints,
    forgetHeld,
    forgetStrikes,
    keepNetworkKey,
    keepArrivalKey,
    forgetArrivals,
    forgetNetworks,
    proposeErasure,
    recheckDecision,
    answerProposal,
    liftMeasure,
  ],
  reactions: [
    tellOfReply,
    tellOfDecision,
    tellOfOrder,
    tellOfDisclosure,
    tellOfMeasureEnd,
    tellOfSecond,
    tellOfHeld,
    tellOfProvisionalHide,
    tellOfAlarm,
  ],
})
