import { withdrawSummary } from '../../../server/debate/closing/withdraw-summary.ts'
import { writeSummary } from '../../../server/debate/closing/write-summary.ts'
import { addEventMark } from '../../../server/debate/marks/add-event-mark.ts'
import { changeMind } from '../../../server/debate/minds/change-mind.ts'
import { readMind } from '../../../server/debate/minds/read-minds.ts'
import { withdrawMind } from '../../../server/debate/minds/withdraw-mind.ts'
import { answerAppeal } from '../../../server/moderation/appeals/answer-appeal.ts'
import { appeal } from '../../../server/moderation/appeals/appeal.ts'
import { claimCase } from '../../../server/moderation/cases/claim-case.ts'
import { refuseHeld } from '../../../server/moderation/held/refuse-held.ts'
import { answerOrder } from '../../../server/moderation/legal/answer-order.ts'
import { proposeDisclosure } from '../../../server/moderation/legal/propose-disclosure.ts'
import { answerProposal } from '../../../server/moderation/proposals/answer-proposal.ts'
import { changeThread } from '../../../server/threads/change-thread.ts'
import type { World } from './open-world.ts'

/** What an operation is asked about: the parts of its address that this makes up. */
export type Place = Readonly<Record<string, string | number>>

/** Makes a thing in a state, new for each question, so that no answer depends on another. */
type Make = (world: World) => Promise<Place>

const thread =
  (then: (world: World, id: number) => Promise<unknown> = async () => undefined): Make =>
  async (world) => {
    const id = await world.thread()
    await world.crowd(id)
    await then(world, id)
    return { id }
  }

const reply =
  (then: (world: World, id: number, number: number) => Promise<unknown> = async () => undefined): Make =>
  async (world) => {
    const id = await world.thread()
    const number = await world.reply(id)
    await world.crowd(id) // it was answered, so what it said before the edit is kept
    await world.edit(id, number)
    await then(world, id, number)
    return { id, number, field: 'text', revision: 1 }
  }

const flaggedReply =
  (then: (world: World, caseId: number, id: number, number: number) => Promise<Place | void> = async () => undefined): Make =>
  async (world) => {
    const id = await world.thread()
    await world.crowd(id)
    const number = await world.reply(id)
    const caseId = await world.flagged(id, number)
    return { id: caseId, ...(await then(world, caseId, id, number)) }
  }

/** A reply that was decided upon; its decision can be appealed against. */
const judgedReply =
  (
    then: (world: World, decision: { caseId: number; decisionId: string }) => Promise<Place | void> = async () => undefined,
    action: 'hide' | 'keep' = 'hide',
  ) =>
  async (world: World): Promise<Place> => {
    const id = await world.thread()
    const number = await world.reply(id)
    await world.crowd(id)
    const decision = await world.decide(id, number, action)
    return { id: decision.decisionId, ...(await then(world, decision)) }
  }

const appealed = async (world: World, { decisionId }: { decisionId: string }) =>
  (await world.run(world.roles.author, appeal, { decisionId })).appealId
const answered = async (world: World, decision: { decisionId: string }, overturn: boolean) => {
  const appealId = await appealed(world, decision)
  await world.run(world.chief, answerAppeal, { appealId, overturn, note: 'Sudah dilihat.' })
  return appealId
}

/** What a second moderator is asked to agree to: a ban that the judge wants, of somebody who is needed for nothing else. */
const proposal = async (world: World): Promise<string> => {
  const id = await world.thread()
  const number = await world.reply(id, await world.person(9))
  await world.crowd(id)
  return (await world.decide(id, number, 'hide', { kind: 'ban' })).decisionId
}

const disclosure = async (world: World): Promise<string> => {
  const caseId = await world.order()
  const { proposalId } = await world.run(world.chief, proposeDisclosure, { caseId, fields: ['name'], note: 'Poin 2.' })
  return proposalId
}

/** The author says that a reply of somebody else changed his mind. */
const changedMind = async (world: World): Promise<string> => {
  const threadId = await world.thread()
  await world.crowd(threadId)
  const reason = 'Sebelumnya aku kira tidak bisa begitu, ternyata bisa.'
  return (await world.run(world.roles.author, changeMind, { threadId, number: 2, reason })).id!
}

/** The author sums a debate of his up, which he closes. */
const summedUp = async (world: World): Promise<{ threadId: number; stall: string }> => {
  const threadId = await world.thread()
  await world.crowd(threadId)
  await world.run(world.roles.author, changeThread, { threadId, state: 'closed' })
  const text = 'Yang disepakati di sini: kios dan siaran bisa saling membantu.'
  return { threadId, stall: (await world.run(world.roles.author, writeSummary, { threadId, text })).stall }
}

const NO_ID = '01890000-0000-7000-8000-000000000000'

