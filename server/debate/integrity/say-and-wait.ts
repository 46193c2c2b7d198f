import type { MessagePort } from 'node:worker_threads'

/** Says one thing to whoever keeps it and waits until it is kept, so that what a thread finds does not pile up before a slow writer. */
export const sayAndWait = (port: MessagePort, word: unknown): Promise<void> =>
  new Promise((resolve) => {
    port.once('message', () => resolve())
    port.postMessage(word)
  })
