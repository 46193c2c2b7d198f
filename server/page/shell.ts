import { html, type Html, trusted } from '../kernel/html.ts'
import type { Locale } from '../kernel/shapes.ts'
import { LOCALES, type Words } from '../kernel/words.ts'
import type { Assets } from './assets.ts'
import { brandMark } from './brand-mark.ts'
import { icon, iconSprite } from './icon.ts'
import { jsonScript } from './json-script.ts'
import { pathsFor } from './paths.ts'

/** Who looks at the page, as its frame shows him. */
export type FrameViewer = {
  readonly name: string
  readonly stall: string | null
  readonly role: 'member' | 'moderator' | 'administrator'
  /** His sign: initials under an awning. */
  readonly mark: Html
  readonly initials: string
  readonly unreadNotices: number
}

/** What is around every page of one site, for one reader. */
export type Frame = {
  readonly words: Words
  readonly viewer: FrameViewer | null
  readonly assets: Assets
  /** The public address, without a slash at its end. */
  readonly origin: string
  /** Which life of the database the page was read from: live connections of another life start anew. */
  readonly epoch: string
  /** Whether all that the database holds was invented: every page then says so. */
  readonly demo?: boolean
}

/** One page: what is said of it, and its content. */
export type PageView = {
  readonly title: string
  readonly description?: string
  /** Its address in each language: for search engines, and for the switch of languages. */
  readonly paths: Readonly<Record<Locale, string>>
  readonly main: Html
  /** Classes of `<main>`. */
  readonly kind?: string
  readonly current?: 'market' | 'queue' | 'notices' | 'account'
  /** The address of the feed that follows this page. */
  readonly feed?: string
  /** Forms and personal pages are of no use to search engines. */
  readonly index?: boolean
}

/** The whole document around a page's content. */
export function shell(frame: Frame, page: PageView): Html {
  const { words, assets, viewer, epoch } = frame
  const facts = {
    locale: words.locale,
    viewer: viewer && {
      name: viewer.name,
      stall: viewer.stall,
      role: viewer.role,
      initials: viewer.initials,
      notices: viewer.unreadNotices,
    },
    epoch,
  }
  return html`<!doctype html>
<html lang="${words.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${head(frame, page)}
<link rel="stylesheet" href="${assets.css}"><script src="${assets.theme}"></script>
<script type="module" src="${assets.main}"></script></head>
<body>${iconSprite}
<a class="skip" href="#isi">${words.t('page:skip')}</a>
<div class="roof" aria-hidden="true"></div>
${topBar(frame, page)}
<main class="page${page.kind && ` ${page.kind}`}" id="isi">${page.main}</main>
${foot(words)}
${clientWords(words)}
${jsonScript('page', facts)}
</body></html>
`
}

function head({ words: { t, locale }, origin, demo }: Frame, page: PageView): Html {
  const { title, description = t('common:tagline'), paths, feed, index = true } = page
  const alternates = html`<link rel="canonical" href="${origin + paths[locale]}">${LOCALES.map(
    (other) => html`<link rel="alternate" hreflang="${other}" href="${origin + paths[other]}">`,
  )}<link rel="alternate" hreflang="x-default" href="${origin + (paths.id === pathsFor('id').market ? '/' : paths.id)}">`
  return html`<title>${title} · ${t('common:brand')}</title>
<meta name="description" content="${description}">
${index && alternates}${(!index || demo) && html`<meta name="robots" content="noindex">`}
<meta property="og:site_name" content="${t('common:brand')}"><meta property="og:type" content="website">
<meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
<meta property="og:url" content="${origin + paths[locale]}"><meta property="og:locale" content="${locale === 'id' ? 'id_ID' : 'en_GB'}">
${feed && html`<link rel="alternate" type="application/atom+xml" href="${feed}">`}
<meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg" type="image/svg+xml">`
}

function topBar({ words, viewer, demo }: Frame, { current, paths }: PageView): Html {
  const { t, locale } = words
  const to = pathsFor(locale)
  const here = (item: PageView['current']) => item === current && trusted(' aria-current="page"')
  const moderates = viewer && viewer.role !== 'member'
  return html`<header>${demo && html`<p class="demo">${t('page:demo')}</p>`}<div class="top">
<a class="brand" href="${to.market}">${brandMark}<span>${t('common:brand')}</span></a>
<nav aria-label="${t('page:nav')}"><a class="wide" href="${to.market}"${here('market')}>${t('page:market')}</a>
${moderates && html`<a href="${to.queue}"${here('queue')}>${icon('desk')}<span>${t('page:queue')}</span></a>`}
${
  viewer &&
  html`<a href="${to.notices}"${here('notices')}>${icon('bell')}<span>${t('page:notices')}</span>
<b class="count" data-figure="notices">${viewer.unreadNotices > 0 && words.number(viewer.unreadNotices)}</b></a>`
}</nav>
<form class="lang" method="post" action="/" aria-label="${t('page:language')}">${LOCALES.map(
    (other) =>
      html`<input type="hidden" name="${other}" value="${paths[other]}"><button name="lang" value="${other}" lang="${other}" aria-label="${other.toUpperCase()}, ${t(
        `common:language.${other}`,
      )}"${other === locale && trusted(' aria-current="true"')}>${other.toUpperCase()}</button>`,
  )}</form>
${
  viewer
    ? html`<a class="ico" href="${to.account}" aria-label="${t('page:account', { name: viewer.name, initials: viewer.initials })}"${here('account')}>${viewer.mark}</a>`
    : html`<a class="btn in" href="${to.signIn}">${t('page:sign-in')}</a>`
}
</div></header>`
}

function foot({ t, locale }: Words): Html {
  const to = pathsFor(locale)
  return html`<footer class="foot"><nav class="chips" aria-label="${t('page:foot')}">
<a href="${to.rules}">${t('page:rules')}</a><a href="${to.log}">${t('page:log')}</a><a href="${to.transparency}">${t('page:transparency')}</a><a href="${to.privacy}">${t('page:privacy')}</a><a href="${to.legal}">${t('page:legal')}</a><a href="${to.help}">${t('page:help')}</a></nav>
<theme-switch></theme-switch>
<p class="sm mut">${t('common:tagline')}</p></footer>`
}

const made = new Map<Locale, Html>()

/** The client's sentences; the same for everybody, so made once a language. */
function clientWords(words: Words): Html {
  const known = made.get(words.locale) ?? jsonScript('words', words.room('client'))
  made.set(words.locale, known)
  return known
}
