import { seeded } from '../debate/planted-groups.ts'
import { rankReplies, type Guards } from '../debate/rank-replies.ts'
import { INVITATION, MANNERS, puppetsFor, REPLIES, simulateDebate, type Manner } from '../debate/simulate-debate.ts'
import { short, type Figure } from './report.ts'
import { median } from './statistics.ts'

const PEOPLE = { online: 150, offline: 60 }
const DEBATES = 5
const COUNTS = [10, 20, 50, 100, 200, 500]
const GOAL = 3
const BARE: Guards = { eligibility: false, burst: false }
const GUARDED: Guards = { eligibility: true, burst: true }

/** How far one-sided accounts of the other stall lift a partisan reply, in hundredths of all ranks: without guards and with them. No clock is read. */
export default function puppets(): Promise<Figure[]> {
  const debates = Array.from({ length: DEBATES }, (_, index) => prepare(index + 1))
  return Promise.resolve([...MANNERS.map((manner) => lineOf(manner, debates)), falseAlarms(debates), honestAside(debates)])
}

type Debate = ReturnType<typeof prepare>

/** A debate with the partisan reply in the middle of its kind, and where everything stands before. */
function prepare(seed: number) {
  const { replies, ballots } = simulateDebate(seeded(seed), PEOPLE)
  const before = { bare: rankReplies(replies, ballots, BARE), guarded: rankReplies(replies, ballots, GUARDED) }
  const partisan = before.bare.filter(({ number }) => replies[number - 1]!.kind.online - replies[number - 1]!.kind.offline > 0.5)
  return { seed, replies, ballots, before, target: replies[partisan[Math.floor(partisan.length / 2)]!.number - 1]! }
}

/** By how many hundredths of all ranks the reply rises. */
function shiftOf({ seed, replies, ballots, before, target }: Debate, manner: Manner, count: number, guards: Guards): number {
  const rank = (standings: ReturnType<typeof rankReplies>) => standings.findIndex(({ number }) => number === target.number)
  const puppets = puppetsFor(seeded(1000 * seed + count), replies, target, { count, manner })
  const then = rankReplies(replies, [...ballots, ...puppets], guards)
  return (100 / REPLIES) * (rank(guards === BARE ? before.bare : before.guarded) - rank(then))
}

function lineOf(manner: Manner, debates: readonly Debate[]): Figure {
  const shifts = (guards: Guards) => COUNTS.map((count) => debates.map((debate) => shiftOf(debate, manner, count, guards)))
  const middle = (all: readonly number[][]) => all.map((values) => short(median(values))).join(' / ')
  const [bare, guarded] = [shifts(BARE), shifts(GUARDED)]
  const worst = guarded.map((values) => short(Math.max(...values.map(Math.abs)))).join(' / ')
  return {
    what: `${COUNTS.join(' / ')} puppets, ${manner.name}: a partisan reply of ${REPLIES} rises by so many hundredths of the ranks`,
    goal: `≤ ${GOAL}`,
    seen: middle(guarded),
    met: guarded.every((values) => Math.abs(median(values)) <= GOAL),
    detail: `without guards ${middle(bare)}; worst of ${DEBATES} debates ${worst}; medians`,
  }
}

/** How often the guard stops what is honest. */
function falseAlarms(debates: readonly Debate[]): Figure {
  const standings = debates.flatMap(({ before }) => before.guarded)
  const frozen = standings.filter((standing) => standing.frozen).length
  const unguarded = debates.flatMap(({ replies, ballots }) => rankReplies(replies, ballots, { eligibility: true, burst: false }))
  const badges = unguarded.filter(({ badge }) => badge !== 'waiting' && badge !== 'none').length
  return {
    what: 'replies frozen in the same debates without a single puppet',
    goal: '≤ 2 %',
    seen: `${short((100 * frozen) / standings.length)} %`,
    met: frozen <= 0.02 * standings.length,
    detail: `${frozen} of ${standings.length}, in debates with ${badges} badges, two live evenings and a link that brought a third of the smaller stall on day ${INVITATION}`,
  }
}

/** Which share of the honest votes the guard sets aside: of all, of newcomers, of those who have voted fewer than ten times. */
function honestAside(debates: readonly Debate[]): Figure {
  const ballots = debates.flatMap((debate) => debate.ballots.map((ballot) => ({ ...ballot, in: debate })))
  const aside = new Map(debates.map((debate) => [debate, new Set(debate.before.guarded.flatMap(({ doubted }) => doubted.map(nameOf)))]))
  const given = Map.groupBy(ballots, ({ personId, in: { seed } }) => `${seed} ${personId}`)
  const share = (own: typeof ballots) => (100 * own.filter((ballot) => aside.get(ballot.in)!.has(nameOf(ballot))).length) / own.length
  const quiet = ballots.filter(({ personId, in: { seed } }) => given.get(`${seed} ${personId}`)!.length < 10)
  return {
    what: 'honest votes set aside in them',
    goal: '≤ 1 %',
    seen: `${short(share(ballots))} %`,
    met: share(ballots) <= 1,
    detail: `of newcomers ${short(share(ballots.filter(({ newcomer }) => newcomer)))} %, of people who vote fewer than ten times ${short(share(quiet))} %, of ${ballots.length} in all`,
  }
}

const nameOf = ({ personId, number }: { readonly personId: string; readonly number: number }) => `${personId} ${number}`
