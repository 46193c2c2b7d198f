import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'

/** Remembers when every debate was looked at last. */
export const finishNight = openCommand(
  'debate.finish-night',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t: { site } }, _, { at }) => {
    await db
      .insert(site)
      .values({ name: 'looked-at', value: String(at) })
      .onConflictDoUpdate({ target: site.name, set: { value: String(at) } })
  },
)
