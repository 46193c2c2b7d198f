import type { Scope } from '../store/scope.ts'
import { readHead, type ThreadHead } from './read-head.ts'

const MOST_KNOWN = 20_000

/**
 * Reads the heads of threads, each anew only after its thread has changed: asking the database costs more than all the rest of
 * sending a page that is kept.
 *
 * @param versionOf moves after every commit that changes the thread
 */
export function knownHeads(
  scope: Scope,
  versionOf: (id: number) => number,
): (id: number) => ThreadHead | null | Promise<ThreadHead | null> {
  const known = new Map<number, { version: number; head: ThreadHead }>()
  async function read(id: number): Promise<ThreadHead | null> {
    // The version first: what is read after it can be newer, never older.
    const version = versionOf(id)
    const head = await readHead(scope, { id })
    if (known.size >= MOST_KNOWN) known.clear()
    if (head) known.set(id, { version, head })
    return head
  }
  return (id) => {
    const entry = known.get(id)
    return entry?.version === versionOf(id) ? entry.head : read(id)
  }
}
