import { openShelf, type Shelf } from '../kit/shelf.ts'

/** What somebody was writing: his reply with all choices. `at` is when it was kept, in milliseconds since 1970, UTC. */
export type Draft = {
  readonly id: string
  readonly owner: string
  readonly threadId: number
  readonly parent: number | null
  readonly quote: { readonly number: number; readonly text: string } | null
  readonly text: string
  readonly stall: string
  readonly intent: string
  readonly lang: string
  readonly at: number
  /** Why it came back, if it was sent and refused: a sentence. */
  readonly refused?: string
}

/** The drafts of one person. Text that answers another reply, or is in the other language, is another draft. */
export type Drafts = {
  keep(draft: Draft): Promise<void>
  /** For a page that is going away. */
  keepAtOnce(draft: Draft): void
  drop(id: string): Promise<void>
  /** The one to go on with: of this parent if one is named, else the newest of the thread. */
  find(threadId: number, parent?: number): Promise<Draft | undefined>
}

/** The name of a draft that is being typed; what came back from the outbox has the name of its letter instead. */
export const draftId = ({ owner, threadId, parent, lang }: Pick<Draft, 'owner' | 'threadId' | 'parent' | 'lang'>): string =>
  [owner, threadId, parent ?? 0, lang].join(' ')

/** @param owner the name of the person who is signed in; the drafts of others on this device are not his to see */
export const draftsOf = (owner: string, shelf: Shelf<Draft> = openShelf('drafts')): Drafts => ({
  keep: (draft) => shelf.put(draft.id, draft),
  keepAtOnce: (draft) => shelf.putAtOnce(draft.id, draft),
  drop: (id) => shelf.delete(id),
  async find(threadId, parent) {
    const mine = (await shelf.all()).filter((draft) => draft.owner === owner && draft.threadId === threadId)
    const fitting = parent === undefined ? mine : mine.filter((draft) => draft.parent === parent)
    return fitting.sort((a, b) => b.at - a.at)[0]
  },
})
