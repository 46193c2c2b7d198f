import { isIP } from 'node:net'

/** A setting that stops the start. Its message is one line for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Defaults that a command of the command line changes (`demo` has its own database). */
export type ConfigDefaults = { database?: string }

/**
 * Reads every setting once, at start. Nothing else in the program looks at the environment.
 *
 * @throws {ConfigError} the first setting that is wrong, in one line
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env, defaults: ConfigDefaults = {}) {
  const host = env['DUA_LAPAK_HOST'] || '127.0.0.1'
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
    throw wrong('DUA_LAPAK_HOST', 'must be an address or a host name', host)
  const port = integer(env, 'DUA_LAPAK_PORT', 3000, 65_535)
  const config = {
    host,
    port,
    /** The public address, without a slash at its end. */
    origin: originOf(env, host, port),
    /** A file path. */
    database: databaseOf(env, defaults.database ?? 'data/dua-lapak.db'),
    /** Addresses or networks of proxies whose forwarded address is believed; none means nobody's. */
    trustProxy: proxiesOf(env),
    join: choice(env, 'DUA_LAPAK_JOIN', ['open', 'approve', 'closed']),
    readOnly: choice(env, 'DUA_LAPAK_READ_ONLY', ['off', 'on']) === 'on',
    /** Where orders of law and questions about data are sent, in one line; shown to everybody. */
    contact: contactOf(env),
    /** Without one, `/metrics` is open from loopback only. */
    metricsToken: tokenOf(env),
    logLevel: choice(env, 'DUA_LAPAK_LOG_LEVEL', ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent']),
    /** Rate, newcomer, duplicate and eligibility limits. */
    limits: choice(env, 'DUA_LAPAK_LIMITS', ['on', 'off']) === 'on',
    /** How long a stopping server waits for open requests, in milliseconds; a stop must be over in 5 s, all else of it included. */
    drainMs: integer(env, 'DUA_LAPAK_DRAIN_MS', 3000, 4000),
  }
  if (env['DUA_LAPAK_BUS']) throw new ConfigError('DUA_LAPAK_BUS is not served yet: this version runs as one process, leave it empty')
  if (!config.limits && !isLoopback(host))
    throw new ConfigError(`DUA_LAPAK_LIMITS=off is for load tests on a loopback address, not for ${host}`)
  return Object.freeze(config)
}

export type Config = ReturnType<typeof loadConfig>

/** Whether only this machine can reach what listens on this host. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * The exact list of origins whose pages may change something or open a socket: the public address, and on a loopback host all
 * three names of this machine. `port` is the one really listened on, if that was 0.
 */
export function origins(config: Pick<Config, 'host' | 'origin' | 'port'>, port: number = config.port): readonly string[] {
  const names = isLoopback(config.host) ? ['localhost', '127.0.0.1', '[::1]'] : []
  return [...new Set([config.origin, ...names.map((name) => new URL(`http://${name}:${port}`).origin)])]
}

const wrong = (name: string, rule: string, value: string) => new ConfigError(`${name} ${rule}, got ${JSON.stringify(value)}`)

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, maximum: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  if (!/^\d{1,9}$/.test(text) || Number(text) > maximum) throw wrong(name, `must be a whole number from 0 to ${maximum}`, text)
  return Number(text)
}

/** One of some words; the first is the default. */
function choice<Choice extends string>(env: NodeJS.ProcessEnv, name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const text = env[name] || choices[0]
  const found = choices.find((choice) => choice === text)
  if (found === undefined) throw wrong(name, `must be one of ${choices.join(', ')}`, text)
  return found
}

function originOf(env: NodeJS.ProcessEnv, host: string, port: number): string {
  const text = env['DUA_LAPAK_ORIGIN']
  if (!text) {
    // Browsers never send this as their origin, so nobody could post; better to say it now.
    if (host === '0.0.0.0' || host === '::')
      throw new ConfigError(`DUA_LAPAK_ORIGIN must be set to the address people open, since DUA_LAPAK_HOST is ${host}`)
    return new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!bare) throw wrong('DUA_LAPAK_ORIGIN', 'must be like https://forum.example', text)
  return url.origin
}

function databaseOf(env: NodeJS.ProcessEnv, fallback: string): string {
  const database = env['DUA_LAPAK_DATABASE'] || fallback
  if (/^postgres(ql)?:/i.test(database)) throw new ConfigError('DUA_LAPAK_DATABASE: PostgreSQL is not served yet, give the path of a file')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(database) || database.includes('\0') || database === ':memory:')
    throw wrong('DUA_LAPAK_DATABASE', 'must be the path of a file', database)
  return database
}

function proxiesOf(env: NodeJS.ProcessEnv): false | string[] {
  const text = env['DUA_LAPAK_TRUST_PROXY']
  if (!text) return false
  const proxies = text.split(',').map((proxy) => proxy.trim())
  for (const proxy of proxies) {
    const [address = '', bits, more] = proxy.split('/')
    const version = isIP(address)
    const network = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
    const named = proxy === 'loopback' || proxy === 'linklocal' || proxy === 'uniquelocal'
    if (!named && (version === 0 || !network || more !== undefined))
      throw wrong('DUA_LAPAK_TRUST_PROXY', 'must be addresses or networks separated by commas', text)
  }
  return proxies
}

function contactOf(env: NodeJS.ProcessEnv): string | undefined {
  const text = env['DUA_LAPAK_CONTACT']?.trim()
  if (!text) return undefined
  if (text.length > 200 || /[\p{Cc}\p{Cf}]/u.test(text))
    throw wrong('DUA_LAPAK_CONTACT', 'must be one line of at most 200 characters', text.slice(0, 40))
  return text
}

function tokenOf(env: NodeJS.ProcessEnv): string | undefined {
  const token = env['DUA_LAPAK_METRICS_TOKEN']
  if (!token) return undefined
  // Anything else could not be sent in a header as it was meant. The token itself is never shown.
  if (!/^[\x21-\x7e]{16,}$/.test(token))
    throw new ConfigError('DUA_LAPAK_METRICS_TOKEN must have at least 16 characters, all of them letters, digits or signs of ASCII')
  return token
}
