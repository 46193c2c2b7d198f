import type { Clock } from '../../kernel/clock.ts'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { appeal } from '../../moderation/appeals/appeal.ts'
import { sanctionWords } from '../../moderation/strikes/sanction-words.ts'
import { LADDER, nextStep } from '../../moderation/strikes/ladder.ts'
import { ownMeasureWords } from '../../moderation/strikes/own-measure-words.ts'
import { readStrikes } from '../../moderation/strikes/read-strikes.ts'
import type { Strikes } from '../../moderation/strikes/schema.ts'
import { strikeStepsView } from '../../moderation/strikes/strike-steps-view.ts'
import { strikeView } from '../../moderation/strikes/strike-view.ts'
import { formProblem } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { signedIn } from '../../people/signed-in.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage } from '../page.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }

/** One's own strikes: what was decided, what comes next, and where one appeals. Muted and suspended people reach it too. */
export const strikesPage = ({ run, readers, clock, newKey }: Needs) =>
  definePage({
    name: 'strikes',
    path: (word) => `${word.account}/${word.strikes}`,
    before: signInFirst,
    async view({ viewer, words, to, form }) {
      const { personId } = signedIn({ viewer })
      const { t } = words
      const strikes = await readers.snapshot((scope) => readStrikes(scope, { personId, now: clock() }))
      const sent = form('appeal')
      const refused = sent.problem !== null
      const asked = strikes.items.find(
        (strike) => refused && strike.decisionId === sent.values['decisionId'] && strike.appealUntil !== null,
      )
      return {
        title: t('strikes:title'),
        paths: inBoth((to) => to.strikes),
        kind: 'narrow',
        current: 'account',
        index: false,
        main: html`<header class="title"><h1>${t('strikes:title')}</h1><p class="mut">${
          strikes.items.length === 0 ? t('strikes:none') : t('strikes:count', { count: strikes.items.length })
        }</p></header>
${!asked && formProblem(sent)}${inForce(strikes, words)}${strikes.items.map((strike) =>
          strikeView(strike, strikeStepsView(strike, { key: newKey(), ...(strike === asked && { form: sent }) }, words), words),
        )}
${ladder(strikes, words)}<p class="sm"><a href="${to.rules}">${t('strikes:rules')}</a></p>`,
      }
    },
    forms: {
      async appeal(fields, ask) {
        const { decisionId, ...words } = filled(fields, ['decisionId', 'text'])
        await runForm(run, appeal, ask, fields, { decisionId, ...words })
        return `${ask.to.strikes}#p${decisionId}`
      },
    },
  })

const inForce = ({ measures }: Strikes, words: Words): Html | false =>
  measures.length > 0 &&
  html`<div class="note"><p><b>${words.t('strikes:in-force')}</b></p><ul>${measures.map(
    (measure) => html`<li>${ownMeasureWords(measure, words)}</li>`,
  )}</ul></div>`

/** What each strike may bring, with the reader's own next step marked: it holds no surprise. */
function ladder({ items }: Strikes, words: Words): Html {
  const { t } = words
  const next = nextStep(items)
  return html`<section class="form" aria-labelledby="tangga"><h2 id="tangga">${t('strikes:ladder')}</h2><p class="mut">${t('strikes:ladder-lead')}</p>
<p><b>${t('strikes:ahead', { measure: sanctionWords(LADDER[next]!, words) })}</b></p>
<ol>${LADDER.map((step, index) => html`<li${index === next && html` aria-current="step"`}>${index + 1}. ${index === next ? html`<b>${sanctionWords(step, words)}</b>` : sanctionWords(step, words)}</li>`)}</ol></section>`
}
