import { availableParallelism, cpus, release } from 'node:os'
import { markdownTable, type Figure } from './report.ts'

/** Each measurement by its name: `npm run bench -- page` runs one, without a name all. */
const MEASUREMENTS: Record<string, () => Promise<{ default: () => Promise<Figure[]> }>> = {
  page: () => import('./page.ts'),
  deep: () => import('./deep.ts'),
  post: () => import('./post.ts'),
  queue: () => import('./queue.ts'),
  puppets: () => import('./puppets.ts'),
  votes: () => import('./votes.ts'),
  size: () => import('./size.ts'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in MEASUREMENTS))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; try: ${Object.keys(MEASUREMENTS).join(', ')}`)
  process.exitCode = 2
} else {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${availableParallelism()}, kernel ${release()}\n`)
  const figures: Figure[] = []
  for (const name of asked.length > 0 ? asked : Object.keys(MEASUREMENTS)) {
    console.error(`${name} …`)
    const { default: measure } = await MEASUREMENTS[name]!()
    figures.push(...(await measure()))
  }
  console.log(markdownTable(figures))
}
