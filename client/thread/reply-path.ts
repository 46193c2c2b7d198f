/** The short address of the thread of this page, such as `/id/debat/42`. */
export const threadPath = (path = location.pathname): string => /^\/\w+\/[^/]+\/\d+/.exec(path)?.[0] ?? path

/** The short address of a reply in it; it leads to the page and place where the reply stands. */
export const replyPath = (number: number, path = location.pathname): string => `${threadPath(path)}/b/${number}`
