import { Type } from 'typebox'
import { html, type Html } from '../../kernel/html.ts'
import { formHead } from '../../page/fields.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { refusalSentence } from '../../kernel/refusal-sentence.ts'
import type { Words } from '../../kernel/words.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { inBoth } from '../../page/paths.ts'
import { refusalDetail, whyNot } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { openThread } from '../../threads/open-thread.ts'
import { readAnswered } from '../../threads/read-answered.ts'
import type { ThreadLink } from '../../threads/schema.ts'
import { threadLink } from '../../threads/thread-link.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { definePage } from '../page.ts'
import { anywayIn } from '../publishing/answered-nudge.ts'
import { nudgeView, nudgeWords } from '../publishing/nudge-view.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { langChoice, stallChoice } from './post-choices.ts'
import { threadFields } from './thread-fields.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }

/** Where a debate is opened. */
export const newThreadPage = ({ run, readers, newKey }: Needs) =>
  definePage({
    name: 'new-thread',
    path: (word) => `${word.thread}/${word.new}`,
    query: { answers: Type.Optional(ThreadId) },
    before: signInFirst,
    async view({ words, viewer, form, query }) {
      const { t, locale } = words
      const state = form('open', { lang: locale, stall: viewer?.stall ?? '', answers: String(query.answers ?? '') })
      const wanted = Number(state.values['answers'])
      const answered = Number.isSafeInteger(wanted) ? await readAnswered(readers.read, wanted) : null
      const topics = await readTopics(readers.read)
      const why = whyNot(viewer, 'open-thread', { kind: 'forum' })
      return {
        title: t('pages:new.title'),
        paths: inBoth((to) => to.newThread + (query.answers === undefined ? '' : `?answers=${query.answers}`)),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('pages:new.title')}</h1>
          <p class="mut">${t('pages:new.lead')}</p>
          ${
            // Who was stopped while he wrote keeps his words before him.
            why && state.problem === null
              ? html`<p class="note">${refusalSentence(why, refusalDetail(viewer, why).values, words)}</p>`
              : html`<form method="post" class="form" data-form="thread">
            ${formHead('open', formKey(state, newKey))}${answersNote(state, answered, words)}${threadFields(state, words, topics)}${stallChoice(state, words)}${langChoice(state, words, 'f')}${nudgeView(state, words)}${nudgeWords(words)}
            <button class="btn pri">${t('pages:thread-form.send')}</button>
          </form>`
          }`,
      }
    },
    forms: {
      async open(fields, ask) {
        const draft = filled(fields, ['title', 'text', 'motion', 'stall', 'topic', 'lang'])
        const answers = fields['answers'] ? { answers: Number(fields['answers']) } : {}
        const { threadId, slug, held } = await runForm(run, openThread, ask, fields, { ...draft, ...answers, ...anywayIn(fields) })
        return held === undefined ? ask.to.thread(threadId, slug) : `${ask.to.held}#h${held}`
      },
    },
  })

/** Which debate the new one answers; of one that cannot be answered, that it stands alone then. */
function answersNote({ values, errors }: FormState, answered: ThreadLink | null, words: Words): Html | false {
  if (!values['answers']) return false
  if (!answered?.title || errors['answers'] !== undefined)
    return html`<p class="note" role="status">${words.t('threads:answers-nothing')}</p>`
  return html`<p class="note">${words.t('threads:answers')}: ${threadLink(answered, words)}</p><input type="hidden" name="answers" value="${answered.id}">`
}
