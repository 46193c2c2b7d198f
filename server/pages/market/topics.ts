import { html } from '../../kernel/html.ts'
import { formHead, formProblem, lineField } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { addTopic } from '../../threads/add-topic.ts'
import { readTopics } from '../../threads/read-topics.ts'
import { definePage } from '../page.ts'
import { runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly newKey: () => string }

/** Where administrators keep the topics: a new one is added at the end, one of a known code is renamed in both languages. */
export const topicsPage = ({ run, readers, newKey }: Needs) =>
  definePage({
    name: 'topics',
    path: (word) => word.topics,
    before: signInFirst,
    async view({ viewer, words, to, form }) {
      can(viewer, 'set-role', { kind: 'forum' })
      const { t } = words
      const state = form('set')
      const topics = await readTopics(readers.read)
      return {
        title: t('pages:topics.title'),
        paths: inBoth((to) => to.topics),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('pages:topics.title')}</h1><p class="mut">${t('pages:topics.lead')}</p>
<ul>${topics.map(
          ({ id, name }) =>
            html`<li><code>${id}</code>: <a href="${to.market}?topic=${id}"><span lang="id">${name.id}</span> · <span lang="en">${name.en}</span></a></li>`,
        )}</ul>
<form method="post" class="form">${formHead('set', newKey())}${formProblem(state)}
${lineField(state, { name: 'id', label: t('pages:topics.id'), hint: t('pages:topics.id-hint'), max: 40 })}
${lineField(state, { name: 'nameId', label: t('pages:topics.name-id'), max: 40 })}
${lineField(state, { name: 'nameEn', label: t('pages:topics.name-en'), max: 40 })}
<button class="btn pri">${t('pages:topics.save')}</button></form>`,
      }
    },
    forms: {
      async set(fields, ask) {
        const { id, nameId, nameEn } = fields
        await runForm(run, addTopic, ask, fields, { id, nameId, nameEn })
        return ask.to.topics
      },
    },
  })
