import { html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { readPost } from '../../moderation/cases/read-post.ts'
import { askedWords } from '../../moderation/decisions/asked-words.ts'
import { formHead } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { changeThread } from '../../threads/change-thread.ts'
import { readHead } from '../../threads/read-head.ts'
import { readThread } from '../../threads/read-thread.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { definePage } from '../page.ts'
import { anywayIn } from '../publishing/answered-nudge.ts'
import { nudgeView, nudgeWords } from '../publishing/nudge-view.ts'
import { runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { threadFields } from './thread-fields.ts'
import { parseThreadId, ThreadParam } from './thread-place.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }

/** Where the author of a thread changes its opening. */
export const editThreadPage = ({ run, readers, newKey }: Needs) =>
  definePage({
    name: 'edit-thread',
    path: (word) => `${word.thread}/:thread/${word.edit}`,
    params: { thread: ThreadParam },
    before: signInFirst,
    async view({ params, words, viewer, form, to }) {
      const id = parseThreadId(params.thread)
      const facts = await threadFacts(readers.read, id)
      can(viewer, 'edit', facts)
      const thread = await readThread(readers.read, { id })
      if (!thread) throw new Refusal('not-found')
      const opening = await readPost(readers.read, id, 0) // its own words, which nobody else sees while it is hidden
      const { t } = words
      const state = form('edit', {
        title: opening.title,
        text: opening.text,
        motion: opening.motion ?? '',
        topic: thread.topic ?? '',
      })
      return {
        title: t('pages:edit.title'),
        paths: inBoth((to) => to.edit(id, 0)),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('pages:edit.title')}</h1><p class="mut">${t(facts.mending ? 'strikes:mend-lead' : 'pages:edit.lead')}</p>${facts.mending && (await askedWords(readers.read, { threadId: id, number: 0 }, words))}
<form method="post" class="form" data-form="edit">${formHead('edit', newKey())}${threadFields(state, words, await readTopics(readers.read))}${nudgeView(state, words)}${nudgeWords(words)}
<p class="send"><button class="btn pri">${t('pages:edit.save')}</button><a class="btn bare" href="${to.thread(id, thread.slug)}">${t('pages:back')}</a></p></form>`,
      }
    },
    forms: {
      async edit(fields, ask) {
        const threadId = parseThreadId(ask.params.thread)
        const { title = '', text = '', motion, topic } = fields
        const input = { threadId, title, text, motion: motion || null, topic: topic || null, ...anywayIn(fields) }
        const { held } = await runForm(run, changeThread, ask, fields, input)
        if (held !== undefined) return `${ask.to.held}#h${held}`
        return ask.to.thread(threadId, (await readHead(readers.read, { id: threadId }))?.slug ?? '')
      },
    },
  })
