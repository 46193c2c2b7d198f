import type { Shelf } from '../../client/kit/shelf.ts'
import { simpleShelf } from '../../client/kit/shelf.ts'

/** What `localStorage` is in a browser; two shelves over the same one are the same device after a reload. */
export function memoryStorage(most = Number.POSITIVE_INFINITY) {
  const values = new Map<string, string>()
  return {
    get: (name: string) => values.get(name) ?? null,
    put: (name: string, value: string) => value.length <= most && (values.set(name, value), true),
    delete: (name: string) => void values.delete(name),
    names: () => [...values.keys()],
  }
}

/** A shelf on a device of its own, or on the one given. */
export const memoryShelf = <T>(name = 'things', storage = memoryStorage()): Shelf<T> => simpleShelf<T>(name, storage)
