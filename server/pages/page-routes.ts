import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { html } from '../kernel/html.ts'
import { Refusal, REFUSAL_STATUS } from '../kernel/refusal.ts'
import { LOCALES, wordsFor } from '../kernel/words.ts'
import { formProblem } from '../page/fields.ts'
import { formFields, type FormState, refusedForm } from '../page/form.ts'
import type { PageCache } from '../page/page-cache.ts'
import type { PageLane } from '../page/page-lane.ts'
import { pathWords } from '../page/paths.ts'
import { sendKept, sendOwn } from '../page/send-page.ts'
import { shell, type PageView } from '../page/shell.ts'
import { askOf } from './ask-of.ts'
import type { FrameOf } from './frame-of.ts'
import type { Ask, Go, Page } from './page.ts'
import { maskedIfAsked } from './publishing/answered-nudge.ts'

type Needs = {
  readonly pages: readonly Page[]
  readonly cache: PageCache
  readonly lane: PageLane
  readonly frameOf: FrameOf
  /** Moves with every change of a person, a topic or a rule: pages kept before it are not shown any more. */
  readonly siteVersion: () => number
}

/** Gives every page its address in both languages, for reading (GET) and, if it has forms, for sending them (POST). */
export const pageRoutes: FastifyPluginAsync<Needs> = async (app, { pages, cache, lane, frameOf, siteVersion }) => {
  const hidden = { schema: { hide: true } }
  const show = async (ask: Ask, view: PageView) => shell(await frameOf(ask), view).toString()

  async function read(page: Page, ask: Ask) {
    const { locale, request, reply } = ask
    // Before anything is read: what is made after a change may be newer than this says, never older.
    const fresh = page.version && freshness(page.version(ask), siteVersion)
    const key = page.before ? await page.before(ask) : null
    if (typeof key === 'object' && key !== null) return leave(reply, key)
    if (key !== null && !request.viewer) {
      const kept = cache.get(`${page.name} ${locale} ${siteVersion()} ${key}`, async () => show(ask, stays(await page.view(ask))))
      return sendKept(
        request,
        reply,
        kept instanceof Promise ? await kept : kept,
        fresh && ((sent) => lane.offer(request.raw, { ...sent, fresh })),
      )
    }
    const view = await page.view(ask)
    return 'go' in view ? leave(reply, view) : sendOwn(request, reply, await show(ask, view))
  }

  /** The page once more, with all that was typed and what is wrong with it; at the top where the form has no place for that. */
  async function showAgain(page: Page, asked: Ask, state: FormState, refusal: Refusal) {
    const { request, reply } = asked
    let placed = false
    const form: Ask['form'] = (does, values) => {
      const shown = asked.form(does, values)
      placed ||= shown === state
      return shown
    }
    const ask = { ...asked, form }
    const first = page.before ? await page.before(ask) : null
    const view = typeof first === 'object' && first !== null ? first : await page.view(ask)
    if ('go' in view) return leave(reply, view)
    void reply.code(statusOf(refusal))
    if (refusal.detail.retryAfter !== undefined) void reply.header('retry-after', refusal.detail.retryAfter)
    return sendOwn(request, reply, await show(ask, placed ? view : { ...view, main: html`${formProblem(state)}${view.main}` }))
  }

  for (const page of pages) {
    const askedBy = askOf(page)

    for (const locale of LOCALES) {
      const url = `/${locale}/${page.path(pathWords(locale))}`
      app.get(url, hidden, async (request, reply) => read(page, askedBy(locale, request, reply)))

      if (Object.keys(page.forms).length > 0)
        app.post(url, hidden, async (request, reply) => {
          // Here, so that a form that comes back for another reason shows the masked words too.
          const fields = maskedIfAsked(formFields(request.body))
          const does = fields['do'] ?? ''
          const form = Object.hasOwn(page.forms, does) ? page.forms[does] : undefined
          if (!form) throw new Refusal('invalid-input', { errors: [{ at: '/body/do', code: 'not-one-of' }] })
          try {
            const ask = askedBy(locale, request, reply)
            const done = await form(fields, ask)
            return typeof done === 'string' ? leave(reply, { go: done, status: 303 }) : sendOwn(request, reply, await show(ask, done))
          } catch (error) {
            if (!(error instanceof Refusal) || error.code === 'not-found') throw error
            const state = refusedForm(fields, error, wordsFor(locale, request.viewer?.timeZone))
            return showAgain(page, askedBy(locale, request, reply, { does, state }), state, error)
          }
        })
    }
  }
}

/** Whether two versions still are what they are now. */
function freshness(page: () => number, site: () => number): () => boolean {
  const [pageNow, siteNow] = [page(), site()]
  return () => page() === pageNow && site() === siteNow
}

/** What the server cannot do now is its own fault and says so; everything else is for the writer of the form to mend. */
const statusOf = ({ code }: Refusal) => (REFUSAL_STATUS[code] >= 500 ? REFUSAL_STATUS[code] : 422)

function leave(reply: FastifyReply, { go, status }: Go): FastifyReply {
  // Titles change and change back: a browser that kept a 301 for ever would then run in circles.
  void reply.header('cache-control', status === 301 ? 'no-cache' : 'no-store')
  return reply.redirect(go, status)
}

function stays(view: PageView | Go): PageView {
  if ('go' in view) throw new Error('a page that is kept must say in "before" when it leads elsewhere')
  return view
}
