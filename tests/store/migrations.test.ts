import { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { getTableName } from 'drizzle-orm'
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { Client, Pool } from 'pg'
import { expect, test } from 'vitest'
import * as tables from '../../migrations/tables.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { migratePostgres, migrateSqlite } from '../../server/store/upkeep/migrate.ts'
import { defineSchema } from '../../server/store/schema.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import { readHistory } from '../../server/threads/read-history.ts'
import { connectStore, newFile, onPostgres } from '../tools/open-store.ts'

type Journal = { entries: { idx: number; tag: string; when: number }[] }
const read = (path: string) => JSON.parse(readFileSync(`migrations/${path}`, 'utf8'))
const journal = (dialect: Dialect): Journal => read(`${dialect}/meta/_journal.json`)
const newest = (dialect: Dialect) => read(`${dialect}/meta/${String(journal(dialect).entries.at(-1)?.idx).padStart(4, '0')}_snapshot.json`)
const names = (tables: object) => new Set(Object.values(tables).map(getTableName))

test('both engines have the same migrations', () => {
  expect(journal('sqlite').entries.map(({ tag }) => tag)).toEqual(journal('postgres').entries.map(({ tag }) => tag))
  expect(journal('sqlite').entries.length).toBeGreaterThan(0)
})

test('every table of the rooms is known to the generator', () => {
  expect(names(tables)).toEqual(names(defineSchema('sqlite')))
  expect(names(tables)).toEqual(names(defineSchema('postgres')))
})

test('generating again would change nothing: no table was changed without its migration', async () => {
  const sqlite = newest('sqlite')
  expect(await generateSQLiteMigration(sqlite, await generateSQLiteDrizzleJson(defineSchema('sqlite'), sqlite.id))).toEqual([])
  const postgres = newest('postgres')
  expect(await generateMigration(postgres, generateDrizzleJson(defineSchema('postgres'), postgres.id))).toEqual([])
})

test('SQLite checks types, and keeps rows in the order of their keys where those are no single number', () => {
  const database = new Database(newFile(), { readonly: true })
  const tables = database.prepare("SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT GLOB 'sqlite_*'").all()
  for (const { name, strict, wr } of tables as { name: string; strict: number; wr: number }[]) {
    if (name === '__drizzle_migrations') continue
    const key = database.prepare('SELECT type FROM pragma_table_info(?) WHERE pk > 0').pluck().all(name)
    expect({ name, strict, wr }).toEqual({ name, strict: 1, wr: key.length === 1 && key[0] === 'INTEGER' ? 0 : 1 })
  }
  expect(tables.length).toBeGreaterThan(10)
  database.close()
})

test('migrating a migrated file changes nothing, not even its epoch', async () => {
  const { connection } = openSqliteWriter(newFile())
  const facts = () => [connection.prepare('SELECT * FROM site').all(), connection.prepare('SELECT sql FROM sqlite_schema').all()]
  const before = facts()
  await migrateSqlite(connection)
  expect(facts()).toEqual(before)
  connection.close()
})

/** What stood in the first tables: an opening that was edited, and one reply that was hidden with the moderator's own words. */
const OLD_ROWS = [
  "INSERT INTO revisions (thread_id, number, field, revision, text, at) VALUES (1, 0, 'text', 1, 'Dulu begini.', 5)",
  `INSERT INTO threads (id, slug, lang, title, text, author_id, stall, state, opening_state, head, reply_count, created_at, active_at)
    VALUES (1, 'dulu', 'id', 'Dulu', 'Kini begini.', 'sari', 'offline', 'open', 'shown', 1, 1, 5, 6)`,
  `INSERT INTO replies (thread_id, number, author_id, stall, lang, text, state, created_at)
    VALUES (1, 1, 'ujang', 'online', 'en', 'Buy mine.', 'hidden', 6)`,
  `INSERT INTO cases (id, thread_id, number, round, state, reason, flag_count, opened_at, due_at, decided_at)
    VALUES (1, 1, 1, 1, 'decided', 'spam', 2, 7, 9, 8), (2, 1, 0, 1, 'open', 'spam', 1, 7, 9, NULL)`,
  `INSERT INTO decisions (id, case_id, thread_id, number, moderator_id, action, rule, reason, at)
    VALUES ('d1', 1, 1, 1, 'bayu', 'hide', 4, 'Promosi.', 8)`,
].join(';')
/** What stood in the tables when the debate was new: a badge that was frozen for haste, with a vote that was doubted, and lists of two topics. */
const ROWS_OF_DEBATE = [
  `INSERT INTO threads (id, slug, lang, title, text, topic_id, author_id, stall, state, opening_state, head, reply_count, created_at, active_at)
    VALUES (7, 'beku', 'id', 'Beku', 'Ditinjau.', 'ongkir', 'sari', 'offline', 'open', 'shown', 1, 1, 5, 6)`,
  `INSERT INTO reply_figures (thread_id, number, online_agree, online_disagree, online_pass, offline_agree, offline_disagree, offline_pass,
    buyer_agree, buyer_disagree, buyer_pass, observer_agree, observer_disagree, observer_pass, helpful, minds, key, online_rate, offline_rate,
    badge, frozen, version) VALUES (7, 3, 9, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.25, 0.5, 0.5, 'candidate', 'burst', 4)`,
  "INSERT INTO suspect_votes (thread_id, number, person_id) VALUES (7, 3, 'boneka')",
  "INSERT INTO stall_calls (thread_id, stall, at) VALUES (7, 'offline', 6)",
  "INSERT INTO thread_grounds (thread_id, number, badge, since) VALUES (7, 3, 'candidate', 6)",
].join(';')

/** The tables as they were after the nth migration, with something in them. */
function tablesOf(dialect: Dialect, id: string, n: number, rows: string): string {
  const { entries } = journal(dialect)
  const made = entries.slice(0, n + 1).map(({ tag }) => readFileSync(`migrations/${dialect}/${tag}.sql`, 'utf8'))
  const ledger = `CREATE TABLE __drizzle_migrations (id ${id} PRIMARY KEY, hash text NOT NULL, created_at bigint);
    INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('', ${entries[n]!.when})`
  return [...made, rows, ledger].join(';').replaceAll('--> statement-breakpoint', '').replaceAll(/;\s*;/g, ';')
}

/** The debate of then, as it is read today: its doubted vote is found by its reply, its badge is worked out anew, its lists have its topic. */
async function rowsOfDebate(dialect: Dialect, where: string) {
  const { db, t } = connectStore(dialect, where).readers.read
  return {
    suspects: await db.select().from(t.suspectVotes),
    figures: await db.select().from(t.replyFigures),
    due: await db.select().from(t.tallyDue),
    calls: await db.select().from(t.stallCalls),
    grounds: await db.select().from(t.threadGrounds),
  }
}
const DEBATE_TODAY = {
  suspects: [{ personId: 'boneka', foundOn: 3, held: false }],
  figures: [{ number: 3, frozen: 'burst', version: 0, doubted: 0 }],
  due: [{ threadId: 7 }],
  calls: [{ threadId: 7, topicId: 'ongkir' }],
  grounds: [{ threadId: 7, topicId: 'ongkir' }],
}
/** The migration that brought the debate. */
const DEBATE = 4

/** What was in them, as it is read today. */
async function oldRows(dialect: Dialect, where: string) {
  const { read } = connectStore(dialect, where).readers
  const { cases, decisions } = read.t
  const { items: revisions } = await readHistory(read, { threadId: 1, number: 0, limit: 9 })
  return { revisions, cases: await read.db.select().from(cases).orderBy(cases.id), decisions: await read.db.select().from(decisions) }
}

const AS_READ_TODAY = {
  revisions: [{ text: 'Dulu begini.', withdrawnBy: null }],
  cases: [
    { kind: 'flags', authorId: 'ujang', lang: 'en', stall: 'online', weight: 200, alarmAt: null, forgetAt: 8 + 30 * 86_400_000 },
    { kind: 'flags', authorId: 'sari', lang: 'id', stall: 'offline', weight: 100, alarmAt: 9, forgetAt: null },
  ],
  decisions: [{ personId: 'ujang', rule: 4, reason: 'other', note: 'Promosi.', before: 'shown', state: 'standing', alone: false }],
}

test('a file with the first tables is brought to those of today, with all that is in it', async () => {
  const file = `${newFile()}.old`
  const { connection } = openSqliteWriter(file)
  connection.exec(tablesOf('sqlite', 'SERIAL', 0, OLD_ROWS))
  await migrateSqlite(connection)
  connection.close()
  expect(await oldRows('sqlite', file)).toMatchObject(AS_READ_TODAY)
})

test('a debate of the time before doubted votes were set aside is brought to today', async () => {
  const file = `${newFile()}.debate`
  const { connection } = openSqliteWriter(file)
  connection.exec(tablesOf('sqlite', 'SERIAL', DEBATE, ROWS_OF_DEBATE))
  await migrateSqlite(connection)
  connection.close()
  expect(await rowsOfDebate('sqlite', file)).toMatchObject(DEBATE_TODAY)
})

// xinfo also tells of generated columns, as PostgreSQL does
const SQLITE_COLUMNS = `SELECT m.name AS "table", c.name AS "column", c."notnull" AS required, c.pk AS key FROM sqlite_schema m, pragma_table_xinfo(m.name) c
  WHERE m.type = 'table' AND m.name NOT GLOB 'sqlite_*' AND m.name <> '__drizzle_migrations'`

const POSTGRES_COLUMNS = `SELECT c.table_name AS "table", c.column_name AS "column", c.is_nullable = 'NO' AS required,
  coalesce(k.ordinal_position, 0)::int AS key FROM information_schema.columns c
  LEFT JOIN information_schema.table_constraints p ON p.table_schema = 'public' AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
  LEFT JOIN information_schema.key_column_usage k ON k.constraint_name = p.constraint_name AND k.table_schema = 'public' AND k.column_name = c.column_name
  WHERE c.table_schema = 'public'`

const SQLITE_INDEXES = `SELECT i.name, i."unique" AS "unique" FROM sqlite_schema m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin = 'c'`
const POSTGRES_INDEXES = `SELECT c.relname AS name, i.indisunique AS "unique" FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' WHERE NOT i.indisprimary`

// true is 1 where there are no booleans
const sorted = (rows: unknown[]) =>
  rows
    .map((row) =>
      Object.values(row as object)
        .map((value) => (typeof value === 'boolean' ? Number(value) : value))
        .join(' '),
    )
    .toSorted()

onPostgres('both databases', (open) => {
  test('report the same tables, columns, keys, required values and indexes', async () => {
    const { where } = await open()
    const client = new Client({ connectionString: where })
    await client.connect()
    const database = new Database(newFile(), { readonly: true })
    const lite = (query: string) => sorted(database.prepare(query).all())
    const pg = async (query: string) => sorted((await client.query(query)).rows)

    expect(await pg(POSTGRES_COLUMNS)).toEqual(lite(SQLITE_COLUMNS))
    expect(await pg(POSTGRES_INDEXES)).toEqual(lite(SQLITE_INDEXES))
    expect(lite(SQLITE_COLUMNS).length).toBeGreaterThan(50)
    await client.end()
    database.close()
  })

  /** A database that was left at the nth migration with these rows, brought to today. */
  async function broughtFrom(n: number, rows: string): Promise<string> {
    const { where } = await open()
    const pool = new Pool({ connectionString: where })
    await pool.query(`DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public; CREATE SCHEMA drizzle;
      ${tablesOf('postgres', 'SERIAL', n, rows).replaceAll('__drizzle_migrations', 'drizzle.__drizzle_migrations')}`)
    await migratePostgres(pool)
    await pool.end()
    return where
  }

  test('are brought from the first tables to those of today, with all that is in them', async () => {
    expect(await oldRows('postgres', await broughtFrom(0, OLD_ROWS))).toMatchObject(AS_READ_TODAY)
  })

  test('are brought from the time before doubted votes were set aside to today', async () => {
    expect(await rowsOfDebate('postgres', await broughtFrom(DEBATE, ROWS_OF_DEBATE))).toMatchObject(DEBATE_TODAY)
  })

  test('may be migrated by several nodes at once', async () => {
    const { where } = await open()
    const pool = new Pool({ connectionString: where })
    const client = await pool.connect()
    await client.query('DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public')
    client.release()
    await Promise.all([migratePostgres(pool), migratePostgres(pool), migratePostgres(pool)])
    expect((await pool.query('SELECT name FROM site')).rows).toEqual([{ name: 'epoch' }])
    await pool.end()
  })
})
