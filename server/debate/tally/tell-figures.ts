import { setImmediate as nextTurn } from 'node:timers/promises'
import { wordsFor, type Words } from '../../kernel/words.ts'
import type { ReadFigures } from '../../live/topic-figures.ts'
import type { Readers } from '../../store/readers.ts'
import type { Scope } from '../../store/scope.ts'
import { readHeads } from '../../store/read-log.ts'
import { balanceView } from '../drawing/balance-view.ts'
import { replyFiguresView } from '../drawing/reply-figures-view.ts'
import { shownStances } from '../score/shown-stances.ts'
import { readStances } from '../stances/read-stances.ts'
import { readFiguresAfter, type ReplyTally } from '../votes/read-figures.ts'
import { type Part, readPartsAfter } from './read-parts.ts'

/** What one frame carries at most, unless the first reply alone is larger: a slow phone gets it within its second. */
const FRAME_BYTES = 24 * 1024
/** More replies than fit into a frame. */
const MOST_REPLIES = 100

/** Draws parts of a debate's page as the page does, each with the element that it stands in. */
export type DrawParts = (
  scope: Scope,
  threadId: number,
  parts: readonly Part[],
  words: Words,
) => Promise<Readonly<Partial<Record<Part, string>>>>

/**
 * Tells of a thread's figures what changed after a version: the balance, replies in the order of their versions, and for pages the parts
 * of them that changed, all of one moment.
 */
export const tellFigures =
  (readers: Readers, drawParts: DrawParts): ReadFigures =>
  async (topic, after, locale, as) => {
    const words = wordsFor(locale)
    const { head, stances, changed, parts } = await readers.snapshot(async (scope) => {
      const names = as === 'json' ? [] : await readPartsAfter(scope, topic, after)
      return {
        head: (await readHeads(scope, [topic]))[0]?.tally ?? 0,
        stances: shownStances(await readStances(scope, topic)),
        changed: await readFiguresAfter(scope, topic, after, MOST_REPLIES),
        parts: names.length > 0 && { parts: await drawParts(scope, topic, names, words) },
      }
    })
    const one = (reply: ReplyTally) =>
      as === 'json' ? told(reply) : [reply.number, replyFiguresView({ threadId: topic, number: reply.number }, reply, words).toString()]
    const whole = as === 'json' ? { thread: stances } : { h: balanceView(stances, words).toString(), ...parts }
    const replies = await asManyAsFit(changed, one, FRAME_BYTES - bytes(whole))
    const all = replies.length === changed.length && changed.length < MOST_REPLIES
    return { d: { ...whole, replies }, version: all ? head : changed[replies.length - 1]!.version }
  }

/** The version of a single row is nobody's affair. */
const told = ({ version: _version, ...reply }: ReplyTally) => reply

const bytes = (part: unknown): number => Buffer.byteLength(JSON.stringify(part)) + 1

/** So many are drawn in one turn of the event loop; one takes some 50 µs. */
const DRAWN_A_TURN = 8

/** Draws one after the other, and no more than there is room for, a few at a time: whoever reads a page meanwhile does not wait for all. */
async function asManyAsFit<T>(rows: readonly T[], draw: (row: T) => unknown, room: number): Promise<unknown[]> {
  const drawn: unknown[] = []
  let left = room
  for (const [index, row] of rows.entries()) {
    if (index % DRAWN_A_TURN === DRAWN_A_TURN - 1) await nextTurn()
    const part = draw(row)
    left -= bytes(part)
    if (left < 0 && drawn.length > 0) break
    drawn.push(part)
  }
  return drawn
}
