import { styleText } from 'node:util'
import { prepareDemo } from '../demo/prepare-demo.ts'
import { ConfigError, isLoopback, loadConfig } from '../kernel/config.ts'
import { findPerson } from '../people/find-person.ts'
import { writingSide } from '../rooms.ts'
import { claimDatabase } from '../store/upkeep/claim-database.ts'
import { oneTimeLink } from './one-time-link.ts'
import { progressBar } from './progress-bar.ts'
import { start } from './start.ts'

const GUESTS = [
  { name: 'sari', who: 'sells online' },
  { name: 'lina_blokb', who: 'has a stall in the market' },
  { name: 'mod_bayu', who: 'is a moderator' },
]

/** Serves the demo market, loading it into a new database first, and prints links with which to look at it from three sides. */
export default async function demo(): Promise<void> {
  const config = loadConfig(process.env, { database: 'data/demo.db' })
  if (!isLoopback(config.host))
    throw new ConfigError(`the demo signs people in by links without a password: it listens on loopback only, not on ${config.host}`)
  await claimDatabase(config.database)
  await prepareDemo({
    file: config.database,
    side: writingSide({ limits: false }),
    now: Date.now(),
    progress: progressBar('Loading the demo market'),
  })
  const { readers, run, address } = await start(config)
  const lines = []
  for (const { name, who } of config.readOnly ? [] : GUESTS) {
    const person = await findPerson(readers.read, name)
    if (person) lines.push(`  ${name}, who ${who}:\n    ${await oneTimeLink(run, address, 'sign-in', person.id)}`)
  }
  console.log(`
${styleText('bold', 'Dua Lapak')}, the demo market: ${styleText('underline', address)}

${config.readOnly ? 'Nobody signs in while it is read-only.' : `Sign in as (each link works once, within a day)\n${lines.join('\n')}`}

Ctrl-C stops.`)
}
