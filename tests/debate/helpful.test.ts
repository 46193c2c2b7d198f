import { expect, test } from 'vitest'
import { markHelpful, unmarkHelpful } from '../../server/debate/votes/mark-helpful.ts'
import { rateOpening, unrateOpening } from '../../server/debate/votes/rate-opening.ts'
import { readMyMarks } from '../../server/debate/votes/read-my-marks.ts'
import { readRatings } from '../../server/debate/votes/read-ratings.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

type Does = 'mark' | 'unmark' | 'rate' | 'unrate'
type Rating = 'timely' | 'useful'

const COMMANDS = {
  mark: (forum: Forum, as: string, key?: string) =>
    forum.run(markHelpful, { as, input: { threadId: 1, number: 1 }, ...(key !== undefined && { key }) }),
  unmark: (forum: Forum, as: string) => forum.run(unmarkHelpful, { as, input: { threadId: 1, number: 1 } }),
  rate: (forum: Forum, as: string, rating: Rating = 'useful', key?: string) =>
    forum.run(rateOpening, { as, input: { threadId: 1, rating }, ...(key !== undefined && { key }) }),
  unrate: (forum: Forum, as: string) => forum.run(unrateOpening, { as, input: { threadId: 1 } }),
}
const helpful = async ({ readers }: Forum) => {
  const { db, t } = readers.read
  return (await db.select({ helpful: t.replyFigures.helpful }).from(t.replyFigures))[0]?.helpful ?? 0
}
const rated = async ({ readers }: Forum) =>
  Object.fromEntries((await readRatings(readers.read, 1)).filter(({ many }) => many !== 0).map(({ rating, many }) => [rating, many]))
const mine = async (forum: Forum, name: string) =>
  readMyMarks(forum.readers.read, { personId: (await forum.person(name)).personId, threadId: 1, from: 0, to: 50 })

onBothEngines('helpful marks and ratings', (_, engine) => {
  test('a reply helps a person once, however often he says so; taken back it is as if he had not', async () => {
    const forum = await debate({ engine })
    await Promise.all(['a', 'a', 'b', 'c'].map((key) => COMMANDS.mark(forum, 'ita', key)))
    expect(await COMMANDS.mark(forum, 'budi')).toEqual({ helpful: true })
    expect([await helpful(forum), (await mine(forum, 'ita')).helpful]).toEqual([2, [1]])
    for (const _ of ['once', 'again']) expect(await COMMANDS.unmark(forum, 'ita')).toEqual({ helpful: false })
    expect([await helpful(forum), (await mine(forum, 'ita')).helpful]).toEqual([1, []])
  })

  test('an opening has one rating of each reader, the last one he gave', async () => {
    const forum = await debate({ engine })
    await Promise.all(['a', 'a', 'b'].map((key) => COMMANDS.rate(forum, 'ita', 'useful', key)))
    await COMMANDS.rate(forum, 'budi', 'timely')
    expect(await rated(forum)).toEqual({ useful: 1, timely: 1 })
    await COMMANDS.rate(forum, 'ita', 'timely')
    expect([await rated(forum), (await mine(forum, 'ita')).rating]).toEqual([{ timely: 2 }, 'timely'])
    for (const _ of ['once', 'again']) expect(await COMMANDS.unrate(forum, 'ita')).toEqual({ rating: null })
    expect([await rated(forum), (await mine(forum, 'ita')).rating]).toEqual([{ timely: 1 }, null])
  })

  test('each that changes something is due for a tally, the others are not', async () => {
    const forum = await debate({ engine })
    const due = () => forum.signals.filter(({ kind }) => kind === 'tally-due').length
    await COMMANDS.mark(forum, 'ita')
    await COMMANDS.rate(forum, 'ita')
    expect(due()).toBe(2)
    await COMMANDS.mark(forum, 'ita', 'x')
    await COMMANDS.rate(forum, 'ita', 'useful', 'y')
    await COMMANDS.unmark(forum, 'budi')
    await COMMANDS.unrate(forum, 'budi')
    expect(due()).toBe(2)
  })
})

const CLOSED = async (forum: Forum) => {
  await forum.person('ani', { role: 'moderator' })
  await forum.run(changeThread, { as: 'ani', input: { threadId: 1, state: 'closed' } })
}
const hide = (table: 'replies' | 'threads', state: 'hidden' | 'removed' | 'legal') => (forum: Forum) =>
  forum.transactor.run(async ({ db, t }) => {
    if (table === 'threads') await db.update(t.threads).set({ openingState: state })
    else await db.update(t.replies).set({ state })
  }, '')

const REPLY: readonly [string, string, string, (forum: Forum) => Promise<unknown>][] = [
  ['of one’s own', 'sari', 'own-post', async () => undefined],
  ['that its author took away', 'ita', 'not-found', (forum) => forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })],
  ['that is hidden', 'ita', 'not-found', hide('replies', 'hidden')],
  ['that the law withholds', 'ita', 'withheld', hide('replies', 'legal')],
  ['in a closed debate', 'ita', 'thread-closed', CLOSED],
  ['by somebody who is silenced', 'bisu', 'person-muted', (forum) => forum.person('bisu', { muted: true })],
  ['by somebody who is suspended', 'luar', 'person-suspended', (forum) => forum.person('luar', { state: 'suspended' })],
]
test.each(REPLY.flatMap(([of, ...row]) => (['mark', 'unmark'] as const).map((does) => [does, of, ...row] as const)))(
  'to %s a reply %s as helpful is refused',
  async (does: Does, _, as, code, before) => {
    const forum = await debate()
    await before(forum)
    await expect(COMMANDS[does](forum, as)).rejects.toMatchObject({ code })
    expect(await helpful(forum)).toBe(0)
  },
)

const OPENING: readonly [string, string, string, (forum: Forum) => Promise<unknown>][] = [
  ['of one’s own', 'lina', 'own-post', async () => undefined],
  ['that is hidden', 'ita', 'not-found', hide('threads', 'hidden')],
  ['that was removed', 'ita', 'not-found', hide('threads', 'removed')],
  ['of a closed debate', 'ita', 'thread-closed', CLOSED],
  ['by somebody who is silenced', 'bisu', 'person-muted', (forum) => forum.person('bisu', { muted: true })],
  ['by somebody who is suspended', 'luar', 'person-suspended', (forum) => forum.person('luar', { state: 'suspended' })],
]
test.each(OPENING.flatMap(([of, ...row]) => (['rate', 'unrate'] as const).map((does) => [does, of, ...row] as const)))(
  'to %s an opening %s is refused',
  async (does: Does, _, as, code, before) => {
    const forum = await debate()
    await before(forum)
    await expect(COMMANDS[does](forum, as)).rejects.toMatchObject({ code })
    expect(await rated(forum)).toEqual({})
  },
)
