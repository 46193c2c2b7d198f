import { styleText } from 'node:util'
import { loadConfig } from '../kernel/config.ts'
import { hasAdministrator } from '../people/has-administrator.ts'
import { claimDatabase } from '../store/upkeep/claim-database.ts'
import { readSite } from '../store/read-site.ts'
import { oneTimeLink } from './one-time-link.ts'
import { smallHouseLine } from './small-house-line.ts'
import { start } from './start.ts'

/** Serves the forum. While nobody looks after it, prints the link with which one person becomes its first administrator. */
export default async function serve(): Promise<void> {
  const config = loadConfig()
  await claimDatabase(config.database)
  const { readers, run, address } = await start(config)
  if ((await readSite(readers.read, 'demo')) !== null)
    console.error(styleText('yellow', `${config.database} holds the demo market: everybody in it is invented`))
  if (!config.readOnly && !(await hasAdministrator(readers.read)))
    console.log(
      `This forum has no administrator yet. Whoever opens this link becomes the first one (once, within a day):\n  ${await oneTimeLink(run, address, 'first-administrator', null)}`,
    )
  const small = await smallHouseLine(readers.read)
  if (small) console.log(small)
  console.log(`Dua Lapak: ${address}`)
}
