/** A text without what a copier changes without a thought: case, look-alike forms, spaces. Two texts with the same of it are the same. */
export const sameWords = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
