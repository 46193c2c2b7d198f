/** One line of a report: what was measured, what it should be, what it is. */
export type Figure = { readonly what: string; readonly goal: string; readonly seen: string; readonly met: boolean; readonly detail: string }

/** Figures as a Markdown table, as they stand in README.md beside this file. */
export const markdownTable = (figures: readonly Figure[]): string =>
  [
    '| measure | goal | seen | met | how it was |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(({ what, goal, seen, met, detail }) => `| ${what} | ${goal} | ${seen} | ${met ? 'yes' : '**no**'} | ${detail} |`),
  ].join('\n')

/** A number with as many digits as say something. */
export const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
