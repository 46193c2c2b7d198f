/** Where this browser keeps votes and the like that the forum has not answered yet. */
export const MARKS_WAIT = 'marks'
