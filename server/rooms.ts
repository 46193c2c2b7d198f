import { moderationCommands } from './moderation/commands.ts'
import { tellOfDisclosure } from './notices/tell-of-disclosure.ts'
import { logFreeze } from './moderation/freezes/log-freeze.ts'
import { markNoticesRead } from './notices/mark-notices-read.ts'
import { tellOfAlarm } from './notices/tell-of-alarm.ts'
import { tellOfDecision } from './notices/tell-of-decision.ts'
import { tellOfOrder } from './notices/tell-of-order.ts'
import { tellOfMeasureEnd } from './notices/tell-of-measure-end.ts'
import { tellOfSecond } from './notices/tell-of-second.ts'
import { tellOfHeld } from './notices/tell-of-held.ts'
import { tellOfProvisionalHide } from './notices/tell-of-provisional-hide.ts'
import { tellOfMind } from './notices/tell-of-mind.ts'
import { tellOfBadge } from './notices/tell-of-badge.ts'
import { tellOfMindBack } from './notices/tell-of-mind-back.ts'
import { tellOfResponse } from './notices/tell-of-response.ts'
import { tellOfSummary } from './notices/tell-of-summary.ts'
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
import { finishNight } from './debate/integrity/finish-night.ts'
import { keepLook } from './debate/integrity/keep-look.ts'
import { keepMap } from './debate/integrity/keep-map.ts'
import { debateChores } from './debate/chores.ts'
import { answerEnd } from './debate/closing/answer-end.ts'
import { withdrawSummary } from './debate/closing/withdraw-summary.ts'
import { writeSummary } from './debate/closing/write-summary.ts'
import { addEventMark } from './debate/marks/add-event-mark.ts'
import { removeEventMark } from './debate/marks/remove-event-mark.ts'
import { changeMind } from './debate/minds/change-mind.ts'
import { withdrawMind } from './debate/minds/withdraw-mind.ts'
import { chooseStall } from './debate/stances/choose-stall.ts'
import { takeStance } from './debate/stances/take-stance.ts'
import { tallyAgain } from './debate/tally/tally-again.ts'
import { tallyThread } from './debate/tally/tally-thread.ts'
import { castVote, withdrawVote } from './debate/votes/cast-vote.ts'
import { markHelpful, unmarkHelpful } from './debate/votes/mark-helpful.ts'
import { rateOpening, unrateOpening } from './debate/votes/rate-opening.ts'
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
import { keepTime } from './store/keep-time.ts'
import { addTopic } from './threads/add-topic.ts'
import { closeCooled } from './threads/close-cooled.ts'
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
    closeCooled,
    addTopic,
    followThread,
    markRead,
    postReply,
    changeReply,
    deleteReply,
    withdrawRevision,
    takeStance,
    chooseStall,
    castVote,
    withdrawVote,
    markHelpful,
    unmarkHelpful,
    rateOpening,
    unrateOpening,
    tallyThread,
    ...debateChores,
    keepLook,
    keepMap,
    finishNight,
    withdrawHeld,
    setSteward,
    addEventMark,
    removeEventMark,
    changeMind,
    withdrawMind,
    answerEnd,
    writeSummary,
    withdrawSummary,
    ...moderationCommands,
    markNoticesRead,
    keepTime,
    forgetKeys,
    forgetFingerprints,
    forgetHeld,
    keepNetworkKey,
    keepArrivalKey,
    forgetArrivals,
  ],
  reactions: [
    ...tallyAgain,
    logFreeze,
    tellOfReply,
    tellOfMind,
    tellOfBadge,
    tellOfMindBack,
    tellOfSummary,
    tellOfResponse,
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
