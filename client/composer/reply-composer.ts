import { html, LitElement, nothing } from 'lit'
import type { ApiProblem } from '../api.ts'
import { type Draft, draftId, draftsOf } from '../drafts.ts'
import { showBar } from '../kit/show-bar.ts'
import type { Outcome } from '../outbox.ts'
import { pageFacts } from '../page-facts.ts'
import { tellOutcome } from '../tell-outcome.ts'
import { tellPosted } from '../thread/posted.ts'
import { t } from '../words.ts'
import { type Answering, onAnswer } from './answer-links.ts'
import { setAnswering, showAnswering } from './answering.ts'
import { type DraftKeeper, draftKeeper } from './draft-keeper.ts'
import { codePoints } from './code-points.ts'
import { LetterBox } from './letter-box.ts'
import { readDraft, type ReplyForm, replyForm, writeDraft } from './reply-form.ts'
import { clearRefusal, showRefusal } from './show-refusal.ts'

const LONGEST = 5000

/**
 * Makes the form of a reply safe to type into: what is written is kept, and what is sent is posted exactly once, also through a
 * tunnel or a crash. The form itself stays the server's.
 */
export class ReplyComposer extends LitElement {
  static override properties = {
    threadId: { type: Number, attribute: 'thread-id' },
    points: { state: true },
    kept: { state: true },
  }
  declare threadId: number
  /** Code points typed so far. */
  declare points: number
  declare kept: boolean

  readonly #owner = pageFacts().viewer?.name ?? ''
  readonly #drafts = draftsOf(this.#owner)
  readonly #letters = new LetterBox(this, this.#owner, (outcome) => this.#settle(outcome))
  readonly #keeper: DraftKeeper = draftKeeper(
    this.#drafts,
    () => this.#draft(),
    (kept) => {
      this.kept = kept
    },
  )
  #sending = false
  #left: AbortController | undefined

  constructor() {
    super()
    this.points = 0
    this.kept = false
  }

  override createRenderRoot() {
    return this.querySelector<HTMLElement>('[data-draft]') ?? this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#left = new AbortController()
    const { signal } = this.#left
    const keep = () => void this.#keeper.flush()
    this.#element.addEventListener('input', () => this.#changed(), { signal })
    this.#element.addEventListener('submit', (event) => void this.#send(event), { signal })
    this.querySelector('[data-answering] a')?.addEventListener('click', (event) => this.#forget(event), { signal })
    document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal })
    addEventListener('pagehide', keep, { signal })
    onAnswer((answering) => this.#answer(answering), signal)
    for (const link of document.querySelectorAll('[data-write]'))
      link.addEventListener('click', () => setTimeout(() => this.#form.field('text')?.focus()), { signal })
    void this.#restore()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    void this.#keeper.flush()
    this.#left?.abort()
  }

  override render() {
    const { points, kept } = this
    const { onTheWay, stuck } = this.#letters
    const count = onTheWay.length
    const held = typeof stuck?.reason === 'string' && t('composer.held', { count, reason: stuck.reason })
    const waits = held || t(stuck ? 'composer.waiting' : 'composer.sending', { count })
    return html`${points > 0 ? html`<span class=${points > LONGEST ? 'sm error' : 'sm mut'}>${t('composer.points', { points, longest: LONGEST })}</span>` : nothing}
      ${kept ? html`<span class="sm mut">${t('composer.kept')}</span>` : nothing}
      <span class="sm" role="status">${onTheWay.length > 0 ? waits : nothing}</span>`
  }

  get #element(): HTMLFormElement {
    return this.querySelector<HTMLFormElement>('form[data-form="reply"]')!
  }

  get #form(): ReplyForm {
    return replyForm(this.#element)
  }

  #draft(): Draft {
    const { threadId } = this
    const owner = this.#owner
    const fields = readDraft(this.#form)
    return { id: draftId({ owner, threadId, ...fields }), owner, threadId, ...fields, at: Date.now() }
  }

  #changed(): void {
    this.points = codePoints(this.#form.get('text'))
    this.#keeper.changed()
  }

  /** Goes on with what was being written; what the server has put into the form comes first. */
  async #restore(): Promise<void> {
    await this.#letters.open()
    if (this.#form.get('text') === '') {
      const parent = this.#form.get('parent')
      const draft = await this.#drafts.find(this.threadId, parent === '' ? undefined : Number(parent))
      // A crash may have left the words of a letter behind as a draft too.
      const sent = this.#letters.onTheWay.some(({ body }) => body.text === draft?.text)
      if (draft && !sent && this.#form.get('text') === '') this.#goOnWith(draft)
    } else this.#keeper.changed() // typed before this script was there, or put back by the server
    this.points = codePoints(this.#form.get('text'))
  }

  #goOnWith(draft: Draft): void {
    writeDraft(this.#form, draft)
    this.#keeper.began(draft.id)
    this.kept = true
    this.points = codePoints(draft.text)
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
    if (form.get('text') !== '') this.#changed()
    else void this.#restoreFor(answering.number)
  }

  /** An unfinished answer to the same reply is more than an empty field. */
  async #restoreFor(parent: number): Promise<void> {
    const draft = parent > 0 ? await this.#drafts.find(this.threadId, parent) : undefined
    if (!draft || this.#form.get('text') !== '' || Number(this.#form.get('parent')) !== parent) return
    const { quote } = readDraft(this.#form)
    this.#goOnWith(quote ? { ...draft, quote } : draft)
  }

  #forget(event: Event): void {
    event.preventDefault()
    setAnswering(this.#form, null)
    showAnswering(this, this.#form, '')
    this.#form.field('text')?.focus()
    this.#changed()
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault()
    if (this.#sending) return // a second tap on the same words
    clearRefusal(this.#element)
    const draft = this.#draft()
    if (codePoints(draft.text) > LONGEST || draft.text.trim() === '') {
      const code = draft.text.trim() === '' ? 'required' : 'too-long'
      return this.#refuse(t('composer.not-yet'), { type: '', title: '', status: 0, errors: [{ at: '/body/text', code }] })
    }
    this.#sending = true
    // It is in the outbox before it leaves the form, so that there is no moment at which it is nowhere.
    await this.#letters.put(draft)
    await this.#keeper.drop()
    if (this.#form.get('text') === draft.text) this.#clear(draft) // else the next one is being typed already
    this.#sending = false
    this.#letters.flush()
  }

  #clear(draft: Draft): void {
    writeDraft(this.#form, { ...draft, text: '', intent: '', parent: null, quote: null })
    showAnswering(this, this.#form, '')
    this.points = 0
  }

  #settle(outcome: Outcome): void {
    const { letter } = outcome
    if (letter.threadId !== this.threadId) return tellOutcome(outcome)
    if ('number' in outcome) return void tellPosted({ threadId: letter.threadId, number: outcome.number })
    const reason = outcome.reason ?? t('outbox.old')
    if (this.#form.get('text') !== '') return showBar({ text: t('outbox.returned', { reason }) })
    this.#goOnWith({ ...letter.draft, id: letter.key })
    this.#refuse(reason, outcome.problem)
  }

  /** Says why not, where it is seen: a writer who is at the form is taken to the sentence, one who reads elsewhere is left there. */
  #refuse(sentence: string, problem: ApiProblem | null): void {
    showRefusal(this.#element, sentence, problem)
    const { top, bottom } = this.#element.getBoundingClientRect()
    if (bottom > 0 && top < innerHeight) this.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }
}
customElements.define('reply-composer', ReplyComposer)
