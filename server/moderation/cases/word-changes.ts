/** A stretch of words that two texts share, or that only one of them has. */
export type WordChange = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Above this many pairs of words the texts are shown one after the other: comparing them would take too long. */
const MOST_PAIRS = 4_000_000

/**
 * What changed from one text to another, word by word: the longest common run of words stays (Hunt and Szymanski's measure, by the
 * plain table of Wagner and Fischer, 1974), the others are gone or new.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length * now.length > MOST_PAIRS) return joined([...all(old, 'gone'), ...all(now, 'new')])
  const common = commonRuns(old, now)
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    if (isSame(old[i], now[j])) changes.push({ kind: 'same', text: (i++, now[j++]!) })
    else if (common(i + 1, j) >= common(i, j + 1)) changes.push({ kind: 'gone', text: old[i++]! })
    else changes.push({ kind: 'new', text: now[j++]! })
  }
  return joined([...changes, ...all(old.slice(i), 'gone'), ...all(now.slice(j), 'new')])
}

/** Words with the space behind them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

/** The space behind a word is no word. */
const isSame = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd()

const all = (words: readonly string[], kind: WordChange['kind']): WordChange[] => words.map((text) => ({ kind, text }))

/** How many words the rest of one text has in common with the rest of the other. */
function commonRuns(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const width = now.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i * width + j] = isSame(old[i], now[j])
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  return (i, j) => table[i * width + j]!
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: { kind: WordChange['kind']; text: string }[] = []
  for (const { kind, text } of changes) {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  return runs
}
