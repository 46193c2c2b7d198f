import type { FastifyRequest, RouteOptions } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../refusal.ts'

type Shape = { type?: unknown; additionalProperties?: unknown }

/**
 * Holds every route of the API to its shapes, at the start: one without a response schema, with a parameter
 * nobody described, or whose body or query lets unknown fields through, does not start. A route without a query or a body
 * refuses one. For the hook `onRoute`.
 *
 * @throws when a route lacks a schema
 */
export function holdToSchema(route: RouteOptions): void {
  if (!/^\/(api|live)(\/|$)/.test(route.url)) return
  const where = `${String(route.method)} ${route.url}`
  const schema = (route.schema ??= {})
  if (schema.response === undefined && schema.hide !== true) throw new Error(`${where} has no response schema`)
  if (route.url.includes(':') && schema.params === undefined) throw new Error(`${where} has no schema of its parameters`)
  schema.querystring ??= NOTHING
  for (const part of ['body', 'querystring', 'params'] as const) {
    const shape = schema[part] as Shape | undefined
    if (shape?.type === 'object' && shape.additionalProperties !== false) throw new Error(`${where} lets unknown fields into its ${part}`)
  }
  if (schema.body === undefined) route.preValidation = [noBody, ...[route.preValidation ?? []].flat()]
}

const NOTHING = Type.Object({}, { additionalProperties: false })

const noBody = async ({ body }: FastifyRequest) => {
  if (body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0)) return
  throw new Refusal('invalid-input', { errors: [{ at: '/body', code: 'unknown-field' }] })
}
