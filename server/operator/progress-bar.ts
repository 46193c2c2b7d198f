const WIDTH = 30
const EVERY_MS = 100

/** Draws how far something has come in one line of the terminal; says nothing where nobody looks. */
export function progressBar(what: string): (done: number, all: number) => void {
  let drawnAt = 0
  return (done, all) => {
    const now = performance.now()
    if (!process.stderr.isTTY || (done < all && now - drawnAt < EVERY_MS)) return
    drawnAt = now
    const filled = Math.round((WIDTH * done) / all)
    const count = `${done.toLocaleString('en')} of ${all.toLocaleString('en')}`
    process.stderr.write(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${count}${done === all ? '\n' : ''}`)
  }
}
