import { type Nudge, Refusal, REFUSAL_STATUS } from '../kernel/refusal.ts'
import { refusalSentence } from '../kernel/refusal-sentence.ts'
import { waitSentence } from '../kernel/wait-sentence.ts'
import type { Words } from '../kernel/words.ts'
import type { WordKey } from '../kernel/locale-resources.ts'

/** What a form shows: nothing yet, or what was typed with what is wrong about it. Field names are those of its inputs. */
export type FormState = {
  readonly values: Readonly<Record<string, string>>
  /** Sentences by field. */
  readonly errors: Readonly<Record<string, string>>
  /** What is wrong in all; null if nothing is. */
  readonly problem: string | null
  /** Whether its key was used before, for something else. */
  readonly keyIsSpent?: boolean
  /** What its sender is asked about before it is carried out. */
  readonly nudge?: Nudge
}

/** A form that was not sent yet, with what stands in it from the start. */
export const blankForm = (values: Readonly<Record<string, string>> = {}): FormState => ({ values, errors: {}, problem: null })

/** A form that was refused: all that was typed stays, and each error stands at its field. */
export function refusedForm(values: Readonly<Record<string, string>>, { code, detail }: Refusal, words: Words): FormState {
  const { t } = words
  const wait = detail.retryAfter === undefined ? '' : ` ${waitSentence(detail.retryAfter, words)}`
  const problem = refusalSentence(code, detail.values, words) + wait
  const errors: Record<string, string> = {}
  for (const { at, code } of detail.errors ?? [])
    errors[fieldOf(at)] ??= t((code in REFUSAL_STATUS ? `problem:${code}` : `problem:field.${code}`) as WordKey)
  if (detail.at !== undefined) errors[fieldOf(detail.at)] ??= problem
  return { values, errors, problem, keyIsSpent: code === 'key-reused', ...(detail.nudge && { nudge: detail.nudge }) }
}

/** `/body/quote/text` → `quoteText`: the input's name is its path in the command's input. */
const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(2)
    .map((part, index) => (index === 0 ? part : part.slice(0, 1).toUpperCase() + part.slice(1)))
    .join('')

/**
 * The idempotency key of a form. One that comes back keeps its own: its sender may be told that nobody knows what became of it, and
 * what was carried out after all must not be carried out again when he sends it once more. A key that belongs to other words is given up.
 */
export const formKey = ({ values, keyIsSpent }: FormState, newKey: () => string): string => (!keyIsSpent && values['key']) || newKey()

/** The fields of a sent form. @throws {Refusal} `invalid-input` when a field is no text (a body that is no form) */
export function formFields(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body ?? {})) {
    if (typeof value !== 'string')
      throw new Refusal('invalid-input', { errors: [{ at: `/body/${name.slice(0, 64)}`, code: 'wrong-type' }] })
    fields[name] = value
  }
  return fields
}
