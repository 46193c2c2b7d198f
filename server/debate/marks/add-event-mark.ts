import { Refusal } from '../../kernel/refusal.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import { dayInJakarta } from '../../kernel/day-in-jakarta.ts'
import { EventMarkDraft } from './schema.ts'

/**
 * Adds what happened outside to the drawing of one debate's balance, or of all debates of that time: a moderator. His words
 * stand in public at once.
 *
 * @returns `{ id }` of the mark
 * @throws {Refusal} `not-a-moderator`, `not-found` for a thread that there is not, `invalid-input` for a day that is still to come, or lies
 *   before the debate that it is to stand beside
 */
export const addEventMark = command('debate.add-event-mark', EventMarkDraft, async (tx, input, context) => {
  const { actor, id, signal } = context
  can(actor, 'decide-held', { kind: 'forum' })
  const { threadId = null, at, name } = input
  const wrong =
    dayInJakarta(at) > dayInJakarta(context.at) ? 'in-future' : threadId !== null && (await isBefore(tx, at, threadId)) && 'out-of-range'
  if (wrong) throw new Refusal('invalid-input', { errors: [{ at: '/body/at', code: wrong }] })
  await tx.db
    .insert(tx.t.eventMarks)
    .values({ id, threadId: threadId ?? 0, at, nameId: name.id, nameEn: name.en, addedById: actor.personId })
  signal({ kind: 'site' }) // any page that was kept may show it
  return { id }
})

async function isBefore(tx: Scope, at: number, threadId: number): Promise<boolean> {
  const thread = await readThread(tx, { id: threadId })
  if (!thread) throw new Refusal('not-found')
  return dayInJakarta(at) < dayInJakarta(thread.createdAt)
}
