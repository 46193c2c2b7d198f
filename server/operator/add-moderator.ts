import { giveRoleTo } from './give-role.ts'

/** Makes a person moderator of this forum: `add-moderator NAME`. */
export default (name: string): Promise<void> => giveRoleTo(name, 'moderator')
