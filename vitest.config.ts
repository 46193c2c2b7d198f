import { defineConfig } from 'vitest/config'
import './server/kernel/quick-imports.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/tools/global-setup.ts', 'tests/browser/unpack-chromium.ts'],
    // Real databases, sockets and browsers: slow machines get time, and two cores get two files at once.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    execArgv: ['--import', new URL('./server/kernel/quick-imports.ts', import.meta.url).href],
    reporters: ['default'],
  },
})
