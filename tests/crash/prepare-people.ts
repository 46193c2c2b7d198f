import { prepareDatabase } from '../../server/store/upkeep/prepare-database.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { addThread } from '../store/sample-side.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'

/** Makes a database with the empty threads 1 and 2 and some people, whose ids it gives. */
export async function preparePeople(database: string, count: number): Promise<string[]> {
  await prepareDatabase(database)
  const transactor = sqliteTransactor(database, () => undefined)
  const people = Array.from({ length: count }, (_, place) => ordinaryPerson(`writer${place}`, Date.now()))
  await transactor.run(async (tx) => {
    for (const id of [1, 2]) await addThread(tx, id)
    await tx.db.insert(tx.t.people).values(people)
  }, '')
  await transactor.close()
  return people.map(({ id }) => id)
}
