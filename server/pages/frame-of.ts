import type { Assets } from '../page/assets.ts'
import type { Frame } from '../page/shell.ts'
import { initialsOf, personMark } from '../people/person-mark.ts'
import type { Ask } from './page.ts'

type Needs = {
  readonly assets: Assets
  readonly origin: string
  readonly epoch: string
  readonly demo?: boolean
  /** How many notices this person has not seen. */
  readonly unreadNotices: (personId: string) => Promise<number>
}

/** What stands around a page for whoever asks for it. */
export type FrameOf = (ask: Pick<Ask, 'words' | 'viewer'>) => Promise<Frame>

/** Binds the frame of all pages to one site. */
export const frameFor =
  ({ unreadNotices, ...site }: Needs): FrameOf =>
  async ({ words, viewer }) => ({
    ...site,
    words,
    viewer: viewer && {
      name: viewer.name,
      stall: viewer.stall,
      role: viewer.role,
      initials: initialsOf(viewer.name),
      mark: personMark(viewer.name, viewer.stall),
      unreadNotices: await unreadNotices(viewer.personId),
    },
  })
