import { settleCases } from './appeals/settle-cases.ts'
import { forgetEvidence } from './cases/forget-evidence.ts'
import { ringAlarms } from './cases/ring-alarms.ts'
import { countFigures } from './figures/count-figures.ts'
import { forgetNetworks } from './flags/forget-networks.ts'
import { countMeasures } from './measures/count-measures.ts'
import { forgetStrikes } from './strikes/forget-strikes.ts'

/** What moderation does by itself, once a minute. What somebody waits for comes first. */
export const moderationChores = [countMeasures, ringAlarms, settleCases, forgetEvidence, forgetStrikes, forgetNetworks, countFigures]
