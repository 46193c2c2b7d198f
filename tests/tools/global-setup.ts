import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { migratePostgres, migrateSqlite } from '../../server/store/upkeep/migrate.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import { onServer } from './on-server.ts'
import { startPostgres } from './start-postgres.ts'

/** Empty databases of today's schema, which each test copies: a file, and a server with a template, or why there is none. */
export type Templates = {
  readonly sqlite: string
  readonly postgres: { readonly url: string; readonly template: string } | { readonly missing: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates
  }
}

/** Before all tests: an empty SQLite file, and a PostgreSQL (`DUA_LAPAK_TEST_POSTGRES`, else one of our own). Returns the end of both. */
export default async function globalSetup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-template-'))
  const sqlite = join(folder, 'empty.db')
  const { connection } = openSqliteWriter(sqlite)
  await migrateSqlite(connection)
  connection.close()

  const server = await serverForTests()
  project.provide('templates', { sqlite, postgres: server.postgres })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function serverForTests(): Promise<{ postgres: Templates['postgres']; stop(): Promise<void> }> {
  const given = process.env['DUA_LAPAK_TEST_POSTGRES']
  try {
    const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
    const template = `dua_lapak_empty_${process.pid}`
    await onServer(server.url, `CREATE DATABASE ${template}`)
    const pool = new Pool({ connectionString: Object.assign(new URL(server.url), { pathname: template }).href })
    await migratePostgres(pool)
    await pool.end()
    return {
      postgres: { url: server.url, template },
      async stop() {
        if (given) await onServer(server.url, `DROP DATABASE ${template}`)
        await server.stop()
      },
    }
  } catch (error) {
    if (given) throw error // who names a server wants it tested
    const missing = (error as Error).message
    console.warn(`Tests on PostgreSQL are skipped: ${missing}`)
    return { postgres: { missing }, stop: async () => undefined }
  }
}
