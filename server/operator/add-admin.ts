import { giveRoleTo } from './give-role.ts'

/** Makes a person admin of this forum: `add-admin NAME`. */
export default (name: string): Promise<void> => giveRoleTo(name, 'administrator')
