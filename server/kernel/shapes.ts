import { type Static, type TSchema, Type } from 'typebox'

/** The two languages of the forum. Indonesian is the first one. */
export const Locale = Type.Enum(['id', 'en'])
export type Locale = Static<typeof Locale>

/** An id of ours: a UUIDv7 in lower case. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', description: 'UUIDv7' })

/** A moment. */
export const Time = Type.Integer({ description: 'milliseconds since 1970, UTC' })

/** The number of a thread, as it stands in addresses. */
export const ThreadId = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'number of a thread' })

// Refused at the door: lone surrogates become the same three bytes in storage, NUL ends strings in SQL, other
// controls forge log lines, and towers of combining marks climb over the lines above. Each alternative begins differently, so
// the patterns are linear; the look-ahead wants something that can be seen.
const INVISIBLE = String.raw`\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0`
const SEEN = String.raw`(?=[${INVISIBLE}]*[^${INVISIBLE}\p{Cc}\p{Cs}])`
const charactersOf = (base: string) => String.raw`\p{M}{0,4}(?:${base}\p{M}{0,4})*$`
const IN_TEXT = charactersOf(String.raw`(?:[\n\t]|[^\p{M}\p{Cc}\p{Cs}])`)
// Direction overrides would also turn round what stands beside a title or a name.
const IN_LINE = charactersOf(String.raw`[^\p{M}\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]`)

/**
 * Text of several lines. Lengths are in code points; no control characters but line feed and tab, no lone surrogates, at most
 * 4 combining marks in a row. With `min` of 1 or more something in it must be visible.
 */
export const text = (min: number, max: number) =>
  Type.String({ minLength: min, maxLength: max, pattern: `^${min > 0 ? SEEN : ''}${IN_TEXT}` })

/** Text of one line (a title, a motion, a name): as `text`, without line breaks, tabs and direction overrides. */
export const line = (min: number, max: number) =>
  Type.String({ minLength: min, maxLength: max, pattern: `^${min > 0 ? SEEN : ''}${IN_LINE}` })

/** A value that may be missing for now: present, and null. */
export const nullable = <S extends TSchema>(shape: S) => Type.Union([shape, Type.Null()])

/** One page of a list; `next` is the cursor to ask the following page with. */
export const keysetPage = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })

/** What `text(1, …)` and `line(1, …)` refuse as empty although it has a length. */
export const NOTHING_TO_SEE = new RegExp(`^[${INVISIBLE}]*$`, 'u')

/** An RFC 9457 problem document. */
export const Problem = Type.Object({
  type: Type.String({ description: '/problems/<code>: stable, for programs' }),
  title: Type.String({ description: "one sentence in the reader's language" }),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  instance: Type.Optional(Type.String({ description: 'the id of the request, as in the log of the server' })),
  retryAfter: Type.Optional(Type.Integer({ description: 'seconds to wait before trying again' })),
  state: Type.Optional(Type.String({ description: 'how the thing stands now, where that is why it was refused' })),
  until: Type.Optional(
    Type.Integer({ description: 'when a measure against the asker ends, as far as the forum knows; milliseconds since 1970, UTC' }),
  ),
  values: Type.Optional(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Integer()]), { description: 'how things stand, for programs' }),
  ),
  nudge: Type.Optional(
    Type.Object({
      kinds: Type.Array(Type.String(), { description: 'what is asked about: personal-data, links, repeat, words' }),
      marks: Type.Array(
        Type.Object({
          at: Type.String({ description: 'JSON pointer, such as /body/text' }),
          code: Type.String(),
          from: Type.Integer({ description: 'offset in UTF-16' }),
          to: Type.Integer({ description: 'behind the last' }),
        }),
      ),
      holds: Type.Boolean({ description: 'sent once more with `anyway`, it waits for a moderator' }),
    }),
  ),
  errors: Type.Optional(
    Type.Array(Type.Object({ at: Type.String({ description: 'JSON pointer, such as /body/text' }), code: Type.String() })),
  ),
})
export type Problem = Static<typeof Problem>
