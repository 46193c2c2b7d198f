import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from './run-command.ts'

/** A checkout with a space in its path whose `npm` only notes what it was asked, and puts a Node where the real one would. */
function newCheckout() {
  const root = join(newFolder(), 'a checkout')
  const file = (path: string) => join(root, path)
  for (const folder of ['server', 'client/dist/.vite', 'bin']) mkdirSync(file(folder), { recursive: true })
  copyFileSync('server/ensure.mjs', file('server/ensure.mjs'))
  writeFileSync(file('package-lock.json'), '{}')
  writeFileSync(file('client/dist/.vite/manifest.json'), '{}')
  writeFileSync(
    file('bin/npm'),
    `#!/bin/sh\necho "$*" >> asked\ntest -e broken && exit 7\nmkdir -p node_modules/.bin && touch node_modules/.bin/node\n`,
  )
  chmodSync(file('bin/npm'), 0o755)
  return {
    file,
    ensure: () =>
      spawnSync(process.execPath, [file('server/ensure.mjs')], {
        env: { PATH: `${file('bin')}:${process.env['PATH']}` },
        encoding: 'utf8',
      }),
    installs: () => (existsSync(file('asked')) ? readFileSync(file('asked'), 'utf8').trim().split('\n') : []),
  }
}

test.skipIf(process.platform === 'win32')('the set-up installs what is missing, once', () => {
  const { ensure, installs } = newCheckout()
  for (let times = 0; times < 3; times++) expect(ensure().status).toBe(0)
  expect(installs()).toHaveLength(1)
  expect(installs()[0], 'what an operator left out is needed here').toMatch(/^ci --include=dev --include=optional /)
})

test.skipIf(process.platform === 'win32')('the set-up installs again after a change, an interruption, or when its Node is gone', () => {
  const { file, ensure, installs } = newCheckout()
  writeFileSync(file('broken'), '')
  expect(ensure()).toMatchObject({ status: 7, stderr: expect.stringContaining('Installing what is missing failed') })
  rmSync(file('broken'))
  expect(ensure().status).toBe(0)
  expect(installs(), 'what was interrupted is begun anew').toHaveLength(2)
  writeFileSync(file('package-lock.json'), '{"changed":true}')
  expect(ensure().status).toBe(0)
  expect(installs()).toHaveLength(3)
  rmSync(file('node_modules/.bin/node')) // as `npm install --omit=optional` does
  expect(ensure().status).toBe(0)
  expect(installs()).toHaveLength(4)
})
