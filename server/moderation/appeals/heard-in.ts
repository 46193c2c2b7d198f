import type { Question } from '../hearing/hearing.ts'

/** An appeal as far as it decides who may answer it. */
export type Heard = {
  readonly threadId: number
  /** Who appeals: the author of the post. */
  readonly personId: string
  /** Who made the decision. */
  readonly moderatorId: string
  readonly at: number
}

/** What is asked of whoever answers an appeal: neither its author nor who decided, and no party to the debate. */
export const heardIn = ({ threadId, personId, moderatorId, at }: Heard): Question => ({
  threadId,
  authorId: personId,
  appellantId: personId,
  deciderId: moderatorId,
  since: at,
})
