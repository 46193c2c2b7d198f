/**
 * Lets so many through in one turn of the event loop, and the others in the next turns: what is to be sent to a thousand followers at one
 * moment would keep everybody else waiting meanwhile.
 *
 * @returns asks to be let through; settles when it is one's turn
 */
export function turnstile(most: number): () => Promise<void> {
  let passed = 0
  const waiting: (() => void)[] = []

  function nextTurn() {
    const now = waiting.splice(0, most)
    passed = now.length
    if (passed > 0) setImmediate(nextTurn)
    for (const pass of now) pass()
  }

  return async () => {
    if (passed >= most) return new Promise<void>((resolve) => void waiting.push(resolve))
    if (passed === 0) setImmediate(nextTurn)
    passed++
    return undefined
  }
}
