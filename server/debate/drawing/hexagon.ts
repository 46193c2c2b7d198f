/** Half the width and the radius of a hexagon that stands on its point, in units of the drawing: the more people, the larger. */
const SIZES = [
  { from: 2, half: 4, radius: 5 },
  { from: 4, half: 6, radius: 7 },
  { from: 8, half: 9, radius: 10 },
  { from: 16, half: 11, radius: 13 },
] as const

const sizeOf = (people: number) => SIZES.findLast(({ from }) => people >= from) ?? SIZES[0]

/** From the middle of the hexagon of so many people to its upper point. */
export const radiusOf = (people: number): number => sizeOf(people).radius

/** A hexagon as part of a path, around its middle. It says no more of a number of people than four sizes can. */
export function hexagon(x: number, y: number, people: number): string {
  const { half, radius } = sizeOf(people)
  const slope = Math.ceil(radius / 2)
  const side = 2 * (radius - slope)
  return `M${x} ${y - radius}l${half} ${slope}v${side}l-${half} ${slope}-${half}-${slope}v-${side}z`
}
