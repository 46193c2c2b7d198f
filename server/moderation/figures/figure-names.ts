import { Stall } from '../../people/schema.ts'

/** Whom a figure is about: flaggers without a stall count under `none`. */
export const STALL_PARTS = [...Stall.enum, 'none'] as const
export type StallPart = (typeof STALL_PARTS)[number]

/** What is counted each month over all. */
export const FIGURES = [
  'flags',
  'flags-judged',
  'flags-upheld',
  'posts-judged',
  'provisional',
  'provisional-judged',
  'provisional-right',
  'appeals',
  'appeals-answered',
  'appeals-won',
  'rechecks',
  'strikes-overturned',
  'orders',
  'orders-complied',
  'held-approved',
  'held-refused',
] as const
export type FigureName = (typeof FIGURES)[number]

/** What is counted by stall: flags and the people who sent them, by theirs; decisions, by that of the author. */
export type StallFigure = 'flags-of' | 'flaggers-of' | 'decisions-on'
