/** Visible ASCII without backslash: browsers drop tabs and line breaks from addresses and read `\` as `/`. */
const PATH = /^\/(?![/\\])[!-[\]-~]*$/

/** Where a link wanted to lead after signing in, if that is a path on this site; anything else leads nowhere. */
export const nextPath = (next: string | undefined): string | null => (next !== undefined && PATH.test(next) ? next : null)
