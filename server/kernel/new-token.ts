import { randomBytes } from 'node:crypto'

/** A secret nobody can guess (256 random bits, 43 characters of base64url): sessions, one-time links. Store only `hashToken` of it. */
export const newToken = (): string => randomBytes(32).toString('base64url')
