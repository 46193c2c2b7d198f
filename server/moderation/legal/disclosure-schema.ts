import { type Static, Type } from 'typebox'
import { Id, nullable, text, Time } from '../../kernel/shapes.ts'
import { CaseId } from '../cases/schema.ts'
import { DISCLOSED_FIELDS } from './disclosed-facts.ts'

const closed = { additionalProperties: false }

const Fields = Type.Array(Type.Enum([...DISCLOSED_FIELDS]), { minItems: 1, maxItems: DISCLOSED_FIELDS.length, uniqueItems: true })

/** What one administrator proposes to disclose about the author of the post that an order is about. */
export const DisclosureDraft = Type.Object({ fields: Fields, note: text(1, 500), silentReason: Type.Optional(text(1, 500)) }, closed)
export type DisclosureDraft = Static<typeof DisclosureDraft>

/** What another one answers. */
export const DisclosureAnswer = Type.Object({ agree: Type.Boolean() }, closed)

/** A disclosure as administrators see it: what is asked for, not what is disclosed. */
export const Disclosure = Type.Object(
  {
    id: Id,
    caseId: CaseId,
    fields: Fields,
    note: Type.String({ description: 'where the order says so' }),
    silentReason: nullable(Type.String({ description: 'why the person must not be told' })),
    state: Type.Enum(['open', 'agreed', 'refused']),
    proposedBy: Type.String({ description: 'name' }),
    answeredBy: nullable(Type.String({ description: 'name' })),
    at: Time,
    takenAt: nullable(Time),
  },
  closed,
)
export type Disclosure = Static<typeof Disclosure>

/** The file, which is made once: the same facts for programs and for people. */
export const DisclosureFile = Type.Object(
  { json: Type.String({ description: 'a JSON document' }), html: Type.String({ description: 'the same as a page' }) },
  closed,
)
export type DisclosureFile = Static<typeof DisclosureFile>
