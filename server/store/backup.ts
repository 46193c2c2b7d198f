import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Writes a compact, checked copy of a SQLite database while others go on writing: `VACUUM INTO` sees one moment and always
 * finishes, where a page-by-page backup starts again at every foreign write. It takes a while and blocks this process, so it
 * runs in a process of its own. The copy appears under its name only when it is whole and on the disk.
 *
 * @throws {Error} if `to` exists or the copy does not pass its check
 */
export function backup(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`there is no database at ${from}`)
  if (existsSync(to)) throw new Error(`${to} exists already; a backup never overwrites`)
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  const source = new Database(from, { readonly: true })
  try {
    source.prepare('VACUUM INTO ?').run(partial)
  } finally {
    source.close()
  }
  check(partial)
  sync(partial)
  renameSync(partial, to)
  sync(dirname(resolve(to)))
}

/** @throws {Error} naming what SQLite found wrong with the file */
export function check(file: string): void {
  const copy = new Database(file, { readonly: true })
  try {
    const found = copy.pragma('quick_check', { simple: true })
    if (found !== 'ok') throw new Error(`${file} is damaged: ${String(found)}`)
  } finally {
    copy.close()
  }
}

function sync(path: string) {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
