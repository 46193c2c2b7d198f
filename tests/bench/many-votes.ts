import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateSqlite } from '../../server/store/upkeep/migrate.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import { pageMaker } from './page-maker.ts'
import { paired } from './paired.ts'
import type { Figure } from './report.ts'
import { median } from './statistics.ts'

const REPLIES = 10
const MANY = 1_000_000
const ROUNDS = 9
const TIMES = 200

/** What the page of a thread with a million votes costs against that of one with ten: both have the same ten replies. */
export async function manyVotes(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-votes-'))
  const file = join(folder, 'votes.db')
  const { connection } = openSqliteWriter(file)
  await migrateSqlite(connection)
  // Straight into the tables: a million commands would measure the writer, which is not the question here.
  connection.exec(`
    INSERT INTO people (id, name, skeleton, password_hash, role, state, stall, locale, reads, time_zone, about, created_at)
      VALUES ('p', 'sari', 'sari', '', 'member', 'active', 'online', 'id', '["id"]', 'Asia/Jakarta', '', 0);
    INSERT INTO threads (id, slug, lang, title, text, author_id, stall, state, opening_state, head, reply_count, created_at, active_at)
      VALUES (1, 'few', 'id', 'A quiet debate', 'text', 'p', 'online', 'open', 'shown', 0, ${REPLIES}, 0, 0),
             (2, 'many', 'id', 'A loud debate', 'text', 'p', 'online', 'open', 'shown', 0, ${REPLIES}, 0, 0);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${REPLIES})
      INSERT INTO replies (thread_id, number, author_id, stall, lang, text, state, created_at)
      SELECT thread, i, 'p', 'online', 'id', 'Ongkir naik lagi, kata tetangga kios nomor ' || i || '.', 'shown', i
      FROM n, (SELECT 1 AS thread UNION SELECT 2);
    INSERT INTO votes (thread_id, number, person_id, vote, stall, counts, aside, at)
      SELECT 1, number, 'v0', 'agree', 'online', 1, 0, 0 FROM replies WHERE thread_id = 1;
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY / REPLIES - 1})
      INSERT INTO votes (thread_id, number, person_id, vote, stall, counts, aside, at)
      SELECT 2, number, 'v' || i, CASE i % 3 WHEN 0 THEN 'disagree' ELSE 'agree' END, CASE i % 2 WHEN 0 THEN 'online' ELSE 'offline' END, 1, 0, i
      FROM replies, n WHERE thread_id = 2;
    INSERT INTO reply_figures (thread_id, number, online_agree, online_disagree, online_pass, offline_agree, offline_disagree, offline_pass,
        buyer_agree, buyer_disagree, buyer_pass, observer_agree, observer_disagree, observer_pass, helpful, minds, key, online_rate, offline_rate,
        badge, version)
      SELECT thread_id, number, sum(stall = 'online' AND vote = 'agree'), sum(stall = 'online' AND vote = 'disagree'), 0,
        sum(stall = 'offline' AND vote = 'agree'), sum(stall = 'offline' AND vote = 'disagree'), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.25, 0.5, 0.5,
        'none', number
      FROM votes GROUP BY thread_id, number;
    ANALYZE;`)
  connection.close()

  const { make, readers } = pageMaker(file)
  const open = (thread: string) => async () => {
    const times: number[] = []
    for (let i = 0; i < TIMES; i++) {
      const before = performance.now()
      await make(thread)
      times.push((performance.now() - before) * 1000)
    }
    return median(times)
  }
  try {
    await open('2-many')()
    await open('1-few')()
    return await paired({
      what: `the page of a thread with ${MANY.toLocaleString('en')} votes / with ${REPLIES}, the whole document made anew`,
      goal: { most: 1.5 },
      rounds: ROUNDS,
      unit: 'µs',
      a: open('2-many'),
      b: open('1-few'),
    })
  } finally {
    await readers.close()
    rmSync(folder, { recursive: true })
  }
}
