import type { AddressInfo, Server } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type Config, origins } from '../config.ts'

/**
 * The origins of this site at this moment, for whoever asks at every request. The port is known for certain once the server listens;
 * asking the system for it each time would be dear.
 */
export function ownOrigins(
  app: Pick<FastifyInstance, 'addHook'> & { readonly server: Pick<Server, 'address'> },
  config: Config,
): () => readonly string[] {
  let own = origins(config)
  app.addHook('onListen', async () => void (own = origins(config, (app.server.address() as AddressInfo | null)?.port)))
  return () => own
}
