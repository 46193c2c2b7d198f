import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

type LoggedError = { type: string; message: string; stack: string; [more: string]: unknown }

/** Where log lines go, if not to the standard output. */
export type LogTarget = { write(line: string): void }

/** Structured logs, one line of JSON each, without cookies, tokens, addresses of people or anything they wrote. */
export const logOptions = ({ logLevel }: Pick<Config, 'logLevel'>, stream?: LogTarget) => ({
  level: logLevel,
  base: null,
  formatters: { level: (label: string) => ({ level: label }) },
  // No wildcards: they would be searched for in every request's own logger.
  redact: [...SECRETS, ...SECRETS.flatMap((name) => [`headers.${name}`, `body.${name}`, `input.${name}`])],
  serializers: {
    req: ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>) => ({ method, path: pathForLog(url) }),
    err: (error: unknown) => errorForLog(error),
  },
  hooks: { logMethod: withoutMessageOfError },
  ...(stream && { stream }),
})

type Write = (this: unknown, ...line: unknown[]) => void

/** A line about an error alone would take the error's message as its own, past the serializer. */
function withoutMessageOfError(this: unknown, line: readonly unknown[], write: Write) {
  const [about, ...words] = line
  const ofError = about instanceof Error || (typeof about === 'object' && about !== null && 'err' in about)
  write.apply(this, ofError && words.length === 0 ? [about, 'error'] : [...line])
}

const SECRETS = ['cookie', 'authorization', 'password', 'token', 'code']

/** The path of an address without its query, and without what could be a one-time link's secret. */
const pathForLog = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .replace(/^((?:\/(?:id|en))?\/masuk\/)[^/]+/, '$1…')
    .replaceAll(/[\w-]{40,}/g, '…')
    .slice(0, 200)

/** An error with its cause, without the parameters that the query builder writes into its message: they are what people wrote. */
function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { name, message, stack = '', cause } = error
  const code = 'code' in error ? String(error.code) : undefined
  const places = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
  return {
    type: name,
    reason: code,
    message: message.replace(/\s*params:.*$/s, '').slice(0, 500),
    stack: places.join('\n'),
    ...(cause !== undefined && depth < 3 && { cause: errorForLog(cause, depth + 1) }),
  }
}
