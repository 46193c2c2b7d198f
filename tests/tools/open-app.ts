import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import type { AddressInfo } from 'node:net'
import { buildApp } from '../../server/app.ts'
import { loadConfig } from '../../server/kernel/config.ts'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { NO_PASSWORD } from '../../server/people/passwords/no-password.ts'
import { appoint } from '../../server/people/appoint.ts'
import { join } from '../../server/people/entrance/join.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import type { Role, Stall } from '../../server/people/schema.ts'
import { startSession } from '../../server/people/sessions/start-session.ts'

export type OpenApp = Awaited<ReturnType<typeof openApp>>

/** Somebody signed in: who he is, and the cookie of his session. */
export type Guest = { readonly personId: string; readonly sessionId: string; readonly cookie: string }

/**
 * The whole forum as it is served, over a new database: a real worker, and a real port if it is told to listen. Close it at the end.
 *
 * @param env settings besides the defaults for tests
 */
export async function openApp(env: Record<string, string> = {}) {
  const folder = mkdtempSync(joinPath(tmpdir(), 'dua-lapak-app-'))
  const config = loadConfig({
    DUA_LAPAK_DATABASE: joinPath(folder, 'forum.db'),
    DUA_LAPAK_PORT: '0',
    DUA_LAPAK_LIMITS: 'off',
    DUA_LAPAK_LOG_LEVEL: 'warn',
    ...env,
  })
  const lines: string[] = []
  const forum = await buildApp(config, { logTo: { write: (line) => void lines.push(line) } })

  return {
    ...forum,
    config,
    /** What it logged at `warn` and above. */
    lines,
    /** Starts listening. @returns its origin */
    async listen(): Promise<string> {
      await forum.app.listen({ host: '127.0.0.1', port: 0 })
      return `http://127.0.0.1:${(forum.app.server.address() as AddressInfo).port}`
    },
    /** Lets somebody in and signs him in. */
    async guest(
      name: string,
      { role, stall, state = 'active' }: { role?: Role; stall?: Stall; state?: 'active' | 'pending' } = {},
    ): Promise<Guest> {
      const [personId, sessionId, token] = [newId(Date.now()), newId(Date.now()), newToken()]
      const skeleton = nameSkeleton(name)
      const input = {
        id: personId,
        name,
        skeleton,
        passwordHash: NO_PASSWORD,
        state,
        stall: stall ?? null,
        locale: 'id',
      } as const
      await forum.run(join, { actor: null, input })
      if (role) await forum.run(appoint, { actor: null, input: { skeleton, role } })
      const session = { sessionId, tokenHash: hashToken(token), device: 'test', replaces: null }
      await forum.run(startSession, { actor: null, input: { personId, seenHash: NO_PASSWORD, newHash: null, session } })
      return { personId, sessionId, cookie: `sid=${token}` }
    },
    async close() {
      await forum.app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
