import { type Static, Type } from 'typebox'
import { Id, line, Locale, nullable } from '../kernel/shapes.ts'

const closed = { additionalProperties: false }

/** Who one is in a debate. */
export const Stall = Type.Enum(['online', 'offline', 'buyer', 'observer'])
export type Stall = Static<typeof Stall>

/** What one may do here; given by hand, never earned by talking. */
export const Role = Type.Enum(['member', 'moderator', 'administrator'])
export type Role = Static<typeof Role>

/** Pending: joined, but a moderator must let him in first. */
export const PersonState = Type.Enum(['active', 'pending', 'suspended'])
export type PersonState = Static<typeof PersonState>

/** The author of a post as everybody sees him. */
export const Author = Type.Object({ name: Type.String(), stall: Stall, role: Role }, closed)
export type Author = Static<typeof Author>

/** A name as somebody types it to find a person; what a new name must be is `checkName`'s matter. */
export const TypedName = line(1, 64)
/** A password to be set; its strength is `checkPassword`'s matter. */
const NewPassword = Type.String({ minLength: 8, maxLength: 128 })
/** A password to be compared. */
const TypedPassword = Type.String({ minLength: 1, maxLength: 128 })
const About = line(0, 200)
/** Whether a time zone exists is checked where it is set. */
const TimeZone = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_+/-]+$', description: 'IANA name' })
const Reads = Type.Array(Locale, { minItems: 1, maxItems: 2, uniqueItems: true, description: 'languages this person reads' })

/** A person as everybody sees him. */
export const Person = Type.Object(
  { name: Type.String(), role: Role, stall: nullable(Stall), about: Type.String(), createdAt: Type.Integer() },
  closed,
)
export type Person = Static<typeof Person>

/** A person as he sees himself. */
export const OwnAccount = Type.Object(
  {
    ...Person.properties,
    state: PersonState,
    locale: Locale,
    reads: Type.Array(Locale),
    timeZone: Type.String(),
    recoveryCodesLeft: Type.Integer({ description: 'unused recovery codes' }),
  },
  closed,
)
export type OwnAccount = Static<typeof OwnAccount>

/** One of one's own sessions. */
export const Session = Type.Object(
  {
    id: Id,
    device: Type.String({ description: 'what the browser says it is, shortened' }),
    createdAt: Type.Integer(),
    seenAt: Type.Integer({ description: 'exact to an hour' }),
    current: Type.Boolean({ description: 'whether this very request came in it' }),
  },
  closed,
)
export type Session = Static<typeof Session>

/** What only its hash is kept of: `hashToken` of it. */
export const TokenHash = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** What `hashPassword` makes, or `NO_PASSWORD`. */
export const PasswordHash = Type.String({ minLength: 1, maxLength: 256 })

/** A person about to be written down, with all that was checked before. */
export const NewPerson = Type.Object(
  {
    id: Id,
    /** As `checkName` lets it through, with the skeleton that it gave. */
    name: Type.String({ minLength: 1, maxLength: 64 }),
    skeleton: Type.String({ minLength: 1, maxLength: 128 }),
    passwordHash: PasswordHash,
    state: Type.Enum(['active', 'pending']),
    stall: nullable(Stall),
    locale: Locale,
    timeZone: Type.Optional(TimeZone),
  },
  closed,
)
export type NewPerson = Static<typeof NewPerson>

/** What a one-time link is good for. */
export const LinkPurpose = Type.Enum(['sign-in', 'reset-password', 'first-administrator'])
export type LinkPurpose = Static<typeof LinkPurpose>

/** A hashed network that somebody comes from: the day, and what `arrivalNames` makes of it. */
const ArrivalName = Type.String({ pattern: '^\\d{5} [A-Za-z0-9_-]{22}$' })
/** The same network as it is called today and was called on the days before, newest first. */
export const Networks = Type.Array(ArrivalName, { maxItems: 31 })

/** A session about to be opened; `replaces` is the one that this browser was in until now. */
export const NewSession = Type.Object(
  { sessionId: Id, tokenHash: TokenHash, device: line(0, 80), replaces: nullable(Id), network: Type.Optional(ArrivalName) },
  closed,
)
export type NewSession = Static<typeof NewSession>

/** What joins the forum. */
export const Joining = Type.Object(
  {
    name: TypedName,
    password: NewPassword,
    stall: Type.Optional(Stall),
    locale: Type.Optional(Locale),
    timeZone: Type.Optional(TimeZone),
  },
  closed,
)
export type Joining = Static<typeof Joining>

/** What signs in. */
export const SigningIn = Type.Object({ name: TypedName, password: TypedPassword }, closed)
export type SigningIn = Static<typeof SigningIn>

/** What brings a person back who forgot his password. */
export const Recovering = Type.Object(
  { name: TypedName, code: Type.String({ minLength: 1, maxLength: 64 }), password: NewPassword },
  closed,
)
export type Recovering = Static<typeof Recovering>

/** What one may change about oneself; a stall of null shows none. */
export const ProfileChange = Type.Object(
  {
    stall: Type.Optional(nullable(Stall)),
    locale: Type.Optional(Locale),
    reads: Type.Optional(Reads),
    timeZone: Type.Optional(TimeZone),
    about: Type.Optional(About),
  },
  { ...closed, minProperties: 1 },
)
export type ProfileChange = Static<typeof ProfileChange>

/** What changes a password: the one that is valid now, and the new one. */
export const PasswordChange = Type.Object({ current: TypedPassword, password: NewPassword }, closed)
export type PasswordChange = Static<typeof PasswordChange>

/** What proves that it is really the person and not somebody at his open phone. */
export const Confirmation = Type.Object({ password: TypedPassword }, closed)
export type Confirmation = Static<typeof Confirmation>

/** New recovery codes; they are shown here and never again. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) }, closed)
export type RecoveryCodes = Static<typeof RecoveryCodes>

/** What a link to a new password asks for. */
export const PasswordReset = Type.Object({ password: NewPassword }, closed)
