import { html } from '../kernel/html.ts'
import type { Problem } from '../kernel/shapes.ts'
import type { Words } from '../kernel/words.ts'
import { inBoth, pathsFor } from './paths.ts'
import type { PageView } from './shell.ts'

/** The page that says no: what is wrong, when to try again, and where to go from here. */
export function problemPage({ title, status, detail, instance, type }: Problem, { t, locale }: Words): PageView {
  const to = pathsFor(locale)
  const withheld = type === '/problems/withheld'
  const said = t(status === 404 ? 'page:lost' : withheld ? 'page:withheld' : 'page:problem')
  return {
    title: said,
    paths: inBoth((to) => to.market),
    index: false,
    kind: 'narrow',
    main: html`<div class="shut">
        <div>
          <p class="eyebrow">${status}</p>
          <h1>${said}</h1>
          <p>${title}${detail && html` ${detail}`}</p>
        </div>
      </div>
      <p class="ways">
        <a class="btn pri" href="${to.market}">${t('page:to-market')}</a>${
          type === '/problems/sign-in-required' && html`<a class="btn" href="${to.signIn}">${t('page:sign-in')}</a>`
        }${withheld && html`<a class="btn" href="${to.legal}#pembaca">${t('page:legal')}</a>`}<a class="btn bare" href="${to.help}">${t('page:help')}</a>
      </p>
      ${status >= 500 && instance && html`<p class="sm mut">${t('page:trace', { id: instance })}</p>`}`,
  }
}
