import { Refusal } from '../../kernel/refusal.ts'
import { isReservedName } from './is-reserved-name.ts'
import { nameSkeleton } from './name-skeleton.ts'

const SHORTEST = 3
const LONGEST = 24

// A safe set that every phone can type and every address can hold; what looks like these letters is not one of them.
const SAFE = /^[A-Za-z](?:[._-]?[A-Za-z0-9])*$/
const URL_LOOK =
  /^www[._-]|^https?|\.(?:com|net|org|edu|gov|id|co|io|me|info|biz|shop|store|xyz|site|online|my|sg|app|dev|link|ly|gg|tv|cc|uk|eu|ru|cn|top|club|vip|web|asia|page|click|win|bet|money)(?:\.[a-z]{2,3})?$/i

/**
 * The name under which somebody may join: 3 to 24 letters, digits and single dots, underscores and hyphens, beginning with a
 * letter; nothing that reads as an address or speaks for somebody else.
 *
 * @param who `staff` may have a reserved name: it is given by hand
 * @returns the name as it is kept (NFKC, trimmed; its case is its owner's choice), and its skeleton
 * @throws {Refusal} `name-invalid`, `name-reserved`
 */
export function checkName(typed: string, who: 'anybody' | 'staff' = 'anybody'): { name: string; skeleton: string } {
  const name = typed.normalize('NFKC').trim()
  const wellFormed = name.length >= SHORTEST && name.length <= LONGEST && SAFE.test(name) && !URL_LOOK.test(name)
  if (!wellFormed) throw new Refusal('name-invalid', { at: '/body/name' })
  if (who === 'anybody' && isReservedName(name)) throw new Refusal('name-reserved', { at: '/body/name' })
  return { name, skeleton: nameSkeleton(name) }
}
