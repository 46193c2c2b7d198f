/** Sends a form of the queue as its button `doing` would, and stays on the page. @returns the answer; null where none came */
export async function postForm(form: HTMLFormElement, doing: string): Promise<Response | null> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  body.set('do', doing)
  try {
    // The property `action` is the choice of the action.
    return await fetch(form.getAttribute('action')!, { method: 'POST', body, headers: { accept: 'text/html' }, credentials: 'same-origin' })
  } catch {
    return null
  }
}
