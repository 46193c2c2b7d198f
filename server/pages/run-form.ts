import { Refusal } from '../kernel/refusal.ts'
import { compileValidator, type Validate } from '../kernel/validator.ts'
import type { Command } from '../store/commands.ts'
import type { Run } from '../store/run.ts'
import type { Ask } from './page.ts'

/** As the keys that we put into forms look. Any other is none of ours, may hold signs that a database refuses, and counts for nothing. */
const FORM_KEY = /^[\w-]{1,64}$/

const checks = new WeakMap<object, Validate>()

/**
 * Runs the command of a sent form for whoever sent it, once per key. The input is checked here first, so that every wrong field is
 * named and not only the first.
 *
 * @param network the hashed network it came from, where that counts
 * @throws {Refusal} `invalid-input` with all errors, or what the command says
 */
export async function runForm<Input, Result, Actor>(
  run: Run,
  command: Command<Input, Result, Actor>,
  { viewer }: Pick<Ask, 'viewer'>,
  fields: Readonly<Record<string, string>>,
  input: unknown,
  network: string | null = null,
): Promise<Result> {
  if (!viewer && !command.open) throw new Refusal('sign-in-required')
  const check = checks.get(command) ?? compileValidator(command.schema)
  checks.set(command, check)
  const errors = check(input)
  if (errors.length > 0) throw new Refusal('invalid-input', { errors })
  const actor = viewer && { personId: viewer.personId, sessionId: viewer.sessionId }
  const key = fields['key'] ?? ''
  // Its shape was just checked.
  const { result } = await run(command, { actor, input: input as Input, key: FORM_KEY.test(key) ? key : null, network })
  return result
}

/** The fields of these names that were filled in: an input that is left empty is not there. */
export function filled<Name extends string>(fields: Readonly<Record<string, string>>, names: readonly Name[]): { [N in Name]?: string } {
  const input: { [N in Name]?: string } = {}
  for (const name of names) if (fields[name]) input[name] = fields[name]
  return input
}
