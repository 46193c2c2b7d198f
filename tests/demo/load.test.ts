import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareDemo } from '../../server/demo/prepare-demo.ts'
import { ConfigError } from '../../server/kernel/config.ts'
import { writingSide } from '../../server/rooms.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { insertPerson } from '../tools/insert-person.ts'
import { afterwards, newFile } from '../tools/open-store.ts'

const NOW = Date.UTC(2026, 0, 5, 3)
const steps: number[] = []

const load = (file: string, now = NOW) =>
  prepareDemo({ file, side: writingSide({ limits: false }), now, progress: (done) => void steps.push(done) })

let loaded: string

beforeAll(async () => {
  loaded = newFile()
  await load(loaded)
})

function ask<Row>(file: string, query: string): Row[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare<[], Row>(query).all()
  } finally {
    database.close()
  }
}

const count = (query: string) => ask<{ n: number }>(loaded, `SELECT count(*) AS n FROM ${query}`)[0]!.n

/** All rows of all tables but the life of the database, with people by their names and without the other random ids. */
function contentOf(file: string): string[] {
  const names = new Map(ask<{ id: string; name: string }>(file, 'SELECT id, name FROM people').map(({ id, name }) => [id, name]))
  const tables = ask<{ name: string }>(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'")
  return tables
    .filter(({ name }) => name !== 'site' && !name.startsWith('sqlite_'))
    .flatMap(({ name }) => ask<object>(file, `SELECT * FROM ${name}`).map((row) => `${name} ${JSON.stringify(row)}`))
    .map((row) =>
      row
        .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? 'an id')
        .replaceAll(/[0-9a-f]{64}/g, 'a seal'),
    )
    .sort()
}

