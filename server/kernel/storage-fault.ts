/** What blames the storage and not the command: no room, an I/O error, a file locked or replaced from outside. */
const SQLITE = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|CANTOPEN|READONLY|CORRUPT|NOTADB|PROTOCOL|NOMEM)/
/** SQLSTATE classes: connection lost, out of resources, shutting down, PostgreSQL's own I/O. */
const POSTGRES = /^(08|53|57|58)[0-9A-Z]{3}$/
const NETWORK = /^E(CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN)/
const DISK = /^E(NOSPC|DQUOT|IO|ROFS)$/
/** What the driver of PostgreSQL says without a code. */
const MESSAGE = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** As deep as wrappings go (a query builder's error around the driver's); an error may even be its own cause. */
const MOST_WRAPPINGS = 4

/** Says in a line for the log what is wrong with the storage (code and message, no values); `undefined` if this error does not blame it. */
export function storageFault(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > MOST_WRAPPINGS) return undefined
  const { code, message, cause } = error as Error & { code?: unknown }
  if (typeof code === 'string' && [SQLITE, POSTGRES, NETWORK, DISK].some((codes) => codes.test(code))) return `${code}: ${message}`
  return MESSAGE.test(message) ? message : storageFault(cause, depth + 1)
}
