import { and, eq, isNotNull, isNull, sql, type Column, type SQL } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { STALLS } from '../score/figures.ts'
import { counterOf } from '../votes/shift-figure.ts'
import { type Piece, within } from './pieces.ts'
import { type Ledger, unequal } from './unequal.ts'

const VOTES = ['agree', 'disagree', 'pass'] as const
const STANCES = ['agree', 'unsure', 'disagree'] as const

const inReply = ({ threadId, number }: { threadId: Column; number: Column }): SQL =>
  sql`'reply ' || ${number} || ' of thread ' || ${threadId}`
const inThread = (threadId: Column): SQL => sql`'thread ' || ${threadId}`
const word = (text: string): SQL => sql.raw(`'${text}'`)

/** Every counter of replies and threads, and what it counts. */
const LEDGERS = [votes, doubted, helpful, minds, mindsByStall, stances, people, ratings, answers]

/** Counters of some threads that a recount does not bear out. */
export async function wrongSums(scope: Scope, piece: Piece<number>): Promise<Flaw[]> {
  const flaws: Flaw[] = []
  for (const ledger of LEDGERS) flaws.push(...(await unequal(scope, ledger(scope.t, piece))))
  return flaws
}

type Tables = Scope['t']

function votes({ replyFigures: f, votes: v }: Tables, piece: Piece): Ledger {
  const counters = STALLS.flatMap((stall) => VOTES.map((vote) => ({ stall, vote })))
  return {
    said: counters.map(({ stall, vote }) => ({
      from: f,
      where: within(f.threadId, piece),
      place: inReply(f),
      of: word(`votes of ${stall} who say ${vote}`),
      many: f[counterOf(stall, vote)],
    })),
    found: [
      {
        from: v,
        where: and(within(v.threadId, piece), eq(v.counts, true)),
        place: inReply(v),
        of: sql`'votes of ' || ${v.stall} || ' who say ' || ${v.vote}`,
      },
    ],
  }
}

function doubted({ replyFigures: f, suspectVotes: s }: Tables, piece: Piece): Ledger {
  const of = word('doubted votes')
  return {
    said: [{ from: f, where: within(f.threadId, piece), place: inReply(f), of, many: f.doubted }],
    found: [{ from: s, where: and(within(s.threadId, piece), eq(s.held, true)), place: inReply(s), of }],
  }
}

function helpful({ replyFigures: f, helpfuls: h }: Tables, piece: Piece): Ledger {
  const of = word('people who found it useful')
  return {
    said: [{ from: f, where: within(f.threadId, piece), place: inReply(f), of, many: f.helpful }],
    found: [{ from: h, where: within(h.threadId, piece), place: inReply(h), of }],
  }
}

function minds({ replyFigures: f, changedMinds: m }: Tables, piece: Piece): Ledger {
  const of = word('changed minds')
  return {
    said: [{ from: f, where: within(f.threadId, piece), place: inReply(f), of, many: f.minds }],
    found: [{ from: m, where: and(within(m.threadId, piece), isNull(m.revokedAt)), place: inReply(m), of }],
  }
}

/** By the stall of whoever changed it: for the reply, and for the debate under number 0. */
function mindsByStall({ mindFigures: f, changedMinds: m }: Tables, piece: Piece): Ledger {
  const of = ({ stall }: { stall: Column }) => sql`'changed minds of ' || ${stall}`
  const standing = { from: m, where: and(within(m.threadId, piece), isNull(m.revokedAt)), of: of(m) }
  const place = sql`case when ${f.number} = 0 then ${inThread(f.threadId)} else ${inReply(f)} end`
  return {
    said: [{ from: f, where: within(f.threadId, piece), place, of: of(f), many: f.many }],
    found: [
      { ...standing, place: inReply(m) },
      { ...standing, place: inThread(m.threadId) },
    ],
  }
}

function stances({ stallFigures: f, stances: s }: Tables, piece: Piece): Ledger {
  const of = (stall: Column, stance: SQL) => sql`'stances of ' || ${stall} || ' who say ' || ${stance}`
  return {
    said: STANCES.map((stance) => ({
      from: f,
      where: within(f.threadId, piece),
      place: inThread(f.threadId),
      of: of(f.stall, word(stance)),
      many: f[stance],
    })),
    found: [
      {
        from: s,
        where: and(within(s.threadId, piece), eq(s.counts, true)),
        place: inThread(s.threadId),
        of: of(s.stall, sql`${s.stance}`),
      },
    ],
  }
}

function people({ threads, stances: s }: Tables, piece: Piece): Ledger {
  const of = word('people with a stance')
  return {
    said: [{ from: threads, where: within(threads.id, piece), place: inThread(threads.id), of, many: threads.stanceCount }],
    found: [{ from: s, where: within(s.threadId, piece), place: inThread(s.threadId), of }],
  }
}

function ratings({ ratingFigures: f, ratings: r }: Tables, piece: Piece): Ledger {
  const of = ({ rating }: { rating: Column }) => sql`'times "' || ${rating} || '"'`
  return {
    said: [{ from: f, where: within(f.threadId, piece), place: inThread(f.threadId), of: of(f), many: f.many }],
    found: [{ from: r, where: within(r.threadId, piece), place: inThread(r.threadId), of: of(r) }],
  }
}

/** What people answered at the end of a debate. */
function answers({ closingFigures: f, stances: s }: Tables, piece: Piece): Ledger {
  const of = ({ stall, openedWith, closedWith }: Record<'stall' | 'openedWith' | 'closedWith', Column>) =>
    sql`'people of ' || ${stall} || ' who came with ' || ${openedWith} || ' and left with ' || ${closedWith}`
  return {
    said: [{ from: f, where: within(f.threadId, piece), place: inThread(f.threadId), of: of(f), many: f.many }],
    found: [
      {
        from: s,
        where: and(within(s.threadId, piece), eq(s.counts, true), isNotNull(s.closedWith)),
        place: inThread(s.threadId),
        of: of(s),
      },
    ],
  }
}
