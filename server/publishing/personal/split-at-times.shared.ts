import type { Chunk } from './digit-groups.shared.ts'

/** Takes dates (`08-12-2024`, `2024.12.08`) and times (`08.12`) out of a group, which would look like parts of a number. */
export function splitAtTimes(text: string, group: readonly Chunk[]): Chunk[][] {
  const gap = (index: number) => (index > 0 && index < group.length ? text.slice(group[index - 1]!.to, group[index]!.from) : '')
  const parts: Chunk[][] = []
  let part: Chunk[] = []
  for (let index = 0; index < group.length;) {
    const takes = isDate(group, index, gap) ? 3 : isTime(group, index, gap) ? 2 : 0
    if (takes > 0) {
      if (part.length > 0) parts.push(part)
      part = []
    } else part.push(group[index]!)
    index += Math.max(1, takes)
  }
  if (part.length > 0) parts.push(part)
  return parts
}

type Gap = (index: number) => string

const between = (value: string | undefined, low: number, high: number) => Number(value) >= low && Number(value) <= high
const isDay = (value: string | undefined) => /^\d\d?$/.test(value ?? '') && between(value, 1, 31)
const isMonth = (value: string | undefined) => /^\d\d?$/.test(value ?? '') && between(value, 1, 12)
const isYear = (value: string | undefined) => /^(?:19|20)\d\d$/.test(value ?? '')

function isDate(group: readonly Chunk[], index: number, gap: Gap): boolean {
  if (!/^[-.\u2013]$/.test(gap(index + 1)) || gap(index + 1) !== gap(index + 2)) return false
  const [a, b, c] = group.slice(index, index + 3).map(({ digits }) => digits)
  return (isDay(a) && isMonth(b) && isYear(c)) || (isYear(a) && isMonth(b) && isDay(c))
}

/** Hours and minutes with one dot between them and none around. */
function isTime(group: readonly Chunk[], index: number, gap: Gap): boolean {
  if (gap(index + 1) !== '.' || gap(index) === '.' || gap(index + 2) === '.') return false
  const [hours, minutes] = group.slice(index, index + 2).map(({ digits }) => digits)
  return /^\d\d$/.test(hours ?? '') && /^\d\d$/.test(minutes ?? '') && between(hours, 0, 24) && between(minutes, 0, 59)
}
