import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// The ceiling for pages: Node's own server, which asks nothing and sends the same head and body to everybody: port, then a file
// with an answer, `{ headers: [name, value, …], body: base64 }`.
const [port, file] = process.argv.slice(2)
const answer = JSON.parse(readFileSync(file!, 'utf8')) as { headers: string[]; body: string }
const body = Buffer.from(answer.body, 'base64').toString('latin1')

createServer({ optimizeEmptyRequests: true }, (_, response) => response.writeHead(200, answer.headers).end(body, 'latin1')).listen(
  Number(port),
  '127.0.0.1',
)
