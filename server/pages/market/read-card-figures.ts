import { allOf } from '../../debate/minds/by-stalls.ts'
import { readMindFigures } from '../../debate/minds/read-mind-figures.ts'
import type { StallStances } from '../../debate/score/figures.ts'
import { readStances } from '../../debate/stances/read-stances.ts'
import { type Ground, readBestGround } from '../../debate/tally/read-grounds.ts'
import type { Scope } from '../../store/scope.ts'

/** What a card tells of a debate besides its words. */
export type CardFigures = {
  readonly stances: StallStances
  readonly ground: Ground | null
  /** How many people changed their mind. */
  readonly minds: number
}

/** Reads what a card tells of one debate: a few rows, each by its key. */
export async function readCardFigures(scope: Scope, threadId: number): Promise<CardFigures> {
  return {
    stances: await readStances(scope, threadId),
    ground: await readBestGround(scope, threadId),
    minds: allOf(await readMindFigures(scope, threadId, 0)),
  }
}
