import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { Stance } from '../schema.ts'
import { choiceButton } from './choice.ts'

type Taken = { readonly stance: Stance; readonly counts: boolean } | null

/** Where a reader says what he thinks of the motion; his own stance is pressed in, and another one takes its place. */
export const stanceForm = (taken: Taken, { t }: Words): Html =>
  html`<div class="stance"><p class="sm" id="sikap"><b>${t(taken ? 'part:stance-yours' : 'part:stance')}</b></p>
<div class="seg" role="group" aria-labelledby="sikap">${Stance.enum.map((choice) =>
    choiceButton({ about: 'stance', number: 0, choice }, t(`part:stance.${choice}`), { pressed: taken?.stance === choice, fixed: true }),
  )}</div>${taken?.counts === false && html`<p class="sm mut" data-said>${t('part:stance-waits')}</p>`}</div>`
