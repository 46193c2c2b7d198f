import { html, LitElement, nothing } from 'lit'
import type { ApiProblem } from '../api.ts'
import type { Draft } from '../unsent/drafts.ts'
import { showBar } from '../kit/show-bar.ts'
import { showToast } from '../kit/show-toast.ts'
import type { Outcome } from '../unsent/outbox.ts'
import { askFirst, sentBy } from '../publishing/ask-first.ts'
import { followHeld, refreshHeld } from '../publishing/refresh-held.ts'
import { clearNudge, showNudge } from '../publishing/show-nudge.ts'
import { pageFacts } from '../page-facts.ts'
import { tellOutcome } from '../unsent/tell-outcome.ts'
import { tellPosted } from '../thread/posted.ts'
import { t } from '../words.ts'
import { type Answering, onAnswer } from './on-answer.ts'
import { setAnswering, showAnswering } from './answering.ts'
import { codePoints } from './code-points.ts'
import { FormDraft } from './form-draft.ts'
import { LetterBox } from './letter-box.ts'
import { type ReplyForm, replyForm } from './reply-form.ts'
import { clearRefusal, showRefusal } from './show-refusal.ts'

const LONGEST = 5000

/**
 * Makes the form of a reply safe to type into: what is written is kept, and what is sent is posted exactly once, also through a
 * tunnel or a crash. The form itself stays the server's.
 */
export class ReplyComposer extends LitElement {
  static override properties = { threadId: { type: Number, attribute: 'thread-id' } }
  declare threadId: number

  readonly #owner = pageFacts().viewer?.name ?? ''
  readonly #letters = new LetterBox(this, this.#owner, (outcome) => this.#settle(outcome))
  readonly #draft = new FormDraft(this, { owner: this.#owner, form: () => this.#form, tookUp: (draft) => this.#showTakenUp(draft) })
  #sending = false
  #left: AbortController | undefined

  override createRenderRoot() {
    return this.querySelector<HTMLElement>('[data-draft]') ?? this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#left = new AbortController()
    const { signal } = this.#left
    this.#element.addEventListener('input', () => this.#draft.changed(), { signal })
    askFirst(this.#element, signal)
    this.#element.addEventListener('submit', (event) => void this.#send(event), { signal })
    this.querySelector('[data-answering] a')?.addEventListener('click', (event) => this.#forget(event), { signal })
    signal.addEventListener('abort', followHeld())
    onAnswer((answering) => this.#answer(answering), signal)
    for (const link of document.querySelectorAll('[data-write]'))
      link.addEventListener('click', () => setTimeout(() => this.#form.field('text')?.focus()), { signal })
    void this.#restore()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#left?.abort()
  }

  override render() {
    const { points, kept } = this.#draft
    const { onTheWay, stuck } = this.#letters
    const count = onTheWay.length
    const held = typeof stuck?.reason === 'string' && t('composer.held', { count, reason: stuck.reason })
    const waits = held || t(stuck ? 'composer.waiting' : 'composer.sending', { count })
    return html`${points > 0 ? html`<span class=${points > LONGEST ? 'sm error' : 'sm mut'}>${t('composer.points', { points, longest: LONGEST })}</span>` : nothing}
      ${kept ? html`<span class="sm mut">${t('composer.kept')}</span>` : nothing}
      <span class="sm" role="status">${count > 0 ? waits : nothing}</span>`
  }

  get #element(): HTMLFormElement {
    return this.querySelector<HTMLFormElement>('form[data-form="reply"]')!
  }

  get #form(): ReplyForm {
    return replyForm(this.#element)
  }

  async #restore(): Promise<void> {
    await this.#letters.open()
    await this.#draft.restore((text) => this.#letters.onTheWay.some(({ body }) => body.text === text))
  }

  #showTakenUp(draft: Draft): void {
    showAnswering(this, this.#form, document.getElementById(`b${draft.parent}`)?.dataset['author'] ?? '')
    if (draft.refused !== undefined) showRefusal(this.#element, draft.refused, null)
  }

  #answer(answering: Answering): void {
    const form = this.#form
    setAnswering(form, answering)
    showAnswering(this, form, answering.name)
    const text = form.field('text')
    text?.scrollIntoView({ block: 'center' })
    text?.focus({ preventScroll: true })
    if (form.get('text') !== '') this.#draft.changed()
    else void this.#draft.restoreFor(answering.number)
  }

  #forget(event: Event): void {
    event.preventDefault()
    setAnswering(this.#form, null)
    showAnswering(this, this.#form, '')
    this.#form.field('text')?.focus()
    this.#draft.changed()
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.#sending) return // a second tap on the same words
    clearRefusal(this.#element)
    clearNudge(this.#element)
    const draft = this.#draft.read()
    if (codePoints(draft.text) > LONGEST || draft.text.trim() === '') {
      const code = draft.text.trim() === '' ? 'required' : 'too-long'
      return this.#refuse(t('composer.not-yet'), { type: '', title: '', status: 0, errors: [{ at: '/body/text', code }] })
    }
    this.#sending = true
    // It is in the outbox before it leaves the form, so that there is no moment at which it is nowhere.
    await this.#letters.put(draft, sentBy(event) === 'anyway')
    if (await this.#draft.sent(draft)) showAnswering(this, this.#form, '')
    this.#sending = false
    this.#letters.flush()
  }

  #settle(outcome: Outcome): void {
    const { letter } = outcome
    if (letter.threadId !== this.threadId) return tellOutcome(outcome)
    if ('number' in outcome) return void tellPosted({ threadId: letter.threadId, number: outcome.number })
    if ('held' in outcome) return void this.#showHeld()
    const reason = outcome.reason ?? t('outbox.old')
    if (this.#form.get('text') !== '') return showBar({ text: t('outbox.returned', { reason }) })
    this.#draft.takeUp({ ...letter.draft, id: letter.key })
    this.#refuse(reason, outcome.problem)
  }

  /** What waits for a moderator stands below the debate for its writer alone. */
  async #showHeld(): Promise<void> {
    await refreshHeld()
    showToast(t('outbox.held'))
  }

  /** Says why not, where it is seen: a writer who is at the form is taken to the sentence, one who reads elsewhere is left there. */
  #refuse(sentence: string, problem: ApiProblem | null): void {
    showRefusal(this.#element, sentence, problem)
    if (problem?.nudge) showNudge(this.#element, problem.nudge)
    const { top, bottom } = this.#element.getBoundingClientRect()
    if (bottom > 0 && top < innerHeight) this.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }
}
customElements.define('reply-composer', ReplyComposer)
