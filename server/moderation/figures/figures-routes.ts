import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import type { Readers } from '../../store/readers.ts'
import { dayOf, monthOf } from '../log/day-of.ts'
import { monthName } from '../log/read-log-days.ts'
import { Month } from '../log/schema.ts'
import { readFigures, type MonthFigures } from './read-figures.ts'
import { Figures } from './schema.ts'

/** The monthly figures of moderation for programs; without a month, those of now. */
export const figuresRoutes: FastifyPluginAsyncTypebox<{ readers: Readers; clock: Clock }> = async (app, { readers, clock }) => {
  app.get(
    '/api/moderation/figures',
    {
      schema: {
        operationId: 'readModerationFigures',
        querystring: Type.Object({ month: Type.Optional(Month) }, { additionalProperties: false }),
        response: { 200: Figures },
      },
    },
    async ({ query: { month } }) =>
      answerOf(await readFigures(readers.read, month === undefined ? monthOf(dayOf(clock())) : Number(month.replace('-', '')))),
  )
}

const answerOf = ({ month, counts, medianMinutes, flagsByStall, decisionsByStall }: MonthFigures): Figures => ({
  month: monthName(month),
  counts,
  medianMinutes,
  flagsByStall: plain(flagsByStall),
  decisionsByStall: plain(decisionsByStall),
})

const plain = (cells: MonthFigures['flagsByStall']) =>
  Object.fromEntries(cells.map(({ part, cell }) => [part, typeof cell === 'number' ? cell : null])) as Figures['flagsByStall']
