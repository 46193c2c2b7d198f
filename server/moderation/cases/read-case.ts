import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { renderMarkdown } from '../../kernel/markdown.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { whyNot } from '../../people/can.ts'
import { readReplies, readRepliesBefore } from '../../replies/read-replies.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { mayHear } from '../hearing/hearing.ts'
import { caseColumns, type CaseRow } from './case-columns.ts'
import { isForgotten, readPost, thingOf, wordsOf, type Post } from './read-post.ts'
import { lastStanding } from '../decisions/last-standing.ts'
import { readsLanguage } from '../decisions/reads-language.ts'
import { findRoughWords } from '../../publishing/words/find-rough-words.ts'
import { findBurst } from '../flags/find-burst.ts'
import { tallyFlags, type WeighedFlag } from '../flags/tally-flags.ts'
import type { Decision } from '../decisions/schema.ts'
import { readStrikeCount } from '../strikes/read-strike-count.ts'
import { countQuotes } from './count-quotes.ts'
import { maskCase } from './mask-case.ts'
import { readCaseMeasures } from './read-case-measures.ts'
import { hasOpened, readCaseSteps } from './read-case-steps.ts'
import { readCaseTranslation } from './read-case-translation.ts'
import { readEarlierCases } from './read-earlier-cases.ts'
import { toCards } from './to-cards.ts'
import type { Case, CaseCard, Flag, JudgedPost } from './schema.ts'

const CONTEXT = 2
const MOST_FLAGS = 100
const MOST_WEIGHED = 10_000
const MOST_DECISIONS = 20

const $ = sql.placeholder

const byId = prepared<{ id: number }, CaseRow[]>(({ db, t }) =>
  db
    .select(caseColumns(t))
    .from(t.cases)
    .innerJoin(t.threads, eq(t.threads.id, t.cases.threadId))
    .leftJoin(t.people, eq(t.people.id, t.cases.claimedById))
    .where(eq(t.cases.id, $('id'))),
)

type FlagRow = Flag & { evidence: string }

const flagsOf = prepared<{ id: number }, FlagRow[]>(({ db, t: { flags } }) =>
  db
    .select({ reason: flags.reason, note: flags.note, at: flags.at, evidence: flags.evidence })
    .from(flags)
    .where(eq(flags.caseId, $('id')))
    .orderBy(asc(flags.at), asc(flags.personId))
    .limit(MOST_FLAGS),
)

/** All of them, as far as anybody will ever flag one post: a raid is weighed whole, not by its first hundred. Without texts. */
const weighedOf = prepared<{ id: number }, (WeighedFlag & { at: number; joinedAt: number })[]>(({ db, t: { flags, people } }) =>
  db
    .select({
      at: flags.at,
      stall: flags.stall,
      weight: flags.weight,
      network: flags.network,
      newcomer: flags.newcomer,
      joinedAt: people.createdAt,
    })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.personId))
    .where(eq(flags.caseId, $('id')))
    .orderBy(asc(flags.at), asc(flags.personId))
    .limit(MOST_WEIGHED),
)

const decisionsOn = prepared<{ threadId: number; number: number }, Decision[]>(({ db, t: { decisions, people } }) =>
  db
    .select({
      id: decisions.id,
      action: decisions.action,
      rule: decisions.rule,
      rulesVersion: decisions.rulesVersion,
      reason: decisions.reason,
      note: decisions.note,
      state: decisions.state,
      moderator: people.name,
      at: decisions.at,
    })
    .from(decisions)
    .innerJoin(people, eq(people.id, decisions.moderatorId))
    .where(and(eq(decisions.threadId, $('threadId')), eq(decisions.number, $('number'))))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(MOST_DECISIONS),
)

/** A case as the queue lists it. @throws {Refusal} `not-found` */
export async function readCaseCard(scope: Scope, id: number): Promise<CaseCard> {
  const [card] = await toCards(scope, await byId(scope, { id }))
  if (!card) throw new Refusal('not-found')
  return card
}

/**
 * A case with all that a decision needs: the flags without their flaggers, the post and what the flaggers saw of it, what stands
 * around it, what is known of its author, and earlier decisions. Several queries: read it in a snapshot.
 *
 * @param viewer a moderator; whoever asks makes sure of that. Personal data is dotted out unless he opened it.
 * @param now milliseconds since 1970, UTC
 * @throws {Refusal} `not-found`
 */
export async function readCase(scope: Scope, id: number, viewer: Actor, now: number): Promise<Case> {
  const card = await readCaseCard(scope, id)
  const { threadId, number } = card
  const { personId } = viewer
  const post = await readPost(scope, threadId, number)
  const flags = await flagsOf(scope, { id })
  const weighed = await weighedOf(scope, { id })
  const question = { threadId, authorId: post.authorId, since: card.decidedAt ?? card.openedAt }
  const found = {
    ...card,
    post: judged(post),
    rough: roughWordsOf(wordsOf(post)),
    flags: flags.map(({ reason, note, at }) => ({ reason, note, at })),
    burst: findBurst(weighed.map(({ at, stall, joinedAt }) => ({ at, stall, accountAge: at - joinedAt }))),
    weights: tallyFlags(weighed).ofStalls.map((stall) => ({ ...stall })),
    evidence: evidenceBeside(flags, post),
    before: number > 1 ? (await readRepliesBefore(scope, { threadId, before: number, limit: CONTEXT })).toReversed() : [],
    after: await readReplies(scope, { threadId, after: number, limit: CONTEXT }),
    decisions: await decisionsOn(scope, { threadId, number }),
    mayDecide: !whyNot(viewer, 'decide', thingOf(post)) && (await mayHear(scope, viewer, question, now)).may !== 'no',
    restorable: card.state !== 'open' && !isForgotten(post) && (await lastStanding(scope, id)) !== null,
    readsLanguage: await readsLanguage(scope, personId, post.lang),
    mayTranslate: (await readsLanguage(scope, personId, 'id')) && (await readsLanguage(scope, personId, 'en')),
    translation: await readCaseTranslation(scope, id),
    steps: await readCaseSteps(scope, id),
    measures: await readCaseMeasures(scope, { threadId, number }),
    strikes: await readStrikeCount(scope, { personId: post.authorId, at: now }),
    earlier: await readEarlierCases(scope, { authorId: post.authorId, caseId: id }),
    quotes: await countQuotes(scope, { threadId, number }),
  }
  return (await hasOpened(scope, { caseId: id, personId })) ? { ...found, masked: false } : maskCase(found)
}

/** Each rough word of a text once: it points a moderator to where to look, and decides nothing. */
const roughWordsOf = (text: string): string[] => [
  ...new Set(findRoughWords(text).map(({ from, to }) => text.slice(from, to).toLowerCase())),
]

const judged = ({ authorName, authorRole, stall, lang, motion, text, state, createdAt, editedAt }: Post): JudgedPost => ({
  author: { name: authorName, stall, role: authorRole },
  lang,
  motion,
  text,
  html: renderMarkdown(text).toString(),
  state,
  createdAt,
  editedAt,
})

/** Each text that flaggers saw once, oldest first, unless it is what stands there now. */
function evidenceBeside(flags: readonly { evidence: string; at: number }[], post: Post) {
  const seen = new Map<string, number>()
  for (const { evidence, at } of flags) if (evidence !== '' && evidence !== wordsOf(post) && !seen.has(evidence)) seen.set(evidence, at)
  return [...seen].map(([text, at]) => ({ text, at }))
}
