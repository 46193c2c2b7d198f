#!/usr/bin/env node
import { parseArgs } from 'node:util'
import './kernel/quick-imports.ts' // before the modules of the commands
import { ConfigError } from './kernel/config.ts'
import { OperatorError } from './operator/operator-error.ts'

/** Each command of the command line: what it takes, and the module that carries it out, loaded only then. */
const COMMANDS: Record<string, { takes: readonly string[]; load: () => Promise<{ default: (...args: string[]) => Promise<void> }> }> = {
  serve: { takes: [], load: () => import('./operator/serve.ts') },
  demo: { takes: [], load: () => import('./operator/demo.ts') },
  migrate: { takes: [], load: () => import('./operator/migrate.ts') },
  backup: { takes: ['FILE'], load: () => import('./operator/backup.ts') },
  restore: { takes: ['FILE'], load: () => import('./operator/restore.ts') },
  verify: { takes: [], load: () => import('./operator/verify.ts') },
  'add-admin': { takes: ['NAME'], load: () => import('./operator/add-admin.ts') },
  'add-moderator': { takes: ['NAME'], load: () => import('./operator/add-moderator.ts') },
  'reset-password': { takes: ['NAME'], load: () => import('./operator/reset-password.ts') },
}

const [name = 'serve', ...args] = parseArgs({ allowPositionals: true }).positionals
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined

if (!command || command.takes.length !== args.length) {
  console.error(command ? `"${name}" takes ${command.takes.join(' ') || 'nothing'}` : `unknown command "${name}"`)
  console.error(
    `known: ${Object.entries(COMMANDS)
      .map(([known, { takes }]) => [known, ...takes].join(' '))
      .join(', ')}`,
  )
  process.exitCode = 2
} else {
  try {
    const { default: carryOut } = await command.load()
    await carryOut(...args)
  } catch (error) {
    // A wrong setting or a missing file is a line for the operator; anything else is a bug and shows where.
    console.error(error instanceof ConfigError || error instanceof OperatorError ? error.message : error)
    process.exitCode = 1
  }
}
