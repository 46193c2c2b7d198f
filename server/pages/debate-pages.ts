import type { Clock } from '../kernel/clock.ts'
import type { NetworkName } from '../people/networks/network-names.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { logPages } from './log/log.ts'
import { transparencyPage } from './log/transparency.ts'
import { marketPage } from './market/market.ts'
import { topicsPage } from './market/topics.ts'
import type { Page } from './page.ts'
import { rulesPages } from './rules/rules.ts'
import { commonGroundPage } from './ground/common-ground.ts'
import { statisticsPage } from './statistics/statistics.ts'
import { helpPage, privacyPage } from './text-pages.ts'
import { deleteReplyPage } from './thread/delete-reply.ts'
import { editReplyPage } from './thread/edit-reply.ts'
import { editThreadPage } from './thread/edit-thread.ts'
import { replyHistoryPage, threadHistoryPage } from './thread/history.ts'
import { replyMindsPage, threadMindsPage } from './thread/minds.ts'
import { newThreadPage } from './thread/new-thread.ts'
import { permalinkPage } from './thread/permalink.ts'
import { responsesPage } from './thread/responses.ts'
import { threadPage } from './thread/thread.ts'
import { votesPage } from './thread/votes.ts'

export type DebatePagesNeeds = {
  readonly run: Run
  readonly readers: Readers
  readonly clock: Clock
  /** A fresh idempotency key for a form. */
  readonly newKey: () => string
  /** The public address, without a slash at its end. */
  readonly origin: string
  readonly networkOf: NetworkName
  /** Moves with every change of any thread. */
  readonly listVersion: () => number
  /** Moves with every change of this thread. */
  readonly threadVersion: (id: number) => number
}

/** The pages of the debate itself: reading, writing, changing, and what is said about the house. */
export const debatePages = (needs: DebatePagesNeeds): readonly Page[] => [
  marketPage(needs),
  topicsPage(needs),
  newThreadPage(needs),
  threadPage(needs),
  votesPage(needs),
  statisticsPage(needs),
  responsesPage(needs),
  editThreadPage(needs),
  threadHistoryPage(needs),
  permalinkPage(needs),
  editReplyPage(needs),
  deleteReplyPage(needs),
  replyHistoryPage(needs),
  replyMindsPage(needs),
  threadMindsPage(needs),
  commonGroundPage(needs),
  ...rulesPages,
  ...logPages(needs),
  transparencyPage(needs),
  privacyPage,
  helpPage,
]
