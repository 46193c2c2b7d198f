import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '../../kernel/hash-token.ts'
import { requestLocale } from '../../kernel/http/request-locale.ts'
import { Refusal, REFUSAL_STATUS } from '../../kernel/refusal.ts'
import type { Locale } from '../../kernel/shapes.ts'
import { LOCALES, wordsFor } from '../../kernel/words.ts'
import { blankForm, formFields, refusedForm } from '../../page/form.ts'
import { type Paths, pathsFor } from '../../page/paths.ts'
import { sendOwn } from '../../page/send-page.ts'
import { shell } from '../../page/shell.ts'
import { comeInByLink, joinByLink, resetByLink } from '../../people/entrance/come-in-by-link.ts'
import type { Entrance } from '../../people/entrance/entrance.ts'
import { readOneTimeLink } from '../../people/entrance/read-one-time-link.ts'
import type { CameIn } from '../../people/entrance/sign-in.ts'
import { type LinkPurpose, PasswordReset } from '../../people/schema.ts'
import type { SessionCookie } from '../../people/sessions/session-cookie.ts'
import { visitOf } from '../../people/sessions/visit-of.ts'
import { formInput } from '../form-input.ts'
import type { FrameOf } from '../frame-of.ts'
import { filled } from '../run-form.ts'
import { joiningInput } from './joining-input.ts'
import { oneTimeLinkView } from './one-time-link-view.ts'

type Needs = { readonly entrance: Entrance; readonly cookie: SessionCookie; readonly frameOf: FrameOf }

/** The form of `newToken`; anything else is no link of ours and is not looked up. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

const resetting = formInput(PasswordReset)

/**
 * `/masuk/{token}`: reading the page shows a button or a form, only sending it uses the link up, since chat programs open links to
 * show what is behind them.
 */
export const oneTimeLinkRoutes: FastifyPluginAsync<Needs> = async (app, { entrance, cookie, frameOf }) => {
  const { readers, clock } = entrance

  /** @throws {Refusal} `link-used` */
  async function linkOf(request: FastifyRequest) {
    const { token } = request.params as { token: string }
    const link = TOKEN.test(token) ? await readOneTimeLink(readers.read, hashToken(token), clock()) : null
    if (!link) throw new Refusal('link-used')
    const { lang } = request.query as { lang?: unknown }
    const locale = LOCALES.find((locale) => locale === lang) ?? requestLocale(request)
    return { ...link, token, words: wordsFor(locale) }
  }

  type Link = Awaited<ReturnType<typeof linkOf>>

  async function show(request: FastifyRequest, reply: FastifyReply, link: Link, form = blankForm({ locale: link.words.locale })) {
    const { words, token } = link
    const { viewer } = request
    const address = (locale: Locale) => `/masuk/${token}?lang=${locale}`
    const view = { ...oneTimeLinkView(link, words, form), paths: { id: address('id'), en: address('en') }, kind: 'narrow', index: false }
    return sendOwn(request, reply, shell(await frameOf({ words, viewer }), view).toString())
  }

  app.get('/masuk/:token', { schema: { hide: true } }, async (request, reply) => show(request, reply, await linkOf(request)))

  app.post('/masuk/:token', { schema: { hide: true } }, async (request, reply) => {
    const link = await linkOf(request)
    const fields = formFields(request.body)
    try {
      const { token } = await USES[link.purpose](entrance, link.token, fields, request)
      cookie.set(reply, token)
      return await reply.redirect(ONWARD[link.purpose](pathsFor(link.words.locale)), 303)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'link-used' || link.purpose === 'sign-in') throw error
      void reply.code(REFUSAL_STATUS[error.code] >= 500 ? REFUSAL_STATUS[error.code] : 422)
      return show(request, reply, link, refusedForm(fields, error, link.words))
    }
  })
}

/** Where each link leads to in the end. */
const ONWARD: Record<LinkPurpose, (to: Paths) => string> = {
  'sign-in': (to) => to.market,
  'reset-password': (to) => `${to.account}?done=password`,
  'first-administrator': (to) => `${to.account}?done=joined`,
}

type Use = (entrance: Entrance, link: string, fields: Readonly<Record<string, string>>, request: FastifyRequest) => Promise<CameIn>

/** What sending the form of a link does, by what the link is good for. */
const USES: Record<LinkPurpose, Use> = {
  'sign-in': (entrance, link, _, request) => comeInByLink(entrance, link, visitOf(request)),
  'reset-password': (entrance, link, fields, request) =>
    resetByLink(entrance, link, resetting(filled(fields, ['password'])).password, visitOf(request)),
  'first-administrator': (entrance, link, fields, request) =>
    joinByLink(entrance, link, joiningInput(filled(fields, ['name', 'password', 'stall', 'locale']), 'staff'), visitOf(request)),
}
