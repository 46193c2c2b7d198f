import Fastify from 'fastify'

/** The floor for pages: Fastify as it comes, sending one constant string of 30 kB to everybody. */
const page = 'Lorong sepi itu nyata. '.repeat(1305).slice(0, 30_000)

const app = Fastify()
app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
