/** The name of a group on the map: its letter. @param group its place among them, from 0 */
export const letterOf = (group: number): string => String.fromCodePoint('A'.codePointAt(0)! + group)