describe('the demo market', () => {
  test('both stalls have voted, agree on some things and not on most, and one debate calls for a stall', () => {
    const badges = new Map(
      ask<{ badge: string; many: number }>(loaded, 'SELECT badge, count(*) AS many FROM reply_figures GROUP BY badge').map(
        ({ badge, many }) => [badge, many],
      ),
    )
    for (const badge of ['waiting', 'none', 'candidate', 'provisional', 'common-ground'])
      expect(badges.get(badge), badge).toBeGreaterThan(0)
    expect(badges.get('none')).toBeGreaterThan(badges.get('common-ground')!)
    expect(ask(loaded, 'SELECT stall FROM stall_calls')).toEqual([{ stall: 'offline' }])
    expect(ask(loaded, 'SELECT 1 FROM votes WHERE NOT counts AND NOT aside')).toEqual([])
    expect(ask(loaded, 'SELECT badge, frozen FROM reply_figures WHERE frozen IS NOT NULL')).toEqual([{ badge: 'none', frozen: 'burst' }])
    expect(ask(loaded, 'SELECT 1 FROM tally_due')).toEqual([])
    expect(ask(loaded, 'SELECT credited FROM changed_minds WHERE revoked_at IS NULL').length).toBeGreaterThan(5)
  })

  test('what a first visitor and a first moderator come for is there: a map of opinions, and a badge that waits for an answer', () => {
    const [map] = ask<{ threadId: number; voters: number; map: string }>(
      loaded,
      'SELECT thread_id AS threadId, voters, map FROM opinion_maps ORDER BY voters DESC',
    )
    expect(map!.voters).toBeGreaterThanOrEqual(60)
    const { groups, cells, unshown } = JSON.parse(map!.map) as { groups: unknown[]; cells: unknown[]; unshown: number }
    expect(groups.length).toBeGreaterThan(1)
    expect(cells.length).toBeGreaterThan(8)
    expect(unshown, 'most of them are drawn').toBeLessThan(map!.voters / 3)
    const [busiest] = ask<{ id: number }>(loaded, 'SELECT id FROM threads ORDER BY reply_count DESC LIMIT 1')
    expect(map!.threadId, 'in the debate that everybody sees first').toBe(busiest!.id)
    const freezes = ask(loaded, 'SELECT thread_id AS threadId, why, stall, ends_at AS endsAt FROM freezes')
    expect(freezes).toEqual([{ threadId: busiest!.id, why: 'burst', stall: 'offline', endsAt: null }])
    // Moderators took no part, so that whoever opens the demo as one may answer.
    expect(count("votes JOIN people ON people.id = person_id WHERE role <> 'member'")).toBe(0)
    expect(count("stances JOIN people ON people.id = person_id WHERE role <> 'member'")).toBe(0)
  })

  test('closed debates say what they came to: one of each stall, and who left with another stance; one debate answers another', () => {
    const closed = ask<{ id: number }>(loaded, 'SELECT id FROM threads WHERE closed_at IS NOT NULL ORDER BY id')
    expect(closed).toHaveLength(2)
    for (const { id } of closed)
      expect(ask(loaded, `SELECT stall FROM summaries WHERE thread_id = ${id} ORDER BY stall`)).toEqual([
        { stall: 'offline' },
        { stall: 'online' },
      ])
    const moved = 'closing_figures WHERE opened_with <> closed_with AND many > 0'
    expect(count(moved)).toBeGreaterThan(0)
    expect(count('threads WHERE answers_id IS NOT NULL')).toBe(1)
  })

  test('is large and lively enough, in both languages, with all that can happen to a post', () => {
    expect(count('threads')).toBeGreaterThanOrEqual(12)
    expect(count('replies')).toBeGreaterThanOrEqual(300)
    for (const lang of ['id', 'en']) expect(count(`replies WHERE lang = '${lang}'`)).toBeGreaterThan(90)
    for (const what of [
      "threads WHERE state = 'closed'",
      "replies WHERE state = 'deleted'",
      "replies WHERE state = 'hidden'",
      'replies WHERE quote_text IS NOT NULL',
      'revisions',
      "cases WHERE state = 'open'",
      "decisions WHERE action = 'keep'",
      "decisions WHERE action = 'hide' AND rule IS NOT NULL",
      "decisions WHERE action = 'restore' AND undoes IS NOT NULL",
      "appeals WHERE state = 'open'",
      "appeals WHERE state = 'overturned'",
      'strikes',
      "held WHERE state = 'waiting'",
      'moderation_log',
      'notices',
      'topics WHERE name_id <> name_en',
    ])
      expect(count(what), what).toBeGreaterThan(0)
    expect(count('sessions')).toBe(0)
    expect(count(`events WHERE at > ${NOW}`)).toBe(0)
  })

  test('keeps what must always hold', async () => {
    const readers = openSqliteReaders(loaded)
    afterwards(() => readers.close())
    expect(await readers.snapshot(verify)).toEqual([])
  })

  test('is the same whenever it is loaded', async () => {
    const again = newFile()
    await load(again)
    expect(contentOf(again)).toEqual(contentOf(loaded))
    expect(contentOf(again).length).toBeGreaterThan(1000)
  })

  test('says how far it has come while it is loaded', () => {
    expect(steps[0]).toBe(1)
    expect(steps.at(-1)).toBeGreaterThan(330)
  })
})

describe('a database', () => {
  test('that holds the demo market already is left as it is', async () => {
    const before = contentOf(loaded)
    await load(loaded, NOW + 1_000_000)
    expect(contentOf(loaded)).toEqual(before)
  })

  test('that is somebody’s forum is refused, and not touched', async () => {
    const file = newFile()
    const database = new Database(file)
    insertPerson(database, { id: 'p1', name: 'rini' })
    database.close()
    await expect(load(file)).rejects.toThrow(ConfigError)
    expect(ask(file, 'SELECT name FROM people')).toEqual([{ name: 'rini' }])
  })

  test('in which loading was interrupted is loaded from the beginning', async () => {
    const file = newFile()
    const stop = (done: number) => {
      if (done === 40) throw new Error('the power went')
    }
    const interrupted = prepareDemo({ file, side: writingSide({ limits: false }), now: NOW, progress: stop })
    await expect(interrupted).rejects.toThrow('the power went')
    await load(file)
    expect(contentOf(file)).toEqual(contentOf(loaded))
  })
})
