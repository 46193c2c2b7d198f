import { callApi } from '../api.ts'
import { showToast } from '../kit/show-toast.ts'
import { t } from '../words.ts'

/** Turns the form inside it, which follows the thread or stops following it, into a button that stays on the page. */
export class FollowButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', this)
    this.#show()
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this)
  }

  handleEvent(event: Event): void {
    event.preventDefault()
    void this.#toggle()
  }

  async #toggle(): Promise<void> {
    const follow = !this.hasAttribute('following')
    const button = this.querySelector('button')
    button?.setAttribute('aria-busy', 'true')
    const answer = await callApi(`/api/threads/${this.getAttribute('thread-id')}/follow`, { method: follow ? 'PUT' : 'DELETE' })
    button?.removeAttribute('aria-busy')
    if (answer.kind === 'lost') return showToast(t('lost'))
    if (answer.kind === 'refused') return showToast(answer.problem.title)
    this.toggleAttribute('following', follow)
    this.#show()
  }

  #show(): void {
    const button = this.querySelector('button')
    if (button) button.textContent = t(this.hasAttribute('following') ? 'unfollow' : 'follow')
  }
}
customElements.define('follow-button', FollowButton)
