import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Compresses each file once, at the best quality, so that the server only sends. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle: {
    sequential: true,
    async handler({ dir }) {
      const assets = join(dir!, 'assets')
      for (const file of await readdir(assets)) {
        if (file.endsWith('.br')) continue
        await writeFile(join(assets, `${file}.br`), await promisify(brotliCompress)(await readFile(join(assets, file))))
      }
    },
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed],
  build: {
    manifest: true,
    emptyOutDir: true,
    // Cheap Androids whose WebView is years old: what they cannot read is rewritten. Below Chrome 88, `:is()` would be rewritten as
    // `:-webkit-any()`, which weighs more in Chrome, and rules that come later would lose.
    target: 'es2020',
    cssTarget: 'chrome88',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { main: 'main.ts', theme: 'theme.ts', app: 'style/app.css' },
      // What a reader's file shares with the tools of writers is one file beside it, not one for each small part.
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', test: /node_modules|\/client\/(?:words|page-facts|live|kit|thread)|oxc/, minShareCount: 2 }],
        },
      },
    },
  },
})
