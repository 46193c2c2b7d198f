/**
 * Shares the page through the device's own dialog. The link inside it leads to WhatsApp with a text made by the server, and stays what
 * it is where there is no such dialog.
 */
export class ShareButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this)
  }

  handleEvent(event: Event): void {
    const title = document.querySelector('h1')?.textContent.trim() ?? document.title
    const text = this.getAttribute('text')
    const page = {
      title,
      ...(text !== null && { text }),
      url: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
    }
    if (!('share' in navigator)) return
    event.preventDefault()
    navigator.share(page).catch(() => undefined) // the reader closed the dialog
  }
}
customElements.define('share-button', ShareButton)
