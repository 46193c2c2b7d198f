import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

// The default quality of brotli (11) takes 80 times as long for a page as 5 does, for a tenth of its size.
const QUALITY = 5

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Compresses outside the main thread. */
export const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => deflate(bytes, { level: 6 }),
  identity: async (bytes) => bytes,
}
