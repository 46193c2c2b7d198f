import { hashToken } from '../kernel/hash-token.ts'
import { newId } from '../kernel/new-id.ts'
import { newToken } from '../kernel/new-token.ts'
import { NO_PASSWORD } from '../people/passwords/no-password.ts'
import { endSession } from '../people/sessions/end-session.ts'
import { startSession } from '../people/sessions/start-session.ts'
import { postReply } from '../replies/post-reply.ts'
import type { Run } from '../store/run.ts'
import type { DemoHeld } from './content/shape.ts'
import type { DemoActor } from './demo-actor.ts'

type Needs = { readonly run: Run; readonly actor: DemoActor; readonly threadId: number; readonly at: number }

/**
 * Sends a reply as a person does and not the program, so that it is looked at first, and all the same after the question. For that he
 * has a session, whose secret nobody knows and which ends at once.
 */
export async function holdReply({ text, lang }: DemoHeld, { run, actor: { personId }, threadId, at }: Needs): Promise<void> {
  const session = { sessionId: newId(at), tokenHash: hashToken(newToken()), device: '', replaces: null }
  await run(startSession, { actor: null, input: { personId, seenHash: NO_PASSWORD, newHash: null, session }, at })
  const actor = { personId, sessionId: session.sessionId }
  await run(postReply, { actor, input: { threadId, text, lang, anyway: true }, at })
  await run(endSession, { actor, input: { sessionId: session.sessionId }, at })
}
