import type { Scope } from './scope.ts'

/** The reading side of a database. Nothing that is lent here can write. */
export type Readers = {
  /** For a single query; two awaited queries on it may see two different moments. */
  readonly read: Scope
  /** Several queries that must agree: all see the same moment. */
  snapshot<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  close(): Promise<void>
}
