import { type FieldError, Refusal } from './refusal.ts'

/**
 * Makes all of these checks, so that whoever is refused learns of everything at once.
 *
 * @throws {Refusal} what the only failing check says, or `invalid-input` with the errors of all that fail
 */
export function checkAll(...checks: readonly (() => unknown)[]): void {
  const refusals = checks.map(refusalOf).filter((refusal) => refusal !== null)
  if (refusals.length > 1) throw new Refusal('invalid-input', { errors: refusals.flatMap(errorsOf) })
  if (refusals[0]) throw refusals[0]
}

function refusalOf(check: () => unknown): Refusal | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const errorsOf = ({ code, detail: { at = '', errors } }: Refusal): readonly FieldError[] => errors ?? [{ at, code }]
