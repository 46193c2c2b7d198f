/** What blames the storage and not the command: no room, an I/O error, a file locked or replaced from outside. */
const SQLITE = /^SQLITE_(FULL|IOERR|BUSY|CANTOPEN|READONLY|CORRUPT|NOTADB|PROTOCOL|NOMEM)/
/** SQLSTATE classes: connection lost, out of resources, shutting down, PostgreSQL's own I/O. */
const POSTGRES = /^(08|53|57|58)[0-9A-Z]{3}$/
const NETWORK = /^E(CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN)/
/** What the driver of PostgreSQL says without a code. */
const MESSAGE = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Says in a line for the log what is wrong with the storage (code and message, no values); `undefined` if this error does not blame it. */
export function storageFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, message, cause } = error as Error & { code?: unknown }
  if (typeof code === 'string' && [SQLITE, POSTGRES, NETWORK].some((codes) => codes.test(code))) return `${code}: ${message}`
  return MESSAGE.test(message) ? message : storageFault(cause)
}
