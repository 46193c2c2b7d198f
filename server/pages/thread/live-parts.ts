import { mindsPanel } from '../../debate/minds/minds-panel.ts'
import { readMindFigures } from '../../debate/minds/read-mind-figures.ts'
import { readStances } from '../../debate/stances/read-stances.ts'
import type { Part } from '../../debate/tally/read-parts.ts'
import type { DrawParts } from '../../debate/tally/tell-figures.ts'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Scope } from '../../store/scope.ts'
import { readThread } from '../../threads/read-thread.ts'
import type { Thread } from '../../threads/schema.ts'
import { groundPanel } from './ground-panel.ts'
import { stallInvitation } from './stall-invitation.ts'

type Draw = (scope: Scope, thread: Thread, words: Words) => Promise<Html>

/** Parts of a debate's page that frames of figures bring anew: each in an element that is there even while it has nothing to show. */
export function partsOfPage(origin: string): Readonly<Record<Part, Draw>> {
  const inPlace =
    (part: Part, draw: (...args: Parameters<Draw>) => Promise<Html | null>): Draw =>
    async (...args) =>
      html`<div data-fresh="${part}" data-part="${part}">${await draw(...args)}</div>`
  return {
    ground: inPlace('ground', groundPanel),
    minds: inPlace('minds', async (scope, { id }, words) => mindsPanel(id, await readMindFigures(scope, id, 0), words)),
    invite: inPlace('invite', async (scope, thread, words) => {
      const title = thread.title || words.t('threads:untitled')
      const address = origin + pathsFor(words.locale).thread(thread.id, thread.slug)
      return stallInvitation({ ...thread, title }, await readStances(scope, thread.id), address, words)
    }),
  }
}

/** The same for followers: those parts that changed. */
export function liveParts(origin: string): DrawParts {
  const draw = partsOfPage(origin)
  return async (scope, threadId, parts, words) => {
    const thread = await readThread(scope, { id: threadId })
    if (!thread) return {}
    const drawn = await Promise.all(parts.map(async (part) => [part, (await draw[part](scope, thread, words)).toString()] as const))
    return Object.fromEntries(drawn)
  }
}
