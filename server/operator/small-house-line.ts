import { readModerators } from '../moderation/hearing/hearing.ts'
import { smallHouse } from '../moderation/hearing/small-house.ts'
import type { Scope } from '../store/scope.ts'

/** What an operator should know of a forum with few moderators; null where there are enough. */
export async function smallHouseLine(read: Scope): Promise<string | null> {
  const active = (await readModerators(read)).length
  const small = smallHouse(active)
  if (small === null) return null
  const needs = small === 'decisions' ? 'bans and cases in which one is party need two' : 'appeals need three'
  return `${active} active ${active === 1 ? 'moderator' : 'moderators'}: ${needs}; until then an administrator acts alone after 24 hours, and the public log says so`
}
