import { storageFault } from '../../kernel/storage-fault.ts'

/** A database that cannot be worked with as it stands. Its message is one line for the operator. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
}

/** Carries out work; what the storage is to blame for becomes a line that begins by saying what cannot be done. */
export async function unlessUnusable<T>(cannot: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const fault = storageFault(error)
    throw fault === undefined ? error : new Unusable(`${cannot}: ${fault}`, { cause: error })
  }
}
