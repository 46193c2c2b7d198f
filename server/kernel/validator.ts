import { Ajv2020, type ErrorObject, type Options } from 'ajv/dist/2020.js'
import type { TSchema } from 'typebox'
import type { FieldError } from './refusal.ts'
import { NOTHING_TO_SEE } from './shapes.ts'

/** In what way a part of the input is wrong: public API, with a sentence each in locales/…/problem.json. */
export const FIELD_CODES = [
  'required',
  'unknown-field',
  'wrong-type',
  'wrong-format',
  'not-allowed-characters',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'out-of-range',
  'not-one-of',
  'repeated',
  'invalid',
] as const

type FieldCode = (typeof FIELD_CODES)[number]

/** Checks a value against one shape: what is wrong with it, at most 20 errors, empty when all is well. Never throws. */
export type Validate = (value: unknown) => readonly (FieldError & { code: FieldCode })[]

const MOST_ERRORS = 20

// Fastify's defaults silently drop unknown fields and turn "true" into true: bodies and commands get neither.
const STRICT: Options = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: false,
  strict: true,
  unicodeRegExp: true,
  allErrors: true,
  verbose: true,
}

const exact = new Ajv2020(STRICT)
// Never `coerceTypes: 'array'`: a key given twice (`?q=a&q=b`) must be an error, not a list (NodeBB CVE-2023-30591).
const coercing = new Ajv2020({ ...STRICT, coerceTypes: true, useDefaults: true })

/** The check of a body or a command's input: nothing is changed, coerced or dropped. `at` is put before each pointer. */
export const compileValidator = (schema: TSchema, at = '/body'): Validate => compile(exact, schema, at)

/** The check of addresses and forms, where everything arrives as text: numbers and booleans are read and defaults filled in, in place. */
export const compileCoercingValidator = (schema: TSchema, at = '/query'): Validate => compile(coercing, schema, at)

function compile(ajv: Ajv2020, schema: TSchema, at: string): Validate {
  const check = ajv.compile(schema)
  return (value) => (check(value) ? [] : fieldErrors(check.errors ?? [], at))
}

/** One error a place: what says more than "wrong type" wins, since a choice of shapes reports the failure of each of them. */
function fieldErrors(errors: readonly ErrorObject[], at: string) {
  const byPlace = new Map<string, FieldCode>()
  for (const error of errors) {
    const place = at + error.instancePath + missingPart(error)
    const before = byPlace.get(place)
    const vague = error.keyword === 'anyOf' || error.keyword === 'oneOf'
    if (before === undefined ? !vague || errors.length === 1 : before === 'wrong-type' && !vague) byPlace.set(place, codeOf(error))
    if (byPlace.size === MOST_ERRORS) break
  }
  return [...byPlace].map(([at, code]) => ({ at, code }))
}

const missingPart = ({ params }: ErrorObject) => {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  return typeof name === 'string' ? `/${name.slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}` : ''
}

const CODES: Record<string, FieldCode> = {
  required: 'required',
  additionalProperties: 'unknown-field',
  unevaluatedProperties: 'unknown-field',
  type: 'wrong-type',
  format: 'wrong-format',
  minLength: 'too-short',
  maxLength: 'too-long',
  minItems: 'too-few',
  maxItems: 'too-many',
  minProperties: 'too-few',
  maxProperties: 'too-many',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  exclusiveMinimum: 'out-of-range',
  exclusiveMaximum: 'out-of-range',
  multipleOf: 'out-of-range',
  enum: 'not-one-of',
  const: 'not-one-of',
  uniqueItems: 'repeated',
}

function codeOf(error: ErrorObject): FieldCode {
  if (error.keyword !== 'pattern') return CODES[error.keyword] ?? 'invalid'
  if (!/\\p\{M\}/.test(String(error.schema))) return 'wrong-format'
  return NOTHING_TO_SEE.test(String(error.data)) ? 'too-short' : 'not-allowed-characters'
}
