import { openShelf, SHELVES } from '../kit/shelf.ts'
import { saved } from '../kit/saved.ts'
import { MARKS_WAIT } from './marks-wait.ts'
import { OUTBOX_MARK } from './outbox-mark.ts'

const AT_MOST_MS = 1_000

/** Takes what somebody wrote here off the device, before he signs out; a browser that does not answer within a second is not waited for. */
export async function wipe(): Promise<void> {
  saved.delete(OUTBOX_MARK)
  saved.delete(MARKS_WAIT)
  const shelves = SHELVES.map((name) => openShelf(name).clear())
  await Promise.race([Promise.allSettled(shelves), new Promise((resolve) => setTimeout(resolve, AT_MOST_MS))])
}
