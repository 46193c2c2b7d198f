import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The order of the rooms: lower rooms know nothing of higher ones. A file may import from its own room or a lower one. */
const ROOMS = 'store live page people publishing threads replies debate moderation notices pages demo'.split(' ')
const RANK = [
  /^server\/kernel\//,
  /^server\/store\/kit\.ts$/,
  /\/tables\.ts$/,
  ...ROOMS.map((room) => new RegExp(`^server/${room}/`)),
  /^server\/(app|hear-signals|rooms|writer-thread)\.ts$/,
  /^server\/operator\//,
  /^server\/main\.ts$/,
]
const rank = (file: string) => RANK.findIndex((room) => room.test(file))
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (type )?[^'"]*?from '(\.[^']+)'/gm)].map((m) => ({
    typeOnly: !!m[1],
    to: join(dirname(file), m[2]!),
  }))

test.each(globSync('server/**/*.ts'))('%s imports downwards', (file) => {
  expect(rank(file), 'has a place in RANK').toBeGreaterThanOrEqual(0)
  for (const { to } of importsOf(file).filter(({ to }) => to.endsWith('.ts'))) expect(rank(to), to).toBeLessThanOrEqual(rank(file))
})

/** The same within the debate: what lies beside its sub-rooms is either below all of them or puts them together. */
const WITHIN_DEBATE = [
  /^server\/debate\/(figures-changed|schema)\.ts$/,
  ...'score votes integrity drawing stances tally minds closing marks open-data views'
    .split(' ')
    .map((room) => new RegExp(`^server/debate/${room}/`)),
  /^server\/debate\/[^/]+\.ts$/,
]
const rankWithin = (file: string) => WITHIN_DEBATE.findIndex((room) => room.test(file))

test.each(globSync('server/debate/**/*.ts'))('%s imports downwards within the debate', (file) => {
  expect(rankWithin(file), 'has a place in WITHIN_DEBATE').toBeGreaterThanOrEqual(0)
  for (const { to } of importsOf(file).filter(({ to }) => to.startsWith('server/debate/'))) {
    expect(rankWithin(to), to).toBeLessThanOrEqual(rankWithin(file))
  }
})

test.each(globSync('client/**/*.ts', { exclude: ['client/dist/**'] }))(
  '%s takes types from schemas and values from shared files',
  (file) => {
    for (const { to, typeOnly } of importsOf(file).filter(({ to }) => to.startsWith('server/')))
      expect(to).toMatch(typeOnly ? /(schema|\.shared)\.ts$/ : /\.shared\.ts$/)
  },
)

test.each(globSync('server/**/*.shared.ts'))('%s needs nothing that a browser has not', (file) => {
  for (const { to } of importsOf(file)) expect(to).toMatch(/\.shared\.ts$/)
  expect(readFileSync(file, 'utf8')).not.toMatch(/^(?:import|export) [^'"]*?from '[^.]/m)
})
