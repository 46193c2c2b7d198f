import type { Signal } from '../store/commands.ts'

/** Versions of what pages show, as far as this process has heard; a made page is kept under the versions it was made from. */
export type Versions = {
  /** Moves when a person, a topic or a rule changes: any page may show it. */
  site(): number
  /** Moves with every change of any thread, its figures among them: often, so a list asks for it only as often as it bears to be made anew. */
  lists(): number
  /** Moves with every change of this thread, and of its figures. */
  thread(id: number): number
  hear(signal: Signal): void
  /** Moves everything: the writer died, and what it committed last may not have been heard. */
  mistrust(): void
}

/** Counts what the writer says after its commits. */
export function countVersions(): Versions {
  let site = 0
  let lists = 0
  let all = 0
  const threads = new Map<number, number>()
  return {
    site: () => site,
    lists: () => lists,
    thread: (id) => all + (threads.get(id) ?? 0),
    hear(signal) {
      if (signal.kind === 'site') site++
      if (signal.kind === 'head' || signal.kind === 'tally') {
        threads.set(signal.topic, (threads.get(signal.topic) ?? 0) + 1)
        lists++
      }
      if (signal.kind === 'site') lists++
    },
    mistrust() {
      site++
      lists++
      all++
    },
  }
}
