import type { Mark } from '../../kernel/refusal.ts'
import { judgeLinks } from '../links/judge-links.ts'
import { sameWords } from '../repeats/same-words.ts'
import { DAY_MS } from '../trust/trust-level.ts'
import type { FieldFindings, OwnPost, PostFacts } from './post.ts'
import type { Verdict } from './verdict.ts'

export type Stage = (post: PostFacts) => Verdict

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** In a debate in slow mode everybody replies once in this time. */
export const SLOW_MODE_MS = 10 * MINUTE_MS
/** The same text of the same person within this time is a slip of the finger, or spam. */
export const REPEAT_MS = 5 * MINUTE_MS
/** So long a text is nobody's ready-made phrase. */
const LONG = 40
/** What a newcomer may post in his first day. */
export const FIRST_DAY = { reply: 10, thread: 3 } as const

const slowMode: Stage = ({ kind, limited, thread, own, at }) => {
  if (!limited || kind !== 'reply' || !thread?.cooling) return 'pass'
  const last = own.find((post) => post.threadId === thread.id && at - post.at < SLOW_MODE_MS)
  return last ? { refuse: 'slow-mode', detail: { retryAfter: Math.max(1, Math.ceil((last.at + SLOW_MODE_MS - at) / 1000)) } } : 'pass'
}

const newcomerLimits: Stage = ({ kind, limited, joinedAt, own, at }) => {
  if (!limited || kind === 'edit' || at - joinedAt >= DAY_MS) return 'pass'
  const most = FIRST_DAY[kind]
  return own.length < most
    ? 'pass'
    : {
        refuse: 'newcomer-limit',
        detail: { values: { replies: FIRST_DAY.reply, threads: FIRST_DAY.thread, hours: Math.ceil((joinedAt + DAY_MS - at) / HOUR_MS) } },
      }
}

const repeats: Stage = ({ kind, limited, text, thread, own, nearlySaid, at }) => {
  if (!limited || kind === 'edit') return 'pass'
  const same = sameWords(text)
  // "I agree" may be said in two debates.
  const counts = ({ threadId }: OwnPost) => threadId === thread?.id || same.length >= LONG
  if (own.some((post) => counts(post) && at - post.at < REPEAT_MS && sameWords(post.text) === same))
    return { refuse: 'repeated-text', detail: { at: '/body/text' } }
  return nearlySaid ? { nudge: 'repeat', marks: [], insists: 'hold' } : 'pass'
}

const links: Stage = ({ limited, level, fields }) => {
  // The limit is on the post, not on each of its fields.
  const wrong = limited
    ? judgeLinks(
        fields.flatMap(({ at, links }) => links.map((link) => ({ ...link, at }))),
        level,
      )
    : []
  const marks = wrong.map(({ at, why, from, to }) => ({ at, code: why, from, to }))
  return marks.length === 0 ? 'pass' : { nudge: 'links', marks, insists: 'hold' }
}

const personalData: Stage = ({ fields }) => {
  const marks = marksOf(fields, ({ personal }) => personal.map(({ kind, from, to }) => ({ code: kind, from, to })))
  return marks.length === 0 ? 'pass' : { nudge: 'personal-data', marks, insists: 'hold' }
}

/** Triage only: it asks, and whoever means what he wrote posts it. */
const wordList: Stage = ({ fields }) => {
  const marks = marksOf(fields, ({ rough }) => rough.map(({ from, to }) => ({ code: 'word', from, to })))
  return marks.length === 0 ? 'pass' : { nudge: 'words', marks, insists: 'publish' }
}

/** Until somebody who came from the network of a person who was put out is a member like others, a moderator looks first. */
const network: Stage = ({ limited, watched, level }) => (limited && watched && level === 0 ? { hold: 'network' } : 'pass')

const marksOf = (fields: readonly FieldFindings[], found: (field: FieldFindings) => Omit<Mark, 'at'>[]): Mark[] =>
  fields.flatMap((field) => found(field).map((mark) => ({ at: field.at, ...mark })))

/**
 * What every post passes, in this order. Length and shape, and whether the debate is open to its author, come before all of it: the
 * command's own shape and `can` have checked them.
 */
export const STAGES: readonly Stage[] = [slowMode, newcomerLimits, repeats, links, personalData, wordList, network]
