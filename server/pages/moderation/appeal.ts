import type { Clock } from '../../kernel/clock.ts'
import { html } from '../../kernel/html.ts'
import { Id } from '../../kernel/shapes.ts'
import { answerAppeal } from '../../moderation/appeals/answer-appeal.ts'
import { appealView } from '../../moderation/appeals/appeal-view.ts'
import { readAppeal } from '../../moderation/appeals/read-appeal.ts'
import { formKey } from '../../page/form.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage } from '../page.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }

/** One appeal: the original text, its context, the first decision, what the author says, and where another moderator answers. */
export const appealPage = ({ run, readers, clock, newKey }: Needs) =>
  definePage({
    name: 'appeal',
    path: (word) => `${word.queue}/${word.appeals}/:appeal`,
    params: { appeal: Id },
    before: signInFirst,
    async view({ viewer, params, words, to, form }) {
      can(viewer, 'see-queue', { kind: 'forum' })
      const now = clock()
      const appeal = await readers.snapshot((scope) => readAppeal(scope, params.appeal, viewer!, now))
      const answer = form('answer')
      return {
        title: words.t('appeals:of', { id: appeal.caseId }),
        paths: inBoth((to) => to.appeal(appeal.id)),
        kind: 'narrow',
        current: 'queue',
        index: false,
        main: html`<p class="crumb"><a class="btn bare" href="${to.appeals}">${icon('back')}${words.t('appeals:title')}</a></p>
${appealView(appeal, { form: answer, key: formKey(answer, newKey), now }, words)}`,
      }
    },
    forms: {
      async answer(fields, ask) {
        const { overturn, note } = filled(fields, ['overturn', 'note'])
        const { appeal: appealId } = ask.params
        const chosen = overturn === undefined ? {} : { overturn: overturn === 'yes' }
        await runForm(run, answerAppeal, ask, fields, { appealId, ...chosen, note })
        return `${ask.to.appeal(appealId)}#jawab`
      },
    },
  })
