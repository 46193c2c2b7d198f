import type { AddressInfo } from 'node:net'
import closeWithGrace from 'close-with-grace'
import { buildApp } from '../app.ts'
import type { Config } from '../kernel/config.ts'

/** A stop must be over in 5 s, whatever hangs. */
const LONGEST_STOP_MS = 4_800

/**
 * Serves the forum until the process is told to stop; then readers are sent away in order, what was asked is finished, and all is
 * closed.
 *
 * @returns the forum, and the address that it listens on
 */
export async function start(config: Config) {
  const forum = await buildApp(config)
  const { app } = forum
  closeWithGrace({ delay: LONGEST_STOP_MS, logger: { error: (line: unknown) => app.log.error(line) } }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopping after an error that nobody caught')
    await app.close()
  })
  await app.listen({ host: config.host, port: config.port })
  const { port } = app.server.address() as AddressInfo
  const address = config.port === 0 ? config.origin.replace(/:0$/, `:${port}`) : config.origin
  return { ...forum, address }
}
