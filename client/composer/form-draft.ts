import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Draft, draftId, draftsOf, type Drafts } from '../unsent/drafts.ts'
import { codePoints } from './code-points.ts'
import { type DraftKeeper, draftKeeper } from './draft-keeper.ts'
import { readDraft, type ReplyForm, writeDraft } from './reply-form.ts'

/** The element in which replies of a thread are written. */
type Host = ReactiveControllerHost & { readonly threadId: number }

/** What a draft of the form stands on: whose it is, the form, and who shows that an earlier draft was put into it. */
type Ground = { owner: string; form: () => ReplyForm; tookUp: (draft: Draft) => void }

/** What stands in the form of a reply: kept as a draft while it is typed, and taken up again on a later visit. */
export class FormDraft implements ReactiveController {
  /** Whether what was typed is kept. */
  kept = false
  /** Code points typed so far. */
  points = 0
  readonly #host: Host
  readonly #owner: string
  readonly #form: () => ReplyForm
  readonly #tookUp: (draft: Draft) => void
  readonly #drafts: Drafts
  readonly #keeper: DraftKeeper
  #left: AbortController | undefined

  constructor(host: Host, { owner, form, tookUp }: Ground) {
    this.#host = host
    this.#owner = owner
    this.#form = form
    this.#tookUp = tookUp
    this.#drafts = draftsOf(owner)
    this.#keeper = draftKeeper(
      this.#drafts,
      () => this.read(),
      (kept) => {
        this.kept = kept
        host.requestUpdate()
      },
    )
    host.addController(this)
  }

  hostConnected(): void {
    this.#left = new AbortController()
    const { signal } = this.#left
    const keep = () => void this.#keeper.flush()
    document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal })
    addEventListener('pagehide', keep, { signal })
  }

  hostDisconnected(): void {
    void this.#keeper.flush()
    this.#left?.abort()
  }

  /** What the form says now, as a draft. */
  read(): Draft {
    const { threadId } = this.#host
    const owner = this.#owner
    const fields = readDraft(this.#form())
    return { id: draftId({ owner, threadId, ...fields }), owner, threadId, ...fields, at: Date.now() }
  }

  /** Something was typed, or the reply answers another one now. */
  changed(): void {
    this.#count()
    this.#keeper.changed()
  }

  /**
   * Goes on with what was being written on an earlier visit; what the server has put into the form comes first.
   *
   * @param isSent whether these words are on their way: a crash may have left them behind as a draft too
   */
  async restore(isSent: (text: string) => boolean): Promise<void> {
    if (!this.#isEmpty) return this.changed() // typed before this script was there, or put back by the server
    const parent = this.#form().get('parent')
    const draft = await this.#drafts.find(this.#host.threadId, parent === '' ? undefined : Number(parent))
    if (draft && !isSent(draft.text) && this.#isEmpty) this.takeUp(draft)
    this.#count()
  }

  /** Goes on with an unfinished answer to this reply, which is more than an empty field; words that were just quoted stay. */
  async restoreFor(parent: number): Promise<void> {
    const draft = parent > 0 ? await this.#drafts.find(this.#host.threadId, parent) : undefined
    if (!draft || !this.#isEmpty || Number(this.#form().get('parent')) !== parent) return
    const { quote } = readDraft(this.#form())
    this.takeUp(quote ? { ...draft, quote } : draft)
  }

  /** Puts a draft into the form. */
  takeUp(draft: Draft): void {
    writeDraft(this.#form(), draft)
    this.#keeper.began(draft.id)
    this.kept = true
    this.#count()
    this.#tookUp(draft)
  }

  /**
   * Forgets a draft whose words are in the outbox now, and empties the form.
   *
   * @returns false if the next one is being typed already, which stays
   */
  async sent(draft: Draft): Promise<boolean> {
    await this.#keeper.drop()
    if (this.#form().get('text') !== draft.text) return false
    writeDraft(this.#form(), { ...draft, text: '', parent: null, quote: null })
    this.#count()
    return true
  }

  get #isEmpty(): boolean {
    return this.#form().get('text') === ''
  }

  #count(): void {
    this.points = codePoints(this.#form().get('text'))
    this.#host.requestUpdate()
  }
}
