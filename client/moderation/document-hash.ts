/**
 * Makes the fingerprint of a document that is chosen from the device, and writes it into the field beside it. The document itself is read
 * here and sent nowhere. Where the browser cannot do that (no secure connection), the field is all there is.
 */
export class DocumentHash extends HTMLElement {
  connectedCallback(): void {
    const place = this.querySelector<HTMLElement>('[data-file]')
    if (!place || !('subtle' in crypto)) return
    const label = document.createElement('label')
    label.htmlFor = 'dokumen'
    label.textContent = this.dataset['label'] ?? ''
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', id: 'dokumen' })
    const hint = document.createElement('span')
    hint.className = 'sm mut'
    hint.textContent = this.dataset['hint'] ?? ''
    place.className = 'field'
    place.replaceChildren(label, input, hint)
    input.addEventListener('change', () => void this.#fill(input))
  }

  async #fill(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0]
    const field = this.querySelector<HTMLInputElement>('input[name="documentHash"]')
    if (!file || !field) return
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    field.value = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
customElements.define('document-hash', DocumentHash)
