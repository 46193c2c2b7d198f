import { readOwnMind } from '../../debate/minds/read-own-mind.ts'
import { LEAST_REASON, MOST_REASON } from '../../debate/minds/schema.ts'
import { Stance } from '../../debate/schema.ts'
import { html, type Html } from '../../kernel/html.ts'
import { refusalSentence } from '../../kernel/refusal-sentence.ts'
import { choiceField, formHead, formProblem, textField } from '../../page/fields.ts'
import { formKey } from '../../page/form.ts'
import { refusalDetail, whyNot } from '../../people/can.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import type { Reply } from '../../replies/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Thread } from '../../threads/schema.ts'
import type { Ask } from '../page.ts'
import { nudgeView, nudgeWords } from '../publishing/nudge-view.ts'
import { langChoice } from './post-choices.ts'

type About = {
  readonly reply: Reply
  readonly thread: Thread
  readonly ask: Pick<Ask, 'viewer' | 'words' | 'to' | 'form'>
  readonly newKey: () => string
}

/** Where the reader says that a reply changed his mind, or takes that back; why not, where he may not. */
export async function mindForm(scope: Scope, { reply, thread, ask, newKey }: About): Promise<Html> {
  const { viewer, words, to } = ask
  const { t } = words
  const { threadId, number } = reply
  if (!viewer)
    return html`<p class="note">${t('minds:sign-in')} <a href="${to.signIn}?next=${encodeURIComponent(to.minds(threadId, number))}">${t('page:sign-in')}</a></p>`
  if (await readOwnMind(scope, { threadId, number, personId: viewer.personId }))
    return html`<form method="post" class="note">${formHead('back', newKey())}<p>${t('minds:yours')}</p><button class="btn">${t('minds:back')}</button></form>`
  const why = whyNot(viewer, 'change-mind', await replyFacts(scope, threadId, number))
  const form = ask.form('change', { lang: words.locale })
  if (why !== null && form.problem === null)
    return html`<p class="note">${why === 'own-post' ? t('minds:own') : refusalSentence(why, refusalDetail(viewer, why).values, words)}</p>`
  return html`<form method="post" class="form" data-form="mind">${formHead('change', formKey(form, newKey))}${formProblem(form)}
${textField(form, { name: 'reason', label: t('minds:reason'), hint: t('minds:reason-hint', { least: LEAST_REASON, most: words.number(MOST_REASON) }), max: MOST_REASON, rows: 4 })}
${
  thread.motion !== null &&
  html`<p class="sm" lang="${thread.lang}"><b>${t('threads:motion')}:</b> ${thread.motion}</p>${choiceField(form, {
    name: 'stance',
    label: t('minds:now'),
    hint: t('minds:now-hint'),
    options: Stance.enum.map((stance) => ({ value: stance, label: t(`minds:stance.${stance}`) })),
  })}`
}${langChoice(form, words, 'f')}${nudgeView(form, words)}${nudgeWords(words)}
<p class="send"><button class="btn pri">${t('minds:send')}</button></p></form>`
}
