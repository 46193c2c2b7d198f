/** The length of a text as the server counts it: an emoji or a letter beyond the first plane is one. */
export const codePoints = (text: string): number => Array.from(text).length
