import { saved } from './saved.ts'

/** Keeps plain things by key in this browser, beyond reloads and crashes. */
export type Shelf<T> = {
  put(key: string, value: T): Promise<void>
  /** Keeps it before this call returns: for a page that is going away, whose database would drop what it has not finished. */
  putAtOnce(key: string, value: T): void
  delete(key: string): Promise<void>
  all(): Promise<T[]>
  clear(): Promise<void>
}

/** All shelves; a new one needs a new version of the database. */
export const SHELVES = ['drafts', 'outbox', 'forms'] as const
export type ShelfName = (typeof SHELVES)[number]

let opened: Promise<IDBDatabase> | undefined

/** A shelf in IndexedDB, or in `localStorage` where that is refused (private windows, in-app browsers). */
export function openShelf<T>(name: ShelfName): Shelf<T> {
  opened ??= openDatabase()
  const simple = simpleShelf<T>(name)
  const shelf = opened.then(
    (database) => databaseShelf<T>(database, name),
    () => simple,
  )
  return {
    // A full or broken database must not cost anybody his words either.
    put: async (key, value) => (await shelf).put(key, value).catch(() => simple.put(key, value)),
    putAtOnce: (key, value) => simple.putAtOnce(key, value),
    delete: async (key) => void (await Promise.all([(await shelf).delete(key), simple.delete(key)])),
    all: async () => (await Promise.all([(await shelf) === simple ? [] : (await shelf).all(), simple.all()])).flat(),
    clear: async () => void (await Promise.all([(await shelf).clear(), simple.clear()])),
  }
}

/** A shelf in `localStorage`; where even that is refused, things live as long as the page. */
export function simpleShelf<T>(name: string, storage: typeof saved = saved): Shelf<T> {
  const own = `${name}/`
  const inMemory = new Map<string, string>()
  const keys = () => new Set([...storage.names().filter((key) => key.startsWith(own)), ...inMemory.keys()])
  const read = (key: string) => storage.get(key) ?? inMemory.get(key)
  const putAtOnce = (key: string, value: T) => {
    const text = JSON.stringify(value)
    if (!storage.put(own + key, text)) inMemory.set(own + key, text)
  }
  const remove = (key: string) => {
    storage.delete(key)
    inMemory.delete(key)
  }
  return {
    put: async (key, value) => putAtOnce(key, value),
    putAtOnce,
    delete: async (key) => remove(own + key),
    all: async () => [...keys()].map((key) => JSON.parse(read(key) ?? 'null') as T),
    clear: async () => keys().forEach(remove),
  }
}

function databaseShelf<T>(database: IDBDatabase, name: ShelfName): Omit<Shelf<T>, 'putAtOnce'> {
  const work = <R>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    const transaction = database.transaction(name, mode)
    const request = ask(transaction.objectStore(name))
    return new Promise((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the database refused')))
    })
  }
  return {
    put: async (key, value) => void (await work('readwrite', (store) => store.put(value, key))),
    delete: (key) => work('readwrite', (store) => store.delete(key)),
    all: () => work('readonly', (store) => store.getAll() as IDBRequest<T[]>),
    clear: () => work('readwrite', (store) => store.clear()),
  }
}

/** Some browsers never answer; a post must not wait for that. */
const OPEN_MS = 2_000

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('dua-lapak', 1)
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => SHELVES.forEach((name) => request.result.createObjectStore(name)))
    request.addEventListener('success', () => resolve(request.result))
    for (const trouble of ['error', 'blocked'] as const)
      request.addEventListener(trouble, () => reject(request.error ?? new Error('the database is blocked')))
    setTimeout(() => reject(new Error('the database is silent')), OPEN_MS)
  })
}
