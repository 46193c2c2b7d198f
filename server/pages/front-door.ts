import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { negotiateLocale } from '../kernel/negotiate-locale.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Locale } from '../kernel/shapes.ts'
import { LOCALES } from '../kernel/words.ts'
import { formFields } from '../page/form.ts'
import { pathsFor } from '../page/paths.ts'
import { changeProfile } from '../people/account/change-profile.ts'
import { asker } from '../people/asker.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { readMarket } from '../threads/read-market.ts'
import { nextPath } from './people/next-path.ts'
import { rememberLanguage } from './remember-language.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly origin: string }

/** Search engines get this many debates, the liveliest first; from there links lead on. */
const MOST_LISTED = 100

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><path fill="#0b5cad" d="M1 5h15v11a3.75 3.75 0 0 1-7.5 0 3.75 3.75 0 0 1-7.5 0z"/>' +
  '<path fill="#a8480a" d="M18 5h15v11a3.75 3.75 0 0 1-7.5 0 3.75 3.75 0 0 1-7.5 0z"/><path fill="none" stroke="#8a8377" stroke-width="3" d="M4 22v9h26v-9"/></svg>'

/** A refusal is an answer that nobody waits for; anything else is a bug. */
const unlessRefused = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

/** What stands before the pages: `/` leads into a language, and machines learn what there is. */
export const frontDoor: FastifyPluginAsync<Needs> = async (app, { run, readers, origin }) => {
  const hidden = { schema: { hide: true } }

  /** Where that cannot be (reading only, too busy) the choice on this device stands, and leads on. */
  async function keepInAccount(request: FastifyRequest, locale: Locale) {
    await run(changeProfile, { actor: asker(request).actor, input: { locale } }).catch(unlessRefused)
  }

  app.get('/', hidden, (request, reply) => {
    const chosen = LOCALES.find((locale) => locale === request.cookies['lang'])
    const locale = chosen ?? request.viewer?.locale ?? negotiateLocale(request.headers['accept-language'])
    return reply.header('vary', 'Accept-Language, Cookie').redirect(pathsFor(locale).market, 302)
  })
  // The switch of languages: a choice is kept on this device and in the account, while a link that somebody shared changes nothing.
  app.post('/', hidden, async (request, reply) => {
    const fields = formFields(request.body)
    const locale = LOCALES.find((locale) => locale === fields['lang'])
    if (!locale) throw new Refusal('invalid-input', { errors: [{ at: '/body/lang', code: 'not-one-of' }] })
    rememberLanguage(reply, locale)
    if (request.viewer) await keepInAccount(request, locale)
    return reply.redirect(nextPath(fields[locale]) ?? pathsFor(locale).market, 303)
  })

  for (const locale of LOCALES) app.get(`/${locale}`, hidden, (_, reply) => reply.redirect(pathsFor(locale).market, 301))

  app.get('/icon.svg', hidden, (_, reply) => reply.type('image/svg+xml').header('cache-control', 'public, max-age=604800').send(ICON))

  app.get('/robots.txt', hidden, (_, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(`User-agent: *\nDisallow: /api/\nDisallow: /live\nSitemap: ${origin}/sitemap.xml\n`),
  )

  app.get('/sitemap.xml', hidden, async (_, reply) => {
    const { items } = await readMarket(readers.read, { sort: 'active', limit: MOST_LISTED })
    const entries = items.flatMap(({ id, slug, activeAt }) =>
      LOCALES.map(
        (locale) =>
          `<url><loc>${origin}${pathsFor(locale).thread(id, slug)}</loc><lastmod>${new Date(activeAt).toISOString()}</lastmod></url>`,
      ),
    )
    return (
      reply
        .type('application/xml; charset=utf-8')
        // Its addresses are made of titles, and a hidden one is gone at once.
        .header('cache-control', 'no-cache')
        .send(
          `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
        )
    )
  })
}
