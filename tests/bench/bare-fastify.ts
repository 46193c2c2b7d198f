import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

// The floor for pages: Fastify as it comes, sending one constant string to everybody: port, then a file with the text or nothing.
const [port, file] = process.argv.slice(2)
const page = file ? readFileSync(file, 'utf8') : 'Lorong sepi itu nyata. '.repeat(1305).slice(0, 30_000)

const app = Fastify()
app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
await app.listen({ host: '127.0.0.1', port: Number(port) })
