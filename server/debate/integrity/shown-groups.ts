/** Of fewer people no group is shown (k-anonymity). */
const LEAST_IN_GROUP = 5

export type ShownGroup = { readonly group: number; readonly people: number }

/** The groups that a map may show, largest first: their place in that order is their letter. @param groupOf the group of each voter */
export function shownGroups(groupOf: readonly number[]): ShownGroup[] {
  return [...Map.groupBy(groupOf, (group) => group)]
    .map(([group, { length }]) => ({ group, people: length }))
    .filter(({ people }) => people >= LEAST_IN_GROUP)
    .toSorted((a, b) => b.people - a.people || a.group - b.group)
}
