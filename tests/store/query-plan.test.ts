import { expect, test } from 'vitest'
import { readEvents, readHeads } from '../../server/store/read-log.ts'
import { plansOf } from '../tools/plans-of.ts'

test('events after a cursor are found by the key of the log, however long it is', async () => {
  expect(await plansOf((scope) => readEvents(scope, { topic: 1, after: 5, limit: 50 }))).toEqual([
    'SEARCH events USING PRIMARY KEY (thread_id=? AND seq>?)',
  ])
})

test('heads of threads are found by their keys', async () => {
  expect(await plansOf((scope) => readHeads(scope, [0, 1, 2]))).toEqual([
    'SEARCH counters USING PRIMARY KEY (name=?)',
    'SEARCH threads USING INTEGER PRIMARY KEY (rowid=?)',
  ])
})
