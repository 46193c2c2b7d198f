import { and, eq, inArray } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Locale } from '../../kernel/shapes.ts'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import { hasPostedIn } from './has-posted-in.ts'
import { hasVotedIn } from './has-voted-in.ts'
import { ownMatter, type Matter } from './own-matter.ts'
import { refuseOwn } from './refuse-own.ts'
import { whoMayHear, type Moderator } from './who-may-hear.ts'

/** A matter that somebody must hear. */
export type Question = {
  readonly threadId: number
  /** Who wrote the post that it is about. */
  readonly authorId: string
  /** Since when it waits, in milliseconds since 1970, UTC. */
  readonly since: number
  readonly appellantId?: string
  readonly proposerId?: string
  readonly deciderId?: string
  /** It is about the votes on this reply: who voted on it himself, or has a stance in the debate, is party. */
  readonly votesOn?: number
  /** Only who reads this language. */
  readonly reads?: Locale
}

/** Whether somebody may hear a matter now, `alone` in a small house; else why not. */
export type Hearing = { readonly may: 'yes' | 'alone' } | { readonly may: 'no'; readonly matter: Matter | null }

type Person = Pick<Actor, 'personId' | 'role' | 'state' | 'muted'> & { readonly reads: readonly Locale[] }

/** Whether a moderator may hear a matter at this time. @param now milliseconds since 1970, UTC */
export async function mayHear(scope: Scope, { personId }: Pick<Actor, 'personId'>, question: Question, now: number): Promise<Hearing> {
  const house = await readModerators(scope)
  const self = house.find((person) => person.personId === personId)
  if (!self) return { may: 'no', matter: null }
  const own = await moderatorOf(scope, self, question)
  if (own.active && !own.unfit && own.matter === null) return { may: 'yes' }
  // Others are asked about only by an administrator who has waited: that is the costly question.
  if (!whoMayHear([own], { since: question.since, now }).has(personId)) return { may: 'no', matter: own.matter }
  const others: Moderator[] = []
  for (const person of house) if (person !== self) others.push(await moderatorOf(scope, person, question))
  const may = whoMayHear([own, ...others], { since: question.since, now }).get(personId)
  return may ? { may } : { may: 'no', matter: own.matter }
}

/**
 * Lets a moderator hear a matter, or says why not.
 *
 * @returns whether he acts alone, since nobody else could
 * @throws {Refusal} `own-matter`, with what makes it his own; `language-not-read`; `not-allowed`
 */
export async function hear(scope: Scope, actor: Actor, question: Question, now: number): Promise<boolean> {
  const hearing = await mayHear(scope, actor, question, now)
  if (hearing.may !== 'no') return hearing.may === 'alone'
  refuseOwn(hearing.matter)
  throw new Refusal(question.reads === undefined ? 'not-allowed' : 'language-not-read')
}

/** All who moderate, and may judge something. */
export const readModerators = ({ db, t: { people } }: Scope): Promise<Person[]> =>
  db
    .select({ personId: people.id, role: people.role, state: people.state, muted: people.muted, reads: people.reads })
    .from(people)
    .where(and(inArray(people.role, ['moderator', 'administrator']), eq(people.state, 'active'), eq(people.muted, false)))

async function moderatorOf(scope: Scope, { personId, role, state, muted, reads }: Person, question: Question): Promise<Moderator> {
  const { threadId, authorId, appellantId, proposerId, deciderId, votesOn, reads: lang } = question
  const isAdministrator = role === 'administrator'
  const ties = {
    'own-post': personId === authorId,
    'own-appeal': personId === appellantId,
    'own-proposal': personId === proposerId,
    'own-decision': personId === deciderId,
  }
  const matter =
    ownMatter(ties) ??
    ownMatter({ 'own-debate': await hasPostedIn(scope, { personId, threadId }) }) ??
    ownMatter({ 'own-vote': votesOn !== undefined && (await hasVotedIn(scope, { personId, threadId, number: votesOn })) })
  const unfit = lang !== undefined && !reads.includes(lang)
  return { personId, isAdministrator, active: state === 'active' && !muted, unfit, matter }
}
