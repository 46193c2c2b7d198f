import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Clock } from '../kernel/clock.ts'
import type { NetworkName } from '../people/networks/network-names.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { appealRoutes } from './appeals/appeal-routes.ts'
import { caseRoutes } from './cases/case-routes.ts'
import { caseWorkRoutes } from './cases/case-work-routes.ts'
import { claimRoutes } from './cases/claim-routes.ts'
import { decisionRoutes } from './decisions/decision-routes.ts'
import { figuresRoutes } from './figures/figures-routes.ts'
import { flagRoutes } from './flags/flag-routes.ts'
import { myMarksRoutes } from './flags/my-marks-routes.ts'
import { freezeRoutes } from './freezes/freeze-routes.ts'
import { heldRoutes } from './held/routes.ts'
import { disclosureRoutes } from './legal/disclosure-routes.ts'
import { orderRoutes } from './legal/order-routes.ts'
import { logRoutes } from './log/log-routes.ts'
import { revokeRoutes } from './minds/revoke-routes.ts'
import { measureRoutes } from './measures/measure-routes.ts'
import { proposalRoutes } from './proposals/proposal-routes.ts'
import { recheckRoutes } from './rechecks/recheck-routes.ts'
import { summaryRoutes } from './summaries/summary-routes.ts'
import { strikeRoutes } from './strikes/strike-routes.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly networkOf: NetworkName }

const ROUTES: readonly FastifyPluginAsyncTypebox<Needs>[] = [
  flagRoutes,
  myMarksRoutes,
  caseRoutes,
  claimRoutes,
  caseWorkRoutes,
  decisionRoutes,
  recheckRoutes,
  measureRoutes,
  revokeRoutes,
  summaryRoutes,
  proposalRoutes,
  strikeRoutes,
  appealRoutes,
  heldRoutes,
  freezeRoutes,
  orderRoutes,
  disclosureRoutes,
  logRoutes,
  figuresRoutes,
]

/** HTTP's view of moderation: flags for everybody, cases and decisions for moderators, the log and the figures for all the world. */
export const moderationRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, needs) => {
  for (const routes of ROUTES) await app.register(routes, needs)
}
