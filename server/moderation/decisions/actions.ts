/** What a decision does with a post: the first five by judgement of a case, `uphold` of an appeal, `withhold` by order of law; `lift` leaves it as it is and ends a measure early. */
export const ACTIONS = ['keep', 'hide', 'remove', 'ask-edit', 'restore', 'uphold', 'withhold', 'lift'] as const

export type Action = (typeof ACTIONS)[number]

/** What a moderator may choose in a case. Undoing an earlier decision is one too: `restore`. */
export const CASE_ACTIONS = ['keep', 'hide', 'remove', 'ask-edit', 'restore'] as const satisfies readonly Action[]

export type CaseAction = (typeof CASE_ACTIONS)[number]

/** Whether a decision goes against the author: it names a rule, gives a strike, and may be appealed. */
export const isAgainst = (action: Action): boolean => action === 'hide' || action === 'remove' || action === 'ask-edit'
