import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Unusable, unlessUnusable } from './unusable.ts'

/**
 * Claims a database for the one server that serves it, until this process ends, however it ends: the lock is the system's. Pages
 * that a second server keeps would not hear of what the first one hides.
 *
 * @throws {Unusable} if another process serves it
 */
export async function claimDatabase(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const mark = `${file}-serving`
  await unlessUnusable(`${mark} cannot be used`, () => {
    const lock = new Database(mark, { timeout: 0 })
    claims.push(lock)
    try {
      lock.pragma('journal_mode = MEMORY') // nothing is ever written, so leave no second file
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
      throw new Unusable(`${file} is served by another process already`)
    }
  })
}

/** Held for the life of the process: a lock that is collected as garbage is a lock given back. */
const claims: Database.Database[] = []
