import { byteCache } from './byte-cache.ts'

/**
 * A pure function of a text that remembers what it gave, up to so many bytes: the same text is worked on once, whoever reads it.
 *
 * @param mostBytes a string holds one or two bytes a character; two are counted
 */
export function remembered(mostBytes: number, work: (text: string) => string): (text: string) => string {
  const known = byteCache<string>(mostBytes, (text, result) => 2 * (text.length + result.length))
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = work(text)
    known.set(text, result)
    return result
  }
}
