import { parseArgs } from 'node:util'
import { crashLoop, type Planted } from './crash-loop.ts'
import { voteLoop } from './vote-loop.ts'

// `npm run crash`: kills a writing forum 200 times and prints what was lost (nothing, or the exit code is 1).
// `-- --planted early-answers` or `no-keys` shows that the loop would notice; `-- --cycles 20` is shorter. Then the same with people who vote.
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '200' }, planted: { type: 'string' } } })
if (!/^[1-9]\d{0,4}$/.test(values.cycles)) throw new Error(`--cycles must be a whole number from 1, got "${values.cycles}"`)
if (values.planted !== undefined && !['early-answers', 'no-keys'].includes(values.planted))
  throw new Error(`no such bug: ${values.planted}`)

const began = performance.now()
const { flaws, slowestStartMs, ...tally } = await crashLoop(Number(values.cycles), values.planted as Planted | undefined)
const seconds = Math.round((performance.now() - began) / 1000)
console.table({ ...tally, flaws: flaws.length, 'slowest start (ms)': Math.round(slowestStartMs), seconds })
for (const flaw of flaws) console.log(flaw)
const damaged = tally.lost + tally.duplicated + tally.disordered + flaws.length > 0
if (damaged !== (values.planted !== undefined)) process.exitCode = 1

if (values.planted === undefined) {
  const votes = await voteLoop(Number(values.cycles))
  console.table({ ...votes, flaws: votes.flaws.length })
  for (const flaw of votes.flaws) console.log(flaw)
  if (votes.lost + votes.flaws.length > 0) process.exitCode = 1
}
