import { firstWords, pickedWords } from './picked-words.ts'

/** What a reader wants to answer: a post (0 is the opening), and the words of it that he quotes. */
export type Answering = { readonly number: number; readonly name: string; readonly quote: string | null }

/**
 * Makes "reply" and "quote" at every post of the page fill the composer instead of loading the page anew. Words that are marked in
 * the post are quoted. It works for posts that come later too.
 */
export function onAnswer(answer: (answering: Answering) => void, signal: AbortSignal): void {
  let picked: string | null = null
  const postOf = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-reply], a[data-quote]') : null
    const post = link?.closest('article')
    return link && post ? { link, post } : null
  }
  // Pressing the link takes the marks away before it is clicked.
  const remember = (event: Event) => {
    const found = postOf(event)
    picked = found && pickedWords(found.post)
  }
  document.addEventListener('pointerdown', remember, { signal, capture: true })
  document.addEventListener(
    'click',
    (event) => {
      const found = postOf(event)
      if (!found || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      const { link, post } = found
      const { reply, quote } = link.dataset
      const words = pickedWords(post) ?? picked ?? (quote === undefined ? null : firstWords(post))
      answer({ number: Number(reply ?? quote), name: post.dataset['author'] ?? '', quote: words })
    },
    { signal },
  )
}
