import { and, desc, eq } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Actor } from '../../people/actor.ts'
import { PostNumber } from '../../replies/schema.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost, type Post } from '../cases/read-post.ts'
import { CaseId } from '../cases/schema.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { joinCase } from '../flags/join-case.ts'
import { alreadyDecided } from './already-decided.ts'
import { decideCase } from './decide-case.ts'
import { DecisionDraft } from './schema.ts'

const closed = { additionalProperties: false }
/** A post to decide; `caseId` is its case as the moderator saw it, so that nothing decided meanwhile is decided again. */
const PostToDecide = Type.Object({ threadId: ThreadId, number: PostNumber, caseId: Type.Optional(CaseId) }, closed)
export const TogetherDraft = Type.Object(
  { posts: Type.Array(PostToDecide, { minItems: 1, maxItems: 50 }), decision: DecisionDraft },
  closed,
)

export type DecidedPost = {
  readonly threadId: number
  readonly number: number
  /** Null where no case was decided. */
  readonly caseId: number | null
  readonly outcome: 'decided' | RefusalCode
}

/** What leaves one post out; each is said before anything of it is written. */
const CONFLICTS: readonly RefusalCode[] = ['not-found', 'not-allowed', 'own-matter', 'case-claimed', 'already-decided', 'under-appeal']

/**
 * Decides several posts alike, each by a decision of its own with its own entry in the log. What conflicts (decided meanwhile, at
 * another moderator's) is left out and said. What is done to an author is done once, with the first decision on a post of his. It is
 * one command, so that a crash or a second sending can neither leave half of it nor do any of it twice.
 *
 * @throws {Refusal} `not-a-moderator`; `invalid-input` for a decision that fits nowhere; then nothing is decided
 */
export const decideTogether = command('moderation.decide-together', TogetherDraft, async (tx, { posts, decision }, context) => {
  can(context.actor, 'see-queue', { kind: 'forum' })
  const { sanction, ...plain } = decision
  const punished = new Set<string>()
  const decided: DecidedPost[] = []
  for (const [index, { threadId, number, caseId: seen }] of posts.entries()) {
    try {
      const post = await readPost(tx, threadId, number)
      // A case that does not exist yet is begun only for whoever may decide it: else a quiet one would stay behind.
      if (!(await findWaiting(tx, post, seen))) await postToJudge(tx, context.actor, { threadId, number, since: context.at }, context.at)
      const caseId = await joinCase(tx, { post, reason: 'spam', at: context.at })
      const draft = { ...plain, ...(sanction && !punished.has(post.authorId) && { sanction }), caseId }
      await decideCase.run(tx, draft, contextAt(context, index))
      punished.add(post.authorId)
      decided.push({ threadId, number, caseId, outcome: 'decided' })
    } catch (error) {
      if (!(error instanceof Refusal) || !CONFLICTS.includes(error.code)) throw error
      decided.push({ threadId, number, caseId: seen ?? null, outcome: error.code })
    }
  }
  return decided
})

export type TogetherDraft = Static<typeof TogetherDraft>

/**
 * Whether a case of this post waits.
 *
 * @throws {Refusal} `already-decided` where joining would begin another case of it, and give a second strike
 */
async function findWaiting(tx: Scope, { threadId, number, state }: Post, seen: number | undefined): Promise<boolean> {
  const { cases } = tx.t
  const [last] = await tx.db
    .select({ id: cases.id, state: cases.state })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), eq(cases.number, number), eq(cases.kind, 'flags')))
    .orderBy(desc(cases.round))
    .limit(1)
  if (last?.state === 'open' || last?.state === 'quiet') return true
  if (last && (state !== 'shown' || last.id === seen)) throw await alreadyDecided(tx, last)
  return false
}

/** A decision of its own, which whoever tells of it is told: by default that is the one named as the command. */
function contextAt(context: CommandContext<Actor>, index: number): CommandContext<Actor> {
  const id = idAt(context.id, index)
  return {
    ...context,
    id,
    tell: (threadId, kind, ref, small) => context.tell(threadId, kind, ref, kind === 'decision' ? { ...small, decision: id } : small),
  }
}

/** Another id for each decision of one command, the same ones again if it runs twice. */
const idAt = (id: string, index: number): string =>
  id.slice(0, -2) + (Number.parseInt(id.slice(-2), 16) ^ index).toString(16).padStart(2, '0')
