/** A command awaited something other than its own queries. Its batch is rolled back and its writer must end: the command may go on. */
export class Strayed extends Error {
  override readonly name = 'Strayed'

  constructor() {
    super('a command may await only its own queries')
  }
}

/**
 * Gives work one turn of the event loop to finish. On SQLite every query is synchronous underneath, so a correct command settles
 * within the turn it began; one that waits for a timer or the network would hold the write lock, and what it writes later would
 * be committed outside any transaction.
 */
export function inOneTurn<T>(work: Promise<T>): Promise<T> {
  let turn: NodeJS.Immediate
  const late = new Promise<never>((_, reject) => {
    turn = setImmediate(() => reject(new Strayed()))
  })
  return Promise.race([work, late]).finally(() => clearImmediate(turn))
}
