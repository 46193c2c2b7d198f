import { Refusal } from '../../kernel/refusal.ts'
import type { Matter } from './own-matter.ts'

/** Refuses a moderator what is his own matter. @throws {Refusal} `own-matter`, with what makes it his own */
export function refuseOwn(matter: Matter | null): void {
  if (matter !== null) throw new Refusal('own-matter', { values: { context: matter }, state: matter })
}
