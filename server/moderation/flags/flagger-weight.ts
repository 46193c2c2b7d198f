/** A flagger's record: his flags whose case was decided, and those of them that were upheld. */
export type FlagRecord = { readonly judged: number; readonly upheld: number }

const LEAST = 20
const MOST = 150

/**
 * What a person's next flag weighs, in hundredths: twice the share of his flags that were upheld, as if four more had been judged and
 * two of them upheld. So a newcomer has 100, and neither one good day nor one bad day moves it far.
 */
export const flaggerWeight = ({ judged, upheld }: FlagRecord): number =>
  Math.min(MOST, Math.max(LEAST, Math.round((200 * (upheld + 2)) / (judged + 4))))
