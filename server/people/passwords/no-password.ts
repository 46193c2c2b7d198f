/** Stands where a password's hash would: no password matches it, so its person comes in by links only (demo market). */
export const NO_PASSWORD = '!'
