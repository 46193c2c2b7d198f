import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../tools/free-port.ts'
import { pageMaker } from './page-maker.ts'
import { paired } from './paired.ts'
import { short, type Figure } from './report.ts'
import { startForum } from './start-forum.ts'
import { median } from './statistics.ts'
import { wrk } from './wrk.ts'

const ROUNDS = 7
const SECONDS = 3
const RENDERS = 2000

/** A thread's page of fifty replies: sent from the cache against the floor, and made anew. */
export default async function page(): Promise<Figure[]> {
  const forum = await startForum({ replies: 50, processor: 0 })
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-page-'))
  const own = forum.origin + forum.threadPath
  const bare: ChildProcess[] = []
  /** Starts a bare server on the forum's processor. @returns its address */
  const start = async (program: string, content?: string) => {
    const at = await freePort()
    const file = content === undefined ? [] : [join(folder, String(at))]
    if (content !== undefined) writeFileSync(file[0]!, content)
    bare.push(spawn('taskset', ['-c', '0', process.execPath, `tests/bench/${program}.ts`, String(at), ...file], { stdio: 'inherit' }))
    return `http://127.0.0.1:${at}/`
  }
  try {
    const [text, sent] = [await pageText(forum.database), await captured(own)]
    const constant = await start('bare-fastify')
    const constantPage = await start('bare-fastify', text.slice(0, 30_000))
    const node = await start('bare-http', JSON.stringify(sent))
    const answers = 'answers a second'
    return [
      await against(`cached page of 50 replies, brotli / bare Fastify sending a constant ASCII string of 30 kB, ${answers}`, own, constant),
      await against('the same / bare Fastify sending as many characters of that very page', own, constantPage),
      await against("what Node's HTTP leaves: the same answer from a bare node:http / bare Fastify, ASCII", node, constant),
      await uncached(forum.database),
    ]
  } finally {
    for (const server of bare) server.kill()
    await forum.stop()
    rmSync(folder, { recursive: true })
  }
}

async function against(what: string, address: string, floor: string): Promise<Figure> {
  const ask = (url: string) => () => wrk(url, SECONDS, ['Accept-Encoding: br, gzip'])
  const [a, b] = [ask(address), ask(floor)]
  await a()
  await b()
  return paired({ what, goal: { least: 1.5 }, rounds: ROUNDS, unit: 'a second, server on one processor', a, b })
}

async function pageText(database: string): Promise<string> {
  const { make, readers } = pageMaker(database)
  const text = await make('1')
  await readers.close()
  return text
}

/** An answer as it is sent, packed. Once asked for, the page is kept, and sent by the short way from then on. */
const captured = (url: string) =>
  new Promise<{ headers: string[]; body: string }>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk as Buffer)
      const isOwn = (name: string) => !/^(date|connection|keep-alive)$/i.test(name)
      const headers = Object.entries(answer.headersDistinct).flatMap(([name, values]) => (isOwn(name) ? [name, values!.join(', ')] : []))
      resolve({ headers, body: Buffer.concat(chunks).toString('base64') })
    }).once('error', reject)
  })

/** The whole document from the rows, fragments of replies kept as they are in the running server. */
async function uncached(database: string): Promise<Figure> {
  const { make, readers } = pageMaker(database)
  const times: number[] = []
  for (let i = 0; i < RENDERS; i++) {
    const before = performance.now()
    await make('1')
    times.push(performance.now() - before)
  }
  await readers.close()
  const seen = median(times.slice(RENDERS / 4))
  return {
    what: 'the same page made anew: reads, 50 cards, frame',
    goal: '≤ 0.5 ms',
    seen: `${short(seen)} ms`,
    met: seen <= 0.5,
    detail: `median of ${(RENDERS * 3) / 4}, after a warm-up`,
  }
}
