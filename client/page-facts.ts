import type { Role, Stall } from '../server/people/schema.ts'

export type Locale = 'id' | 'en'

/** Who looks at the page, when signed in; `notices` counts the unread ones. */
export type Viewer = {
  readonly name: string
  readonly stall: Stall | null
  readonly role: Role
  readonly initials: string
  readonly notices: number
}

/** What the server says of the page: its language, its viewer, and the epoch of the logs it was read from. */
export type PageFacts = { readonly locale: Locale; readonly viewer: Viewer | null; readonly epoch: string | null }

let facts: PageFacts | undefined

/** The facts of this page, from the JSON that stands in it. */
export function pageFacts(): PageFacts {
  facts ??= {
    locale: document.documentElement.lang === 'en' ? 'en' : 'id',
    viewer: null,
    epoch: null,
    ...(readJson('page') as Partial<PageFacts>),
  }
  return facts
}

/** The JSON of a `<script type="application/json">` of the page by its id; nothing if it is missing. */
export function readJson(id: string): unknown {
  const text = document.getElementById(id)?.textContent
  return text ? JSON.parse(text) : undefined
}
