import { createHash } from 'node:crypto'
import { compress, type Encoding } from './compress.ts'

/** A page as it is sent, with its compressed forms, each made on first need. */
export type KeptPage = {
  readonly etag: string
  /** The bytes in this encoding: at once when they are made already, else a promise that all who ask share. */
  as(encoding: Encoding): Buffer | Promise<Buffer>
}

export type PageCache = {
  /** The page under this key; made if it is not kept, once for all who ask meanwhile. What `make` throws is not kept. */
  get(key: string, make: () => Promise<string>): KeptPage | Promise<KeptPage>
  /** How many bytes it holds now. */
  size(): number
}

const MOST_BYTES = 64 * 1024 * 1024

/**
 * Keeps finished pages for readers who are not signed in. A key names a page and the version of all it shows, so a kept page is
 * never stale and nothing has to be thrown out but the least recently used, when `most` bytes are exceeded.
 */
export function pageCache(most: number = MOST_BYTES): PageCache {
  const kept = new Map<string, { page: KeptPage; bytes: number }>()
  const making = new Map<string, Promise<KeptPage>>()
  let total = 0

  const grow = (key: string, page: KeptPage, added: number) => {
    const entry = kept.get(key)
    if (entry?.page !== page) return
    entry.bytes += added
    total += added
    for (const [oldest, { bytes }] of kept) {
      if (total <= most) break
      kept.delete(oldest)
      total -= bytes
    }
  }

  async function makePage(key: string, make: () => Promise<string>): Promise<KeptPage> {
    try {
      const plain = Buffer.from(await make())
      const page: KeptPage = keptPage(plain, (bytes) => grow(key, page, bytes))
      kept.set(key, { page, bytes: 0 })
      grow(key, page, plain.length + key.length)
      return page
    } finally {
      making.delete(key)
    }
  }

  return {
    size: () => total,
    get(key, make) {
      const entry = kept.get(key)
      if (entry) {
        kept.delete(key)
        kept.set(key, entry)
        return entry.page
      }
      const soon = making.get(key) ?? makePage(key, make)
      making.set(key, soon)
      return soon
    },
  }
}

function keptPage(plain: Buffer, grew: (bytes: number) => void): KeptPage {
  const forms: Partial<Record<Encoding, Buffer | Promise<Buffer>>> = { identity: plain }
  async function make(encoding: Encoding): Promise<Buffer> {
    try {
      const bytes = await compress[encoding](plain)
      forms[encoding] = bytes
      grew(bytes.length)
      return bytes
    } catch (error) {
      delete forms[encoding]
      throw error
    }
  }
  return {
    // Of the bytes, so that a new version of the program never answers 304; weak, since all encodings share it.
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    as: (encoding) => (forms[encoding] ??= make(encoding)),
  }
}
