#!/usr/bin/env node
import { parseArgs } from 'node:util'
import closeWithGrace from 'close-with-grace'
import './kernel/quick-imports.ts' // before the modules of the commands
import { lineFor } from './operator/line-for.ts'

type Command = {
  /** What stands after its name. */
  readonly takes: readonly string[]
  /** Options with a value; they come after what it takes, empty where they were left out. */
  readonly options?: readonly string[]
  readonly load: () => Promise<{ default: (...args: string[]) => Promise<void> }>
}

/** Each command of the command line: what it takes, and the module that carries it out, loaded only then. */
const COMMANDS: Record<string, Command> = {
  serve: { takes: [], load: () => import('./operator/serve.ts') },
  demo: { takes: [], load: () => import('./operator/demo.ts') },
  migrate: { takes: [], load: () => import('./operator/migrate.ts') },
  backup: { takes: ['FILE'], load: () => import('./operator/backup.ts') },
  restore: { takes: ['FILE'], load: () => import('./operator/restore.ts') },
  verify: { takes: [], load: () => import('./operator/verify.ts') },
  report: { takes: [], options: ['half', 'form', 'to'], load: () => import('./operator/report.ts') },
  'add-admin': { takes: ['NAME'], load: () => import('./operator/add-admin.ts') },
  'add-moderator': { takes: ['NAME'], load: () => import('./operator/add-moderator.ts') },
  'reset-password': { takes: ['NAME'], load: () => import('./operator/reset-password.ts') },
}

// Databases and backups hold what people wrote and the hashes of their passwords: for the eyes of this user alone.
process.umask(0o077)

const KNOWN = `known: ${Object.entries(COMMANDS)
  .map(([known, { takes, options = [] }]) => [known, ...takes, ...options.map((option) => `--${option} …`)].join(' '))
  .join(', ')}`

// Not strict: an unknown option is named below like any other mistake.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { help: { type: 'boolean', short: 'h' }, half: { type: 'string' }, form: { type: 'string' }, to: { type: 'string' } },
})
const { help, ...given } = values
const [name = 'serve', ...args] = positionals
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
const options = command?.options ?? []
const unknown = Object.keys(given).filter((option) => !options.includes(option))

if (help) console.log(KNOWN)
else if (!command || command.takes.length !== args.length || unknown.length > 0) {
  const [option] = unknown
  const wrong = command ? `"${name}" takes ${command.takes.join(' ') || 'nothing'}` : `unknown command "${name}"`
  console.error(`${option === undefined ? wrong : `unknown option "${option}"`}\n${KNOWN}`)
  process.exitCode = 2
} else {
  try {
    const { default: carryOut } = await command.load()
    await carryOut(...args, ...options.map((option) => String(given[option] ?? '')))
  } catch (error) {
    // Told to stop while it was still starting, it finds its database closed: the stop that is under way ends the process.
    if (!('closing' in closeWithGrace && closeWithGrace.closing)) {
      // A wrong setting or a missing file is a line for the operator; anything else is a bug and shows where.
      console.error(lineFor(error) ?? error)
      process.exit(1) // a writer's thread that stands already would keep a start alive that has failed
    }
  }
}
