import { type Static, Type } from 'typebox'

/** Who one is in a debate. */
export const Stall = Type.Enum(['online', 'offline', 'buyer', 'observer'])
export type Stall = Static<typeof Stall>

/** What one may do here; given by hand, never earned by talking. */
export const Role = Type.Enum(['member', 'moderator', 'administrator'])
export type Role = Static<typeof Role>

/** The author of a post as everybody sees him. */
export const Author = Type.Object({ name: Type.String(), stall: Stall, role: Role }, { additionalProperties: false })
export type Author = Static<typeof Author>
