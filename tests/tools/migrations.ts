import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * `npm run migrations -- name`: generates the migrations of both engines from the one schema. Where nothing changed, nothing is
 * written. New SQLite tables are made strict, and those without a whole-number key are kept in key order (WITHOUT ROWID), which
 * the generator cannot say. Review what it made before it is committed.
 */
const [name = 'change'] = process.argv.slice(2)

for (const dialect of ['sqlite', 'postgres'])
  execFileSync('drizzle-kit', ['generate', '--config', 'migrations/drizzle.config.ts', '--name', name], {
    env: { ...process.env, DIALECT: dialect },
    stdio: 'inherit',
  })

for (const file of globSync('migrations/sqlite/*.sql')) {
  const before = readFileSync(file, 'utf8')
  const after = before.replaceAll(/(CREATE TABLE [^;]*\n\))( STRICT[^;]*)?;/g, (_, table: string) => `${table}${optionsOf(table)};`)
  if (after !== before) writeFileSync(file, after)
}

function optionsOf(table: string): string {
  return /`\w+` integer PRIMARY KEY/.test(table) ? ' STRICT' : ' STRICT, WITHOUT ROWID'
}
