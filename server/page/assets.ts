import { readFileSync } from 'node:fs'

/** The addresses of the client's files; each carries a hash of its content, so it may be kept for ever. */
export type Assets = { readonly css: string; readonly theme: string; readonly main: string }

type Manifest = Record<string, { file: string } | undefined>

/**
 * Reads from the client's build under which names its files stand.
 *
 * @param dist the directory that Vite wrote, with a slash at its end
 * @throws {Error} if the client was not built
 */
export function readAssets(dist: URL): Assets {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Manifest
  const address = (entry: string) => {
    const built = manifest[entry]
    if (!built) throw new Error(`the client's build lacks ${entry}: run "npm run build"`)
    return `/${built.file}`
  }
  return { css: address('style/app.css'), theme: address('theme.ts'), main: address('main.ts') }
}
