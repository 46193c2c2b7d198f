import type { Scope } from './scope.ts'

type Executable<R> = { execute(values?: Record<string, unknown>): Promise<R> }

let made = 0

/**
 * A query that is built once per connection and then only run: a query built on every call costs many times the query itself.
 * Use `sql.placeholder(name)` for each argument.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a caller names here what its placeholders need
export function prepared<A extends Record<string, unknown>, R>(
  build: (scope: Scope) => { prepare(name: string): Executable<R> },
): (scope: Scope, args: A) => Promise<R> {
  const known = new WeakMap<object, Executable<R>>()
  const name = `q${++made}`
  return async (scope, args) => {
    let query = known.get(scope.db)
    if (!query) known.set(scope.db, (query = build(scope).prepare(name)))
    return query.execute(args)
  }
}
