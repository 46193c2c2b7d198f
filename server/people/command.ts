import { commandsFor } from '../store/commands.ts'
import type { Actor } from './actor.ts'

/** `command` makes a write that a signed-in person asks for; `openCommand` one that anybody may ask for (joining, signing in). */
export const { command, openCommand } = commandsFor<Actor>()
