import { thawBadges } from './integrity/thaw-badges.ts'
import { countEligible } from './tally/count-eligible.ts'
import { forgetOrigins } from './votes/forget-origins.ts'

/** What debates do by themselves, once a minute. What somebody waits for comes first. */
export const debateChores = [countEligible, thawBadges, forgetOrigins]
