import type { Transactions } from '../../server/store/writer/group-commit.ts'

type Step = 'begin' | 'beginAlone' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'undo'

/** Notes every step of these transactions; where `fault` gives an error for a step, that is thrown instead of doing it. */
export function faulty(transactions: Transactions, fault: (step: Step) => Error | undefined = () => undefined) {
  const steps: Step[] = []
  const watch = (step: Step) => async () => {
    steps.push(step)
    const error = fault(step)
    if (error) throw error
    await transactions[step]()
  }
  return {
    steps,
    transactions: {
      ...transactions,
      begin: watch('begin'),
      beginAlone: watch('beginAlone'),
      commit: watch('commit'),
      rollback: watch('rollback'),
      savepoint: watch('savepoint'),
      release: watch('release'),
      undo: watch('undo'),
    } satisfies Transactions,
  }
}

/** An error as the drivers make them. */
export const withCode = (code: string, message = code) => Object.assign(new Error(message), { code })

const done = async () => undefined

/** Transactions of no database at all, for tests of the order of things. `TRY_AGAIN` is retryable and `LOST` takes all with it. */
export const noTransactions: Transactions = {
  scope: {} as Transactions['scope'],
  begin: done,
  beginAlone: done,
  commit: done,
  rollback: done,
  savepoint: done,
  release: done,
  undo: done,
  within: (work) => work,
  lost: (error) => ['LOST', 'TRY_AGAIN'].includes((error as { code?: string }).code ?? ''),
  retryable: (error) => (error as { code?: string }).code === 'TRY_AGAIN',
}
