import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import fp from 'fastify-plugin'
import type { Html } from '../html.ts'
import { Refusal } from '../refusal.ts'
import type { Locale, Problem } from '../shapes.ts'
import { wordsFor } from '../words.ts'
import { isForPrograms } from './is-for-programs.ts'
import { requestLocale } from './request-locale.ts'
import { toProblem } from './to-problem.ts'

export type ProblemOptions = {
  /** The reader's language, where more is known than the address and the browser say (his account). */
  localeOf?: (request: FastifyRequest) => Locale
  /** The reader's time zone, where it is known. */
  zoneOf?: (request: FastifyRequest) => string | undefined
  /** The page that shows a problem to people; without it, or when it makes none, they get the document too. */
  render?: (problem: Problem, request: FastifyRequest) => Promise<Html | undefined>
}

/** Answers a request with the problem that an error means, as a page or as `application/problem+json`, and logs what is our fault. */
export const answerProblem =
  ({ localeOf = requestLocale, zoneOf = () => undefined, render }: ProblemOptions) =>
  async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const locale = localeOf(request)
    const problem = { ...toProblem(error, wordsFor(locale, zoneOf(request))), instance: request.id }
    if (problem.status >= 500) request.log[problem.type === '/problems/unexpected' ? 'error' : 'warn']({ err: error }, problem.type)
    if (problem.retryAfter !== undefined) void reply.header('retry-after', problem.retryAfter)
    void reply.code(problem.status).header('cache-control', 'no-store').header('content-language', locale)
    const page = isForPeople(request) ? await pageOf(problem, request, render) : undefined
    if (page) return reply.type('text/html; charset=utf-8').send(page.toString())
    return reply.type('application/problem+json').send(JSON.stringify(problem))
  }

/** Whether a request comes from somebody who reads pages: nothing for programs, and nothing that asks for JSON. */
const isForPeople = ({ url, headers }: FastifyRequest): boolean => !isForPrograms(url) && !headers.accept?.includes('json')

// An error page that fails must not hide the error.
async function pageOf(problem: Problem, request: FastifyRequest, render: ProblemOptions['render']): Promise<Html | undefined> {
  try {
    return await render?.(problem, request)
  } catch (error) {
    request.log.error({ err: error }, 'the page of a problem could not be made')
    return undefined
  }
}

/** One place for every "no": errors, refusals and addresses that do not exist. */
export const problems = fp<ProblemOptions & { limit?: preHandlerAsyncHookHandler }>(
  async (app, { limit, ...options }) => {
    const answer = answerProblem(options)
    app.setErrorHandler(answer)
    // What does not exist is no route, so the limits of routes do not hold there by themselves.
    app.setNotFoundHandler(limit ? { preHandler: limit } : {}, (request, reply) => answer(new Refusal('not-found'), request, reply))
  },
  { name: 'problems' },
)
