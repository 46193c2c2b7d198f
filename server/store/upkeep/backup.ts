import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Unusable, unlessUnusable } from './unusable.ts'

/**
 * Writes a compact, checked copy of a SQLite database while others go on writing: `VACUUM INTO` sees one moment and always
 * finishes, where a page-by-page backup starts again at every foreign write. It takes a while and blocks this process, so it
 * runs in a process of its own. The copy appears under its name only when it is whole and on the disk, for its owner's eyes only.
 *
 * @throws {Unusable} if `to` exists or cannot be written, or the copy does not pass its check
 */
export async function backup(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Unusable(`there is no database at ${from}`)
  await appear(to, (partial) => copyDatabase(from, partial))
}

/**
 * Lets a database file appear under its name when it is whole and on the disk: it is made beside it, then renamed. Nothing is
 * left of an attempt that failed.
 *
 * @param make writes the database into the empty file that it is given
 * @throws {Unusable} if `to` exists already or its folder does not
 */
export async function appear(to: string, make: (partial: string) => void | Promise<void>): Promise<void> {
  const folder = dirname(resolve(to))
  if (existsSync(to)) throw new Unusable(`${to} exists already, and nothing is ever overwritten`)
  if (!existsSync(folder)) throw new Unusable(`there is no folder ${folder}`)
  const partial = `${to}.${process.pid}.partial`
  const remove = () => ['', '-wal', '-shm', '-journal'].forEach((part) => rmSync(partial + part, { force: true }))
  try {
    remove()
    closeSync(openSync(partial, 'wx', 0o600))
    await make(partial)
    sync(partial)
    renameSync(partial, to)
  } finally {
    remove()
  }
  sync(folder)
}

/** Copies a database as it stands at one moment, its log included, and checks the copy. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  await unlessUnusable(`${from} cannot be copied to ${to}`, () => {
    const source = new Database(from, { readonly: true })
    try {
      source.prepare('VACUUM INTO ?').run(to)
    } finally {
      source.close()
    }
  })
  await check(to, 'quick_check')
}

/** @throws {Unusable} naming what SQLite found wrong with the file; `integrity_check` compares indexes with their tables too */
export async function check(file: string, how: 'quick_check' | 'integrity_check'): Promise<void> {
  const found = await unlessUnusable(`${file} cannot be read`, () => {
    const copy = new Database(file, { readonly: true })
    try {
      return copy.pragma(how, { simple: true })
    } finally {
      copy.close()
    }
  })
  if (found !== 'ok') throw new Unusable(`${file} is damaged: ${String(found).replaceAll(/\s+/g, ' ')}`)
}

function sync(path: string) {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
