import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

type Needs = { readonly dist: URL }

/** Serves the client's files. Their names change with their content, so browsers keep them for a year; brotli was made at build. */
export const assetRoutes: FastifyPluginAsync<Needs> = async (app, { dist }) => {
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', dist)),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
}
