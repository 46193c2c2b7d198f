import { compileValidator } from '../kernel/validator.ts'
import { CLIENT_FRAMES, type ClientFrame, type Err } from './schema.ts'

/** A command, or what is wrong with it; null for what is no command of this protocol at all. */
export type ReadCommand = { readonly frame: ClientFrame } | { readonly err: Err } | null

const CHECKS = new Map(Object.entries(CLIENT_FRAMES).map(([t, shape]) => [t, compileValidator(shape, '')]))

/** Reads a text frame from outside. Never throws. */
export function readCommand(text: string): ReadCommand {
  let frame: unknown
  try {
    frame = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) return null
  const { t, id } = frame as { t?: unknown; id?: unknown }
  const wrong = CHECKS.get(String(t))?.(frame)
  if (wrong?.length === 0) return { frame: frame as ClientFrame }
  const why = wrong && wrong.every(({ at, code }) => at === '/th' && code === 'too-many') ? 'limit' : 'bad'
  return { err: { t: 'err', id: isCommandId(id) ? id : 0, why } }
}

const isCommandId = (id: unknown): id is number => Number.isInteger(id) && Number(id) >= 0 && Number(id) <= 2_147_483_647
