import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../people/actor.ts'
import { asModerator } from '../people/as-moderator.ts'
import { asker } from '../people/asker.ts'
import type { Command } from '../store/commands.ts'
import type { Run } from '../store/run.ts'

type Asked<Input> = { readonly request: FastifyRequest; readonly response: FastifyReply; readonly input: Input }

/**
 * Carries out a moderator's command for a route, which answers with what this returns: 201 for what was done now, 200 for what was done
 * before under the same key.
 *
 * @throws {Refusal} `sign-in-required`, `not-a-moderator`, or what the command says
 */
export async function moderate<Input, Result>(
  run: Run,
  command: Command<Input, Result, Actor>,
  { request, response, input }: Asked<Input>,
): Promise<Result> {
  asModerator(request)
  const { result, repeated } = await run(command, { ...asker(request), input })
  void response.code(repeated ? 200 : 201)
  return result
}
