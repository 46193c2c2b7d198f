import type { Locale } from '../kernel/shapes.ts'
import type { Frame } from './frame.ts'
import { frameOf, toWire, type Form } from './frames.ts'
import type { Pages, PageShelf } from './page-shelf.ts'
import type { FormName } from './schema.ts'

/** What is told of a topic's figures at once, as they are now: `d` in the asked form, and the version up to which it tells all. */
export type Figures = { readonly d: unknown; readonly version: number }

/**
 * Reads the figures of a topic that changed after a version, in the order in which they changed, as many as one frame bears (some
 * 24 kB). The version is that of the last of them, or if there are no more that of the topic.
 */
export type ReadFigures = (topic: number, after: number, locale: Locale, as: FormName) => Promise<Figures>

/** One `tally` frame, ready to send, shared by all who have the same version. */
export type FiguresPage = { readonly frame: Frame; readonly version: number }

type Sources = {
  readonly figures: ReadFigures
  readonly shelf: PageShelf
  readonly onError: (error: unknown) => void
  readonly turn: () => Promise<void>
}

/** The figures of one followed topic: how far they have come, and their frames. They are state and no log, so only the newest are kept. */
export function topicFigures(topic: number, { figures: read, shelf, onError, turn }: Sources) {
  const pages: Pages<FiguresPage> = new Map()
  let newest = 0

  async function build(after: number, { locale, as }: Form): Promise<FiguresPage> {
    try {
      const { d, version } = await read(topic, after, locale, as)
      return { frame: frameOf({ t: 'tally', th: toWire(topic), v: version, d }), version }
    } catch (error) {
      onError(error) // here, and not once for each of those who wait for it
      throw error
    }
  }

  return {
    /** The newest version that was heard of. */
    version: () => newest,
    /** Takes a hint, and says whether that was news. */
    hear(version: number): boolean {
      if (version <= newest) return false
      newest = version
      pages.clear()
      return true
    },
    /** Drops the frames: their words may have changed. */
    forget: () => pages.clear(),
    /** Waits for one's turn to send: all followers of a thread are told at one moment. */
    turn,
    /** What changed after this version, or the first part of it. */
    page: (after: number, form: Form): Promise<FiguresPage> => shelf(pages, `${after} ${form.locale} ${form.as}`, () => build(after, form)),
  }
}
