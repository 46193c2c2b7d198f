import { and, eq } from 'drizzle-orm'
import { hashToken } from '../../../server/kernel/hash-token.ts'
import { newId } from '../../../server/kernel/new-id.ts'
import { newToken } from '../../../server/kernel/new-token.ts'
import { decideCase } from '../../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../../server/moderation/flags/flag-post.ts'
import { refuseHeld } from '../../../server/moderation/held/refuse-held.ts'
import { recordOrder } from '../../../server/moderation/legal/record-order.ts'
import type { SanctionKind } from '../../../server/moderation/measures/measure-kinds.ts'
import { appoint } from '../../../server/people/appoint.ts'
import { join } from '../../../server/people/entrance/join.ts'
import { nameSkeleton } from '../../../server/people/names/name-skeleton.ts'
import { NO_PASSWORD } from '../../../server/people/passwords/no-password.ts'
import type { Role as Office } from '../../../server/people/schema.ts'
import { startSession } from '../../../server/people/sessions/start-session.ts'
import { changeReply } from '../../../server/replies/change-reply.ts'
import { deleteReply } from '../../../server/replies/delete-reply.ts'
import { postReply } from '../../../server/replies/post-reply.ts'
import type { Command } from '../../../server/store/commands.ts'
import { changeThread } from '../../../server/threads/change-thread.ts'
import { openThread } from '../../../server/threads/open-thread.ts'
import { openApp } from '../../tools/open-app.ts'

