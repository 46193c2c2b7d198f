import type { Reply, ReplyDraft } from '../../server/replies/schema.ts'
import { type Answer, isPassing } from '../api.ts'
import type { Draft } from './drafts.ts'
import type { Shelf } from '../kit/shelf.ts'

/** The server remembers keys for 30 days; what is older must not be sent by itself, since it might be posted twice. */
const OLDEST_MS = 25 * 24 * 60 * 60 * 1000

/** A reply on its way: what is sent, under which key, and the draft it was, in case it comes back. */
export type Letter = {
  readonly key: string
  readonly owner: string
  readonly threadId: number
  /** The address of the thread, such as `/id/debat/42`. */
  readonly thread: string
  readonly body: ReplyDraft & { readonly anyway?: boolean }
  readonly draft: Draft
  readonly at: number
}

/** What became of a letter: posted under this number, held for a moderator, or a draft again; `reason` is the server's sentence, `null` when it was too old. */
export type Outcome =
  | { letter: Letter; number: number }
  | { letter: Letter; held: number }
  | { letter: Letter; reason: string | null; problem: Refused | null }
type Refused = Extract<Answer<never>, { kind: 'refused' }>['problem']

type Posted = Pick<Reply, 'number'> | { readonly held: number }

/** What an outbox stands on. `post` sends a letter under its key; `giveBack` keeps a draft. */
export type OutboxGround = {
  owner: string
  shelf: Shelf<Letter>
  post: (letter: Letter) => Promise<Answer<Posted>>
  giveBack: (draft: Draft) => Promise<void>
  now: () => number
  tell: (outcome: Outcome) => void
}

/** Replies that are to be posted exactly once, however often the network fails: a letter leaves only when it was answered. */
export type Outbox = {
  put(letter: Letter): Promise<void>
  waiting(): Promise<Letter[]>
  /**
   * Sends what waits, oldest first, until one gets no answer.
   *
   * @returns `empty` when nothing waits any more, else the seconds that the server asked for, or null if it is unreachable
   */
  flush(): Promise<'empty' | number | null>
}

/** Opens the outbox of one person; the letters of others on this device stay where they are. */
export function openOutbox({ owner, shelf, post, giveBack, now, tell }: OutboxGround): Outbox {
  const waiting = async () => (await shelf.all()).filter((letter) => letter.owner === owner).sort((a, b) => a.at - b.at)

  async function toDraft(letter: Letter, problem: Refused | null): Promise<void> {
    const reason = problem?.title ?? null
    await giveBack({ ...letter.draft, id: letter.key, at: now(), ...(reason !== null && { refused: reason }) })
    await shelf.delete(letter.key)
    tell({ letter, reason, problem })
  }

  async function flush(): Promise<'empty' | number | null> {
    for (const letter of await waiting()) {
      if (now() - letter.at > OLDEST_MS) {
        await toDraft(letter, null)
        continue
      }
      const answer = await post(letter)
      if (answer.kind === 'lost') return null
      if (answer.kind === 'refused') {
        if (isPassing(answer.problem)) return answer.problem.retryAfter ?? null
        await toDraft(letter, answer.problem)
      } else {
        await shelf.delete(letter.key)
        tell({ letter, ...('held' in answer.body ? { held: answer.body.held } : { number: answer.body.number }) })
      }
    }
    return 'empty'
  }

  return { put: (letter) => shelf.put(letter.key, letter), waiting, flush }
}
