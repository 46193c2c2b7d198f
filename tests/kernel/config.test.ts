import { expect, test } from 'vitest'
import { ConfigError, loadConfig, origins } from '../../server/kernel/config.ts'

test('an empty environment gives safe defaults', () => {
  expect(loadConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://127.0.0.1:3000',
    database: 'data/dua-lapak.db',
    trustProxy: false,
    join: 'open',
    readOnly: false,
    contact: undefined,
    metricsToken: undefined,
    logLevel: 'info',
    limits: true,
    drainMs: 3000,
  })
})

test('settings are read, and cannot be changed afterwards', () => {
  const config = loadConfig({
    DUA_LAPAK_HOST: '0.0.0.0',
    DUA_LAPAK_PORT: '8080',
    DUA_LAPAK_ORIGIN: 'https://forum.example/',
    DUA_LAPAK_DATABASE: '/srv/forum.db',
    DUA_LAPAK_TRUST_PROXY: '10.0.0.0/8, ::1',
    DUA_LAPAK_JOIN: 'closed',
    DUA_LAPAK_READ_ONLY: 'on',
    DUA_LAPAK_CONTACT: ' hukum@forum.example ',
    DUA_LAPAK_METRICS_TOKEN: 'a-long-enough-token',
    DUA_LAPAK_LOG_LEVEL: 'silent',
    DUA_LAPAK_DRAIN_MS: '0',
  })
  expect(config).toMatchObject({
    port: 8080,
    origin: 'https://forum.example',
    trustProxy: ['10.0.0.0/8', '::1'],
    join: 'closed',
    readOnly: true,
    contact: 'hukum@forum.example',
    drainMs: 0,
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('a command may have another database, the environment has the last word', () => {
  expect(loadConfig({}, { database: 'data/demo.db' }).database).toBe('data/demo.db')
  expect(loadConfig({ DUA_LAPAK_DATABASE: 'x.db' }, { database: 'data/demo.db' }).database).toBe('x.db')
})

test.each<[name: string, value: string, message: RegExp]>([
  ['DUA_LAPAK_PORT', 'abc', /DUA_LAPAK_PORT must be a whole number from 0 to 65535, got "abc"/],
  ['DUA_LAPAK_PORT', '65536', /whole number/],
  ['DUA_LAPAK_PORT', '-1', /whole number/],
  ['DUA_LAPAK_PORT', '3e3', /whole number/],
  ['DUA_LAPAK_CONTACT', 'a\nb', /one line of at most 200/],
  ['DUA_LAPAK_CONTACT', 'x'.repeat(201), /one line of at most 200/],
  ['DUA_LAPAK_HOST', 'bad host', /DUA_LAPAK_HOST/],
  ['DUA_LAPAK_HOST', '0.0.0.0', /DUA_LAPAK_ORIGIN must be set/],
  ['DUA_LAPAK_ORIGIN', 'forum.example', /like https/],
  ['DUA_LAPAK_ORIGIN', 'https://forum.example/path', /like https/],
  ['DUA_LAPAK_ORIGIN', 'ftp://forum.example', /like https/],
  ['DUA_LAPAK_DATABASE', 'postgres://localhost/forum', /not served yet/],
  ['DUA_LAPAK_DATABASE', 'mysql://localhost/forum', /path of a file/],
  ['DUA_LAPAK_DATABASE', ':memory:', /path of a file/],
  ['DUA_LAPAK_BUS', 'redis://localhost', /not served yet/],
  ['DUA_LAPAK_BUS', 'postgres', /not served yet/],
  ['DUA_LAPAK_TRUST_PROXY', 'yes', /addresses or networks/],
  ['DUA_LAPAK_TRUST_PROXY', '10.0.0.0/33', /addresses or networks/],
  ['DUA_LAPAK_TRUST_PROXY', '10.0.0.1,,', /addresses or networks/],
  ['DUA_LAPAK_JOIN', 'maybe', /must be one of open, approve, closed/],
  ['DUA_LAPAK_READ_ONLY', 'true', /must be one of off, on/],
  ['DUA_LAPAK_METRICS_TOKEN', 'short', /at least 16/],
  ['DUA_LAPAK_METRICS_TOKEN', 'a token with a space in it', /ASCII/],
  ['DUA_LAPAK_METRICS_TOKEN', 'sandi-rahasia-é-panjang', /ASCII/],
  ['DUA_LAPAK_LOG_LEVEL', 'loud', /must be one of/],
  ['DUA_LAPAK_DRAIN_MS', '1.5', /whole number/],
  ['DUA_LAPAK_DRAIN_MS', '4001', /from 0 to 4000/],
])('%s=%s stops the start with one line', (name, value, message) => {
  const load = () => loadConfig({ [name]: value })
  expect(load).toThrow(ConfigError)
  expect(load).toThrow(message)
  expect(load).not.toThrow(/\n/)
})

test('limits may be off only where nobody else can come in', () => {
  expect(loadConfig({ DUA_LAPAK_LIMITS: 'off' }).limits).toBe(false)
  expect(() => loadConfig({ DUA_LAPAK_LIMITS: 'off', DUA_LAPAK_HOST: '192.168.1.5' })).toThrow(/loopback/)
  expect(() => loadConfig({ DUA_LAPAK_LIMITS: 'off', DUA_LAPAK_HOST: '127.example.com' })).toThrow(/loopback/)
})

test('on this machine all three of its names are the same site; elsewhere only the public address is', () => {
  expect(origins(loadConfig({ DUA_LAPAK_PORT: '4001' }))).toEqual(['http://127.0.0.1:4001', 'http://localhost:4001', 'http://[::1]:4001'])
  expect(origins(loadConfig({ DUA_LAPAK_HOST: 'localhost', DUA_LAPAK_PORT: '80' }))).toContain('http://localhost')
  expect(origins(loadConfig({ DUA_LAPAK_HOST: '10.1.1.1', DUA_LAPAK_ORIGIN: 'https://forum.example' }))).toEqual(['https://forum.example'])
  expect(origins(loadConfig({ DUA_LAPAK_PORT: '0' }), 5123)).toContain('http://localhost:5123')
})
