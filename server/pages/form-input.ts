import type { Static, TSchema } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { compileValidator } from '../kernel/validator.ts'

/**
 * Checks what a form sends where more than one command is behind it (signing in, joining).
 *
 * @throws {Refusal} (from the check) `invalid-input` with all errors
 */
export function formInput<S extends TSchema>(schema: S): (input: unknown) => Static<S> {
  const check = compileValidator(schema)
  return (input) => {
    const errors = check(input)
    if (errors.length > 0) throw new Refusal('invalid-input', { errors })
    return input as Static<S>
  }
}
