import { isNull, ne, or, type SQL } from 'drizzle-orm'
import type { Schema } from '../../store/schema.ts'

/**
 * That a badge can be listed: both scores bear it out. One that is looked into because of doubted votes stands by all others, and is
 * listed, or a rush against a reply would take it off the list as well as a true one does.
 */
export const isSure = ({ replyFigures: f }: Pick<Schema, 'replyFigures'>): SQL | undefined =>
  or(isNull(f.frozen), ne(f.frozen, 'contradiction'))
