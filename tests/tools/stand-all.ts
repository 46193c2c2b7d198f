import { takeStance } from '../../server/debate/stances/take-stance.ts'
import type { Stall } from '../../server/people/schema.ts'
import type { Forum } from './open-forum.ts'

type Stances = Partial<Record<Stall, readonly [agree: number, unsure: number, disagree: number]>>

/** Has so many people of each stall take a stance on the motion of a thread, those who agree first; asked again, the same people. */
export async function standAll(forum: Forum, stances: Stances, threadId = 1): Promise<void> {
  for (const [stall, [agree, unsure, disagree]] of Object.entries(stances)) {
    for (let i = 1; i <= agree + unsure + disagree; i++) {
      const as = `${stall}-${i}`
      await forum.person(as, { stall: stall as Stall })
      const stance = i <= agree ? 'agree' : i <= agree + unsure ? 'unsure' : 'disagree'
      await forum.run(takeStance, { as, input: { threadId, stance } })
    }
  }
}
