/** Enough for decisions; for appeals one more, since who decided does not answer them. */
const FOR_DECISIONS = 2
const FOR_APPEALS = 3

/**
 * What a house is too small for, by how many of its moderators are active: with fewer than two nobody can second or stand in where one
 * is party, with fewer than three an appeal finds nobody who has nothing to do with it.
 */
export const smallHouse = (active: number): 'decisions' | 'appeals' | null =>
  active < FOR_DECISIONS ? 'decisions' : active < FOR_APPEALS ? 'appeals' : null
