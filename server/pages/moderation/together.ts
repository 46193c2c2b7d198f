import { html, type Html, trusted } from '../../kernel/html.ts'
import { type FieldError, Refusal, REFUSAL_STATUS, type RefusalCode } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/clock.ts'
import { compileValidator } from '../../kernel/validator.ts'
import { masked } from '../../moderation/cases/masked.ts'
import { readAuthorPosts } from '../../moderation/cases/read-author-posts.ts'
import { CaseId, type AuthorPost } from '../../moderation/cases/schema.ts'
import { decideTogether, type DecidedPost } from '../../moderation/decisions/decide-together.ts'
import { decisionFields } from '../../moderation/decisions/decision-fields.ts'
import { decisionOfForm } from '../../moderation/decisions/decision-of-form.ts'
import { checkDecision } from '../../moderation/decisions/check-decision.ts'
import { DecisionDraft } from '../../moderation/decisions/schema.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { inBoth } from '../../page/paths.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage, type Ask } from '../page.ts'
import { signInFirst } from '../sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }
type Params = { case: number }
type Fields = Readonly<Record<string, string>>

const check = compileValidator(DecisionDraft)

/** Where several posts of one author are decided alike: his open cases, and what he wrote in the last 24 hours. */
export function togetherPage({ run, readers, clock, newKey }: Needs) {
  async function view(ask: Ask<Params>, decided: readonly DecidedPost[] = []) {
    const { words, params, viewer, to, form } = ask
    const { t } = words
    can(viewer, 'see-queue', { kind: 'forum' })
    const { author, posts } = await readers.snapshot((scope) => readAuthorPosts(scope, params.case, clock()))
    const title = t('queue:together.title', { name: author })
    return {
      title,
      paths: inBoth((to) => to.together(params.case)),
      kind: 'narrow',
      current: 'queue' as const,
      index: false,
      main: html`<h1>${title}</h1><p class="mut">${t('queue:together.lead')}</p>${outcomes(decided, ask)}${
        posts.length === 0 ? html`<p>${t('queue:together.none')}</p>` : togetherForm(posts, form('decide'), newKey(), ask)
      }<p><a href="${to.case(params.case)}">${t('queue:together.back', { id: params.case })}</a></p>`,
    }
  }

  return definePage({
    name: 'together',
    path: (word) => `${word.queue}/:case/${word.together}`,
    params: { case: CaseId },
    before: signInFirst,
    view: (ask) => view(ask),
    forms: {
      async decide(fields, ask) {
        can(ask.viewer, 'see-queue', { kind: 'forum' })
        const draft = decisionOfForm(fields)
        const posts = tickedIn(fields)
        const errors: FieldError[] = [...check(draft)]
        if (errors.length === 0) errors.push(...checkDecision(draft as DecisionDraft))
        if (posts.length === 0) errors.push({ at: '/body/posts', code: 'required' })
        if (errors.length > 0) throw new Refusal('invalid-input', { errors })
        const { personId, sessionId } = ask.viewer!
        const actor = { personId, sessionId }
        const input = { posts, decision: draft as DecisionDraft }
        return view(ask, (await run(decideTogether, { actor, input, key: fields['key'] ?? null })).result)
      },
    },
  })
}

function togetherForm(posts: readonly AuthorPost[], form: FormState, key: string, { words }: Ask<Params>): Html {
  const { t } = words
  const wrong = form.errors['posts'] && html`<span class="sm error">${t('queue:together.choose')}</span>`
  return html`<form method="post" class="form judge" data-form="together">${formHead('decide', key)}${formProblem(form)}
<fieldset><legend>${t('queue:together.posts')}</legend>${wrong}<div class="ticks">${posts.map((post) => tick(post, form, words))}</div></fieldset>
${decisionFields({ actions: ['hide', 'remove', 'keep'], flagged: ['spam'] }, form, words)}
<button class="btn pri">${t('queue:together.send')}</button></form>`
}

function tick({ threadId, number, text, at, caseId }: AuthorPost, form: FormState, { t, shortWhen }: Ask['words']): Html {
  const name = `p.${threadId}.${number}`
  const about = [at > 0 && shortWhen(at), number > 0 && `#${number}`, caseId !== null && t('queue:together.case', { id: caseId })].filter(
    Boolean,
  )
  return html`<label class="opt"><input type="checkbox" name="${name}" value="${caseId ?? 'on'}"${name in form.values && trusted(' checked')}><span>${masked(text).text} <span class="mut">${about.join(
    ', ',
  )}</span></span></label>`
}

/** What became of each post that was ticked. */
function outcomes(decided: readonly DecidedPost[], { words: { t }, to }: Ask<Params>): Html | false {
  return (
    decided.length > 0 &&
    html`<section class="note" role="status"><h2>${t('queue:together.done')}</h2><ul class="sm">${decided.map(
      ({ threadId, number, outcome }) =>
        html`<li><a href="${to.permalink(threadId, number)}">${number === 0 ? t('moderation:case.opening') : `#${number}`}</a>: ${
          outcome in REFUSAL_STATUS ? t(`problem:${outcome as RefusalCode}`, { by: '' }) : t('queue:together.decided')
        }</li>`,
    )}</ul></section>`
  )
}

/** `p.12.3` → reply 3 of thread 12; its value is the case that was seen. */
const tickedIn = (fields: Fields) =>
  Object.keys(fields).flatMap((name) => {
    const [, threadId, number] = /^p\.(\d{1,10})\.(\d{1,10})$/.exec(name) ?? []
    const caseId = Number(fields[name]) || undefined
    return threadId && number ? [{ threadId: Number(threadId), number: Number(number), ...(caseId && { caseId }) }] : []
  })
