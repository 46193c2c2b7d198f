import { hash } from 'node:crypto'
import { byteCache } from '../kernel/byte-cache.ts'
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
  const kept = byteCache<KeptPage & Sized>(most, (key, page) => key.length + page.bytes())
  const making = new Map<string, Promise<KeptPage>>()

  async function makePage(key: string, make: () => Promise<string>): Promise<KeptPage> {
    try {
      const page = keptPage(Buffer.from(await make()), () => {
        if (kept.get(key) === page) kept.set(key, page) // counted anew: it has grown
      })
      kept.set(key, page)
      return page
    } finally {
      making.delete(key)
    }
  }

  return {
    size: () => kept.bytes(),
    get(key, make) {
      const page = kept.get(key)
      if (page) return page
      const soon = making.get(key) ?? makePage(key, make)
      making.set(key, soon)
      return soon
    },
  }
}

type Sized = { bytes(): number }

function keptPage(plain: Buffer, grew: () => void): KeptPage & Sized {
  const forms: Partial<Record<Encoding, Buffer | Promise<Buffer>>> = { identity: plain }
  let size = plain.length
  async function make(encoding: Encoding): Promise<Buffer> {
    try {
      const bytes = await compress[encoding](plain)
      forms[encoding] = bytes
      size += bytes.length
      grew()
      return bytes
    } catch (error) {
      delete forms[encoding]
      throw error
    }
  }
  return {
    // Of the bytes, so that a new version of the program never answers 304; weak, since all encodings share it.
    etag: `W/"${hash('sha256', plain, 'base64url').slice(0, 22)}"`,
    as: (encoding) => (forms[encoding] ??= make(encoding)),
    bytes: () => size,
  }
}