/** Every kind of thing and every state that it can be in. */
export const THINGS = {
  /** Nothing in particular: the operation names no thing. */
  forum: { any: async () => ({}) },
  topic: { new: async () => ({ id: 'ongkir' }) },
  thread: {
    open: thread(),
    cooling: thread((world, id) => world.debate(id, 'slow')),
    closed: thread((world, id) => world.close(id)),
    locked: thread((world, id) => world.debate(id, 'lock')),
    'opening hidden': thread((world, id) => world.decide(id, 0, 'hide')),
    'opening removed': thread((world, id) => world.decide(id, 0, 'remove')),
    missing: async () => ({ id: 999_999 }),
  },
  reply: {
    shown: reply(),
    hidden: reply((world, id, number) => world.decide(id, number, 'hide')),
    removed: reply((world, id, number) => world.decide(id, number, 'remove')),
    deleted: reply((world, id, number) => world.erase(id, number)),
    'to mend': reply((world, id, number) => world.decide(id, number, 'ask-edit')),
    withheld: reply(async (world, threadId, number) => {
      const caseId = await world.order({ threadId, number })
      await world.run(world.chief, answerOrder, { caseId, outcome: 'complied' })
    }),
    closed: reply((world, id) => world.close(id)),
    locked: reply((world, id) => world.debate(id, 'lock')),
    missing: async (world: World) => ({ id: await world.thread(), number: 99, field: 'text', revision: 1 }),
  },
  /** A debate that cools down because its author closes it, who sells online; nobody else spoke from there. */
  ending: {
    asked: async (world: World) => {
      const id = await world.thread()
      await world.run(world.roles.author, changeThread, { threadId: id, state: 'closed' })
      return { id }
    },
    missing: async () => ({ id: 999_999 }),
  },
  /** What the author of a debate wrote for the online stall at its end, which may be long ago. */
  summary: {
    standing: async (world: World) => summedUp(world),
    'taken back': async (world: World) => {
      const place = await summedUp(world)
      await world.run(world.roles.author, withdrawSummary, { threadId: place.threadId })
      return place
    },
    'never written': async (world: World) => ({ threadId: await world.thread(), stall: 'offline' }),
    missing: async () => ({ threadId: 999_999, stall: 'online' }),
  },
  mind: {
    standing: async (world: World) => ({ id: await changedMind(world) }),
    'taken back': async (world: World) => {
      const id = await changedMind(world)
      const { threadId, number } = (await readMind(world.forum.readers.read, id))!
      await world.run(world.roles.author, withdrawMind, { threadId, number })
      return { id }
    },
    missing: async () => ({ id: NO_ID }),
  },
  mark: {
    standing: async (world: World) => world.run(world.judge, addEventMark, { at: 0, name: { id: 'Pasar libur', en: 'Market closed' } }),
    missing: async () => ({ id: NO_ID }),
  },
  case: {
    open: flaggedReply(),
    claimed: flaggedReply(async (world, caseId) => void (await world.run(world.judge, claimCase, { caseId }))),
    decided: judgedReply(async (_, { caseId }) => ({ id: caseId })),
    kept: judgedReply(async (_, { caseId }) => ({ id: caseId }), 'keep'),
    appealed: judgedReply(async (world, decision) => {
      await appealed(world, decision)
      return { id: decision.caseId }
    }),
    final: judgedReply(async (world, decision) => {
      await answered(world, decision, false)
      return { id: decision.caseId }
    }),
    'of law': async (world: World) => ({ id: await world.order() }),
    missing: async () => ({ id: 999_999 }),
  },
  decision: {
    standing: judgedReply(),
    appealed: judgedReply(async (world, decision) => void (await appealed(world, decision))),
    overturned: judgedReply(async (world, decision) => void (await answered(world, decision, true))),
    'for its author': judgedReply(undefined, 'keep'),
    missing: async () => ({ id: NO_ID }),
  },
  appeal: {
    open: judgedReply(async (world, decision) => ({ id: await appealed(world, decision) })),
    upheld: judgedReply(async (world, decision) => ({ id: await answered(world, decision, false) })),
    overturned: judgedReply(async (world, decision) => ({ id: await answered(world, decision, true) })),
    missing: async () => ({ id: NO_ID }),
  },
  measure: {
    standing: async (world: World) => {
      const id = await world.thread()
      const number = await world.reply(id, await world.person(9))
      await world.crowd(id)
      return { id: (await world.decide(id, number, 'hide', { kind: 'mute', hours: 24 })).decisionId }
    },
    none: judgedReply(),
    missing: async () => ({ id: NO_ID }),
  },
  proposal: {
    open: async (world: World) => ({ id: await proposal(world) }),
    refused: async (world: World) => {
      const proposalId = await proposal(world)
      await world.run(world.chief, answerProposal, { proposalId, agree: false, note: 'Tidak perlu.' })
      return { id: proposalId }
    },
    missing: async () => ({ id: NO_ID }),
  },
  order: {
    open: async (world: World) => ({ id: await world.order() }),
    complied: async (world: World) => {
      const caseId = await world.order()
      await world.run(world.chief, answerOrder, { caseId, outcome: 'complied' })
      return { id: caseId }
    },
    'of flags': flaggedReply(),
    missing: async () => ({ id: 999_999 }),
  },
  disclosure: {
    open: async (world: World) => ({ id: await disclosure(world) }),
    missing: async () => ({ id: NO_ID }),
  },
  held: {
    waiting: async (world: World) => ({ id: await world.hold() }),
    refused: async (world: World) => {
      const id = await world.hold()
      await world.run(world.judge, refuseHeld, { id, rule: 3, reason: 'contact-data' })
      return { id }
    },
    missing: async () => ({ id: 999_999 }),
  },
  person: {
    active: async (world: World) => ({ name: (await world.person(9)).name }),
    pending: async (world: World) => ({ name: (await world.person(9, { state: 'pending' })).name }),
    missing: async () => ({ name: 'tidak_ada' }),
  },
} as const satisfies Record<string, Record<string, Make>>

export type Kind = keyof typeof THINGS
