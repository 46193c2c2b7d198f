import type { Scope } from '../../store/scope.ts'
import type { ReplyFigures } from '../score/figures.ts'

type Row = Scope['t']['replyFigures']['$inferSelect']

/** The twelve counters of a row as figures by stall. */
export const figuresOf = (row: Row): ReplyFigures => ({
  online: { agree: row.onlineAgree, disagree: row.onlineDisagree, pass: row.onlinePass },
  offline: { agree: row.offlineAgree, disagree: row.offlineDisagree, pass: row.offlinePass },
  buyer: { agree: row.buyerAgree, disagree: row.buyerDisagree, pass: row.buyerPass },
  observer: { agree: row.observerAgree, disagree: row.observerDisagree, pass: row.observerPass },
})
