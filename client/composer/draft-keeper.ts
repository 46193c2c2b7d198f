import type { Draft, Drafts } from '../unsent/drafts.ts'

const PAUSE_MS = 500

/** Keeps what is being typed: half a second after each change, and at once when the page goes away. */
export type DraftKeeper = {
  changed(): void
  /** The page may be going away: what was typed last is kept before this call returns. */
  flush(): Promise<void>
  /** The words are somewhere else now (in the outbox): forgets their draft. */
  drop(): Promise<void>
  /** The words in the form come from this draft, so that they do not become a second one. */
  began(id: string): void
}

/** @param read what is in the form now; its id changes with what it answers. @param done is told whether the words are kept */
export function draftKeeper(drafts: Drafts, read: () => Draft, done: (kept: boolean) => void): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let keptAs: string | undefined

  async function keep(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const draft = read()
    const before = keptAs
    const empty = draft.text.trim() === ''
    keptAs = empty ? undefined : draft.id
    if (!empty) await drafts.keep(draft)
    if (before !== undefined && before !== keptAs) await drafts.drop(before)
    done(!empty)
  }

  return {
    changed() {
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), PAUSE_MS)
    },
    async flush() {
      if (timer === undefined) return
      const draft = read()
      if (draft.text.trim() !== '') drafts.keepAtOnce(draft)
      await keep()
    },
    async drop() {
      clearTimeout(timer)
      timer = undefined
      const before = keptAs
      keptAs = undefined
      if (before !== undefined) await drafts.drop(before)
      done(false)
    },
    began(id) {
      keptAs = id
    },
  }
}
