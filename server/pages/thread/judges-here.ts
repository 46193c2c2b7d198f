import { mayHear } from '../../moderation/hearing/hearing.ts'
import { whyNot } from '../../people/can.ts'
import type { Scope } from '../../store/scope.ts'
import type { Thread } from '../../threads/schema.ts'
import type { Ask } from '../page.ts'

/** Whether a reader is a moderator who may judge of what was written to sum this debate up; of whose words it is, the command asks. */
export async function judgesHere(scope: Scope, viewer: Ask['viewer'], { id: threadId, closedAt }: Thread, now: number): Promise<boolean> {
  if (!viewer || whyNot(viewer, 'see-queue', { kind: 'forum' }) !== null) return false
  const { may } = await mayHear(scope, viewer, { threadId, authorId: '', since: closedAt ?? now }, now)
  return may !== 'no'
}
