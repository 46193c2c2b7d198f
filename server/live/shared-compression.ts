import type { IncomingMessage } from 'node:http'
import type { PerMessageDeflateOptions, WebSocket } from 'ws'

/** What we agree to with whoever offers compression: nobody keeps a window between messages, and `ws` itself never compresses. */
export const SHARED_COMPRESSION: PerMessageDeflateOptions = {
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  threshold: Infinity,
}

/**
 * Whether a client reads frames that were deflated once for all (`makeFrame`). One who asks for a smaller window than they are made with
 * gets plain frames, which he takes too: refusing his offer, as could be done, would refuse him.
 */
export const takesDeflated = ({ extensions }: WebSocket, { headers }: IncomingMessage): boolean =>
  extensions.includes('permessage-deflate') && !headers['sec-websocket-extensions']?.includes('server_max_window_bits')
