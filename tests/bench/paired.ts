import { short, type Figure } from './report.ts'
import { interleaved, median } from './statistics.ts'

type Paired = {
  readonly what: string
  /** What the ratio should be: at least, or at most. */
  readonly goal: { readonly least: number } | { readonly most: number }
  readonly rounds: number
  /** What both sides are measured in, such as `µs`, and what else there is to say. */
  readonly unit: string
  readonly a: () => Promise<number>
  readonly b: () => Promise<number>
}

/** Measures two things in turn, and reports the median ratio of the pairs beside the medians themselves. */
export async function paired({ what, goal, rounds, unit, a, b }: Paired): Promise<Figure> {
  const pairs = await interleaved(rounds, a, b)
  const ratio = median(pairs.map((pair) => pair.ratio))
  const [sign, bound] = 'least' in goal ? ['≥', goal.least] : ['≤', goal.most]
  return {
    what,
    goal: `${sign} ${bound} ×`,
    seen: `${short(ratio)} ×`,
    met: 'least' in goal ? ratio >= bound : ratio <= bound,
    detail: `${short(median(pairs.map((pair) => pair.a)))} / ${short(median(pairs.map((pair) => pair.b)))} ${unit}; median of ${rounds} pairs`,
  }
}
