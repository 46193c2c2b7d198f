import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { EventMarkDraft } from './schema.ts'

/**
 * Adds what happened outside to the drawing of one debate's balance, or of all debates of that time: a moderator. His words
 * stand in public at once.
 *
 * @returns `{ id }` of the mark
 * @throws {Refusal} `not-a-moderator`, `not-found` for a thread that there is not
 */
export const addEventMark = command('debate.add-event-mark', EventMarkDraft, async (tx, input, context) => {
  const { actor, id, signal } = context
  can(actor, 'decide-held', { kind: 'forum' })
  const { threadId = null, at, name } = input
  if (threadId !== null) await threadFacts(tx, threadId)
  await tx.db
    .insert(tx.t.eventMarks)
    .values({ id, threadId: threadId ?? 0, at, nameId: name.id, nameEn: name.en, addedById: actor.personId })
  signal({ kind: 'site' }) // any page that was kept may show it
  return { id }
})
