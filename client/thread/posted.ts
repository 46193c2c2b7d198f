/** Where a reply of the viewer stands now. */
export type Posted = { readonly threadId: number; readonly number: number }

const posts = new EventTarget()

/** Says that a reply of the viewer was accepted. */
export const tellPosted = (posted: Posted): boolean => posts.dispatchEvent(new CustomEvent('posted', { detail: posted }))

/** Hears of the viewer's own replies until `signal` is aborted. */
export const onPosted = (listener: (posted: Posted) => void, signal: AbortSignal): void =>
  posts.addEventListener('posted', (event) => listener((event as CustomEvent<Posted>).detail), { signal })
