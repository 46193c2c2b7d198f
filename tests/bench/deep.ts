import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PAGE_SIZE } from '../../server/page/paths.ts'
import { readReplies } from '../../server/replies/read-replies.ts'
import { migrateSqlite } from '../../server/store/upkeep/migrate.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import { pageMaker } from './page-maker.ts'
import { paired } from './paired.ts'
import type { Figure } from './report.ts'
import { median } from './statistics.ts'

const LONG = 1_000_000
const ROUNDS = 9
const TIMES = 200
/** So many deep pages are asked for in turn: as in a server that has been running for a while. */
const PAGES = 20

/** What a page deep inside a thread of a million replies costs against the first page of a thread of ten. */
export default async function deep(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-deep-'))
  const file = join(folder, 'deep.db')
  const { connection } = openSqliteWriter(file)
  await migrateSqlite(connection)
  // Straight into the tables: a million commands would measure the writer, which is not the question here.
  connection.exec(`
    INSERT INTO people (id, name, skeleton, password_hash, role, state, stall, locale, reads, time_zone, about, created_at)
      VALUES ('p', 'sari', 'sari', '', 'member', 'active', 'online', 'id', '["id"]', 'Asia/Jakarta', '', 0);
    INSERT INTO threads (id, slug, lang, title, text, author_id, stall, state, opening_state, head, reply_count, created_at, active_at)
      VALUES (1, 'short', 'id', 'A short debate', 'text', 'p', 'online', 'open', 'shown', 0, 10, 0, 0),
             (2, 'long', 'id', 'A long debate', 'text', 'p', 'online', 'open', 'shown', 0, ${LONG}, 0, 0);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${LONG})
      INSERT INTO replies (thread_id, number, author_id, stall, lang, text, state, created_at)
      SELECT 2, i, 'p', 'online', 'id', 'Ongkir naik lagi, kata tetangga kios nomor ' || i || '.', 'shown', i FROM n;
    INSERT INTO replies (thread_id, number, author_id, stall, lang, text, state, created_at)
      SELECT 1, number, 'p', 'online', 'id', text, 'shown', created_at FROM replies WHERE thread_id = 2 AND number <= 10;
    ANALYZE;`)
  connection.close()

  const { make, readers } = pageMaker(file)
  const read = (args: () => Page) => timed(() => readReplies(readers.read, args()))
  const anyPage = () => 1 + Math.floor((Math.random() * LONG) / PAGE_SIZE)
  const known = Array.from({ length: PAGES }, anyPage)
  const knownPage = () => known[Math.floor(Math.random() * PAGES)]!
  const firstPage = () => timed(() => make('1-short'))
  const deepPage = (page: () => number) => () => timed(() => make('2-long', { hal: page() }))
  const which = `of a thread of ${LONG.toLocaleString('en')} (50 replies) / the first page of a thread of 10, the whole document`
  try {
    return [
      await compare(`a deep page ${which}`, deepPage(knownPage), firstPage),
      await compare(
        'the same, each time a page that nobody has asked for: cold rows, texts never set before',
        deepPage(anyPage),
        firstPage,
      ),
      await compare(
        'ten rows deep inside / the ten rows of the short thread: what depth alone costs',
        () => read(() => ({ threadId: 2, after: PAGE_SIZE * (knownPage() - 1), limit: 10 })),
        () => read(() => ({ threadId: 1, after: 0, limit: 10 })),
      ),
    ]
  } finally {
    await readers.close()
    rmSync(folder, { recursive: true })
  }
}

type Page = { threadId: number; after: number; limit: number }

async function compare(what: string, deepPage: () => Promise<number>, firstPage: () => Promise<number>): Promise<Figure> {
  await deepPage()
  await firstPage()
  return paired({ what, goal: { most: 3 }, rounds: ROUNDS, unit: 'µs', a: deepPage, b: firstPage })
}

/** Microseconds a time, as the median of many. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const before = performance.now()
    await work()
    times.push((performance.now() - before) * 1000)
  }
  return median(times)
}
