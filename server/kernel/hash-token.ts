import { hash } from 'node:crypto'

/**
 * SHA-256 of a token in hex: what the database keeps, so that a stolen copy of it opens no session. A plain hash is enough
 * because tokens are random; passwords are not, and get argon2id.
 */
export const hashToken = (token: string): string => hash('sha256', token, 'hex')