/** Whoever may stand before the forum. `party` moderates, and wrote in the debate; `other` is author of something else. */
export const ROLES = [
  'nobody',
  'pending',
  'newcomer',
  'member',
  'author',
  'other',
  'muted',
  'suspended',
  'party',
  'moderator',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

const DAY_MS = 86_400_000
const TEXT = 'Pembuka yang cukup panjang untuk dibaca siapa saja di sini.'
type Person = { readonly personId: string; readonly sessionId: string; readonly cookie: string }

/** A forum with one person of each role, and the means to put things into any state before one of them asks. */
export async function openWorld(env: Record<string, string>) {
  const forum = await openApp(env)
  let people = 0

  /** Somebody signed in, who joined so many days ago. */
  async function person(days: number, more: { office?: Office; state?: 'pending' } = {}): Promise<Person & { name: string }> {
    const [personId, sessionId, token] = [newId(Date.now()), newId(Date.now()), newToken()]
    const name = `orang_${++people}`
    const skeleton = nameSkeleton(name)
    const about = { id: personId, name, skeleton, passwordHash: NO_PASSWORD, stall: 'online', locale: 'id' } as const
    const at = Date.now() - days * DAY_MS
    await forum.run(join, { actor: null, at, input: { ...about, state: more.state ?? 'active' } })
    if (more.office) await forum.run(appoint, { actor: null, input: { skeleton, role: more.office } })
    const session = { sessionId, tokenHash: hashToken(token), device: 'test', replaces: null }
    await forum.run(startSession, { actor: null, input: { personId, seenHash: NO_PASSWORD, newHash: null, session } })
    return { name, personId, sessionId, cookie: `sid=${token}` }
  }

  const run = async <Input, Result, Actor>(who: Person, command: Command<Input, Result, Actor>, input: Input): Promise<Result> =>
    (await forum.run(command, { actor: { personId: who.personId, sessionId: null }, input })).result

  const roles: Record<Exclude<Role, 'nobody'>, Person & { name: string }> = {
    pending: await person(9, { state: 'pending' }),
    newcomer: await person(0),
    member: await person(99),
    author: await person(99),
    other: await person(99),
    muted: await person(99),
    suspended: await person(99),
    party: await person(99, { office: 'moderator' }),
    moderator: await person(99, { office: 'moderator' }),
    administrator: await person(99, { office: 'administrator' }),
  }
  const flagger = await person(99)
  /** Decides what stands there before the question, so that nobody of the roles is the one who decided. */
  const judge = await person(99, { office: 'moderator' })
  /** Does what needs an administrator, or a second hand, before the question. */
  const chief = await person(99, { office: 'administrator' })

  async function thread(by: Person = roles.author): Promise<number> {
    const { threadId } = (await run(by, openThread, {
      title: 'Sebuah debat untuk dicoba',
      text: TEXT,
      motion: 'Mosi ini boleh disetujui siapa saja.',
    })) as { threadId: number }
    return threadId
  }

  /** The roles that write are in the debate: `party` always, `other` too. */
  async function crowd(threadId: number) {
    await run(roles.party, postReply, { threadId, text: 'Aku juga punya pendapat.' })
    await run(roles.other, postReply, { threadId, text: 'Aku punya pendapat lain.' })
  }

  async function reply(threadId: number, by: Person = roles.author): Promise<number> {
    const { number } = (await run(by, postReply, { threadId, text: 'Satu balasan.' })) as { number: number }
    return number
  }

  let waits: number | undefined
  /** Writes something that waits for a moderator, as only a person in a session does; only so much of one person may wait. */
  async function hold(): Promise<number> {
    if (waits !== undefined) await run(judge, refuseHeld, { id: waits, rule: 3, reason: 'contact-data' }).catch(() => undefined)
    const { personId, sessionId } = roles.author
    const input = { threadId: await thread(), text: `Nomor saya 0812345${10_000 + ++people}`, anyway: true }
    const { result } = await forum.run(postReply, { actor: { personId, sessionId }, input })
    if (result.held === undefined) throw new Error('it was posted')
    return (waits = result.held!)
  }

  /** Flags a post and returns its case. */
  async function flagged(threadId: number, number: number): Promise<number> {
    await run(flagger, flagPost, { threadId, number, reason: 'spam' })
    const { db, t } = forum.readers.read
    const [found] = await db
      .select({ id: t.cases.id })
      .from(t.cases)
      .where(and(eq(t.cases.threadId, threadId), eq(t.cases.number, number), eq(t.cases.state, 'open')))
    if (!found) throw new Error(`no open case on ${threadId}/${number}`)
    return found.id
  }

  async function decide(
    threadId: number,
    number: number,
    action: 'keep' | 'hide' | 'remove' | 'ask-edit',
    sanction?: { readonly kind: SanctionKind; readonly hours?: number },
  ) {
    const caseId = await flagged(threadId, number)
    const why = action === 'keep' ? { reason: 'no-breach' as const } : { rule: 4, reason: 'advertising' as const }
    const { decisionId } = (await run(judge, decideCase, { caseId, action, ...why, ...(sanction && { sanction }) })) as {
      decisionId: string
    }
    return { caseId, decisionId }
  }

  const punish = async (who: Person, kind: 'mute' | 'suspend') => {
    const threadId = ((await run(who, openThread, { title: 'Debat yang tidak enak', text: TEXT })) as { threadId: number }).threadId
    const caseId = await flagged(threadId, 0)
    await run(judge, decideCase, { caseId, action: 'keep', rule: 4, reason: 'advertising', sanction: { kind, hours: 72 } })
  }
  await punish(roles.muted, 'mute')
  await punish(roles.suspended, 'suspend')

  return {
    forum,
    roles,
    flagger,
    judge,
    chief,
    run,
    person,
    thread,
    crowd,
    reply,
    flagged,
    decide,
    edit: (threadId: number, number: number) => run(roles.author, changeReply, { threadId, number, text: 'Satu balasan, diubah.' }),
    erase: (threadId: number, number: number) => run(roles.author, deleteReply, { threadId, number }),
    close: (threadId: number) => run(judge, changeThread, { threadId, state: 'closed' }),
    hold,
    /** An order of law on a reply, else on a new one; returns its case. */
    async order(on?: { threadId: number; number: number }): Promise<number> {
      const threadId = on?.threadId ?? (await thread())
      const number = on?.number ?? (await reply(threadId))
      if (!on) await crowd(threadId)
      const about = { authority: 'Pengadilan Contoh', orderNumber: `${threadId}/2026`, article: 'Pasal 14', urgent: false }
      const { caseId } = await run(judge, recordOrder, { threadId, number, ...about })
      return caseId
    },
    async debate(threadId: number, kind: 'lock' | 'slow') {
      const caseId = await flagged(threadId, 0)
      await run(judge, decideCase, { caseId, action: 'keep', reason: 'opinion', debate: { kind, hours: 24 } })
    },
    cookieOf: (role: Role) => (role === 'nobody' ? undefined : roles[role].cookie),
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
