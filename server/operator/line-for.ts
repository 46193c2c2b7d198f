import { ConfigError } from '../kernel/config.ts'
import { Refusal } from '../kernel/refusal.ts'
import { storageFault } from '../kernel/storage-fault.ts'
import { Unusable } from '../store/upkeep/unusable.ts'
import { OperatorError } from './operator-error.ts'

/** What the system says of a host and port that cannot be listened on, in words. */
const LISTENING: Record<string, string> = {
  EADDRINUSE: 'another program listens there; choose another DUA_LAPAK_PORT',
  EADDRNOTAVAIL: 'this machine has no such address; see DUA_LAPAK_HOST',
  EACCES: 'this user may not listen there; choose a DUA_LAPAK_PORT above 1023',
  ENOTFOUND: 'nobody knows this host; see DUA_LAPAK_HOST',
  EAI_AGAIN: 'nobody can be asked about this host; see DUA_LAPAK_HOST',
}

/** The one line that tells an operator why what he asked for was not done; null for a bug, which has to show where it is. */
export function lineFor(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error instanceof ConfigError || error instanceof OperatorError || error instanceof Unusable) return error.message
  if (error instanceof Refusal) return `refused: ${error.code}`
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (code !== undefined && (syscall === 'listen' || syscall === 'getaddrinfo') && LISTENING[code]) return `${message}: ${LISTENING[code]}`
  if (syscall !== undefined) return message // of a file or folder: it names it
  return storageFault(error) ?? null
}
