/** Watches replies until they come into view. */
export type SeenWatch = { add(article: HTMLElement): void; stop(): void }

/** @param seen gets the number of each reply once, when the reader has it before him; browsers do not report this for pages in the background */
export function watchSeen(seen: (number: number) => void): SeenWatch {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        seen(Number((target as HTMLElement).dataset['number']))
      }
    },
    // What only peeps in at the lower edge, perhaps behind the composer, has not been read.
    { rootMargin: '0px 0px -80px 0px' },
  )
  return { add: (article) => observer.observe(article), stop: () => observer.disconnect() }
}
