import type { Vote } from '../debate/schema.ts'
import type { Stall } from '../people/schema.ts'
import type { DemoOpinion } from './content/opinions.ts'
import type { DemoPerson } from './content/shape.ts'

type Stance = 'agree' | 'unsure' | 'disagree'

/** Somebody's stance or vote, with its time in milliseconds since 1970. */
export type DemoStance = { readonly by: string; readonly stance: Stance; readonly at: number }
export type DemoVote = { readonly by: string; readonly vote: Vote; readonly at: number }

/** Shares in per cent of those who agree and of those who neither agree nor disagree. */
type Odds = readonly [agree: number, neither: number]

const SHARED: Odds = [91, 5]
const OWN_STALL: Odds = [74, 14]
const OTHER_STALL: Odds = [30, 18]
const OUTSIDER: Odds = [54, 24]

/** What people say of the motion between two times: each says it once, some of them otherwise later, as their stall moves. */
export function stancesOf(
  key: string,
  { turnout, stances }: DemoOpinion,
  people: readonly DemoPerson[],
  from: number,
  to: number,
): DemoStance[] {
  return people.flatMap(({ name, stall }) => {
    const lean = stances[stall]
    const chance = chanceOf(`${key} ${name}`)
    if (!lean || chance('comes') >= turnout) return []
    const [first, last] = lean.agree.map((agree) => answer([agree, lean.unsure], chance('leans')))
    const began = from + ((to - from) * chance('when') ** 2) / 100 ** 2
    const taken: DemoStance[] = [{ by: name, stance: stanceOf(first!), at: Math.floor(began) }]
    if (last !== first) taken.push({ by: name, stance: stanceOf(last!), at: Math.floor(began + ((to - began) * chance('again')) / 100) })
    return taken
  })
}

/** A reply in so far as people vote on it. */
type Said = { readonly number: number; readonly by: string; readonly stall: Stall; readonly at: number }

/** What people say of a reply in the hours after it was written; fewer of them the later it stands in its debate. */
export function votesOf(
  key: string,
  { turnout, shared = [] }: DemoOpinion,
  people: readonly DemoPerson[],
  said: Said,
  to: number,
): DemoVote[] {
  const { number, by, at } = said
  const come = turnout * (shared.includes(number) ? 0.9 : 0.34) * Math.max(0.3, 1 - number / 90)
  return people.flatMap(({ name, stall }) => {
    const chance = chanceOf(`${key} ${number} ${name}`)
    if (name === by || chance('comes') >= come) return []
    const odds = shared.includes(number) ? SHARED : oddsBetween(said.stall, stall)
    const vote = VOTES[answer(odds, chance('thinks'))]!
    return [{ by: name, vote, at: Math.floor(at + 60_000 + ((to - at - 60_000) * chance('when') ** 3) / 100 ** 3) }]
  })
}

/** So far apart those come who come all at once. */
const RUSHED_MS = 31_000

/** Votes of people who all agree with a reply within minutes. @param from when the first of them comes */
export const rushOf = (people: readonly DemoPerson[], { stall, many }: NonNullable<DemoOpinion['rush']>, from: number): DemoVote[] =>
  people
    .filter((person) => person.stall === stall)
    .slice(0, many)
    .map(({ name }, n) => ({ by: name, vote: 'agree', at: from + n * RUSHED_MS }))

const VOTES = ['agree', 'pass', 'disagree'] as const
const stanceOf = (said: number): Stance => (['agree', 'unsure', 'disagree'] as const)[said]!

/** 0 agrees, 1 neither agrees nor disagrees, 2 disagrees. */
const answer = ([agree, neither]: Odds, chance: number): number => (chance < agree ? 0 : chance < agree + neither ? 1 : 2)

function oddsBetween(author: Stall, reader: Stall): Odds {
  const trades = (stall: Stall) => stall === 'online' || stall === 'offline'
  if (!trades(author) || !trades(reader)) return OUTSIDER
  return author === reader ? OWN_STALL : OTHER_STALL
}

/** Chances from 0 to 100, the same ones whenever the demo is loaded: FNV-1a of the words, well mixed. */
const chanceOf = (about: string) => (of: string) => {
  let mixed = 0x811c9dc5
  for (const sign of `${about} ${of}`) mixed = Math.imul(mixed ^ sign.codePointAt(0)!, 0x01000193)
  for (const shift of [15, 13, 16]) mixed = Math.imul(mixed ^ (mixed >>> shift), 0x2c1b3c6d)
  return ((mixed >>> 0) / 2 ** 32) * 100
}
