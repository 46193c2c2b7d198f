import Database from 'better-sqlite3'
import { scopeOf } from '../../server/store/sqlite.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import type { Acknowledged } from './plan.ts'

/** What a crash did to a database: counts of wrong rows, and whatever else cannot be. All is well if every one is 0 or empty. */
export type Damage = { readonly lost: number; readonly duplicated: number; readonly disordered: number; readonly flaws: readonly string[] }

type Row = { thread_id: number; number: number; author_id: string; text: string }

/**
 * Opens a database after a crash and compares it with what was acknowledged: each reply where it was said to be, none twice,
 * each writer's replies and each thread's log in order without gaps, counters right, file sound.
 */
export async function checkDatabase(file: string, acknowledged: readonly Acknowledged[]): Promise<Damage> {
  const connection = new Database(file, { readonly: true })
  try {
    const rows = connection.prepare('SELECT thread_id, number, author_id, text FROM replies ORDER BY thread_id, number').all() as Row[]
    const refs = connection.prepare("SELECT ref FROM events WHERE kind = 'reply' ORDER BY thread_id, seq").pluck().all()
    const known = connection.prepare('SELECT count(*) FROM commands').pluck().get()
    const sound = connection.pragma('integrity_check', { simple: true })
    const standing = new Map(rows.map((row) => [`${row.thread_id} ${row.number}`, row.text]))
    const texts = new Set(rows.map(({ text }) => text))
    return {
      lost: acknowledged.filter(({ threadId, number, text }) => standing.get(`${threadId} ${number}`) !== text).length,
      duplicated: rows.length - texts.size,
      disordered: outOfOrder(rows) + rows.filter(({ number }, place) => refs[place] !== number).length,
      flaws: [
        ...(sound === 'ok' ? [] : [String(sound)]),
        ...(known === texts.size || known === 0 ? [] : [`${String(known)} keys of ${texts.size} replies`]),
        ...(await verify(scopeOf(connection))).map(({ where, what }) => `${where}: ${what}`),
      ],
    }
  } finally {
    connection.close()
  }
}

/** Replies that do not follow on the one before of the same writer: he waits for each answer, so 3 cannot come before 2. */
function outOfOrder(rows: readonly Row[]): number {
  const last = new Map<string, number>()
  return rows.filter(({ author_id: author, text }) => {
    const n = Number(text.split(' ')[1])
    const expected = (last.get(author) ?? 0) + 1
    last.set(author, n)
    return n !== expected && n !== expected - 1 // the same once more is counted as a duplicate
  }).length
}
