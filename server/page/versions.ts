import type { Signal } from '../store/commands.ts'

/** Versions of what pages show, as far as this process has heard; a made page is kept under the versions it was made from. */
export type Versions = {
  /** Moves when a person, a topic or a rule changes: any page may show it. */
  site(): number
  /** Moves with every change of any thread: for lists. */
  lists(): number
  hear(signal: Signal): void
}

/** Counts what the writer says after its commits. */
export function countVersions(): Versions {
  let site = 0
  let lists = 0
  return {
    site: () => site,
    lists: () => lists,
    hear({ kind }) {
      if (kind === 'site') site++
      if (kind === 'site' || kind === 'head') lists++
    },
  }
}
