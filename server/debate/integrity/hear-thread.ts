import type { Worker } from 'node:worker_threads'

/**
 * Keeps what a thread that looks at votes says, word by word, until it ends.
 *
 * @param name for whoever reads of its end
 * @throws what became of it, or of keeping a word
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a caller names here what its thread says
export const hearThread = <Word>(worker: Worker, name: string, keep: (word: Word) => Promise<unknown>): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.on('message', (word: Word) => {
      keep(word).then(() => worker.postMessage('next'), reject)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))))
  })
