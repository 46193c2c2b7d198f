import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { dropHeldEdits, holdPost } from '../held/hold-post.ts'
import { findLinks } from '../links/find-links.ts'
import { findPersonalData } from '../personal/find-personal-data.shared.ts'
import { keepFingerprint, wasNearlySaid } from '../repeats/fingerprints.ts'
import { simHash } from '../repeats/sim-hash.ts'
import type { HeldCommand } from '../tables.ts'
import { isWatched } from '../trust/is-watched.ts'
import { readTrust } from '../trust/read-trust.ts'
import { findRoughWords } from '../words/find-rough-words.ts'
import { judgePost } from './judge-post.ts'
import { ownPosts } from './own-posts.ts'
import type { FieldFindings, PostKind } from './post.ts'

/** What somebody wants to post: the command that would carry it out, and the words of it by the names of their fields. */
export type Submission = {
  readonly command: HeldCommand
  readonly input: Readonly<Record<string, unknown>> & { readonly anyway?: boolean }
  readonly kind: PostKind
  /** Its fields with what its author wrote in them now; the first one is what is compared with other posts. */
  readonly words: Readonly<Record<string, string>>
  /** Of an edit, what stood there before: only what it adds is judged. */
  readonly before?: string
  readonly thread: { readonly id: number; readonly cooling: boolean } | null
  /** The post that is changed; null for a new one. */
  readonly number: number | null
}

type Context = Pick<CommandContext<Actor>, 'actor' | 'at' | 'id' | 'limits' | 'tell'>

/**
 * Decides inside a command whether its post goes ahead. What the program itself posts for somebody (demo market, an approval) does.
 *
 * @returns null if it may be posted now, else the number under which it is held
 * @throws {Refusal} `nudge` the first time there is something to ask, `slow-mode`, `newcomer-limit`, `repeated-text`, `too-many-held`
 */
export async function reviewPost(tx: Scope, post: Submission, context: Context): Promise<number | null> {
  const { actor, at, id } = context
  if (actor.sessionId === null) return null
  const { command, input, kind, words, thread, number } = post
  const [text = ''] = Object.values(words)
  const fields = Object.entries(words).map(([name, words]) => findings(name, words, post.before))
  const limited = context.limits && actor.role === 'member'
  const hash = limited && kind !== 'edit' ? simHash(text) : null
  const watched = limited && (await isWatched(tx, actor, at))
  const asksLevel = watched || (limited && fields.some(({ links }) => links.length > 0))
  const outcome = judgePost(
    {
      kind,
      text,
      fields,
      at,
      limited,
      thread,
      joinedAt: actor.createdAt,
      level: asksLevel ? await readTrust(tx, actor, at) : 1,
      watched,
      own: limited ? await ownPosts(tx, kind, { personId: actor.personId, joinedAt: actor.createdAt, at }) : [],
      nearlySaid: hash !== null && (await wasNearlySaid(tx, hash, at)),
    },
    input.anyway === true,
  )
  const place = { authorId: actor.personId, threadId: thread?.id ?? null, number }
  if (outcome === 'publish') {
    if (hash) await keepFingerprint(tx, hash, { id, authorId: actor.personId, at })
    if (number !== null) await dropHeldEdits(tx, place)
    return null
  }
  if ('refuse' in outcome) throw new Refusal(outcome.refuse, outcome.detail)
  if ('nudge' in outcome) throw new Refusal('nudge', { nudge: outcome.nudge })
  return holdPost(tx, { ...place, command, input, reasons: outcome.hold }, context)
}

function findings(name: string, words: string, before = ''): FieldFindings {
  const isNew = ({ from, to }: { from: number; to: number }) => !before.includes(words.slice(from, to))
  return {
    at: `/body/${name}`,
    personal: findPersonalData(words).filter(isNew),
    links: findLinks(words).filter(isNew),
    rough: findRoughWords(words).filter(isNew),
  }
}
