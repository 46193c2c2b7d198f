/** So many votes of a stall on a reply, or stances on a motion, before what it thinks is shown. */
export const ENOUGH_OF_A_STALL = 5

/** So many votes in all before a reply's figures are shown at all: who sees them earlier votes like those before him. */
export const ENOUGH_IN_ALL = 10

/** So many votes of each required stall make of a candidate a provisional common ground … */
export const TO_BE_PROVISIONAL = 12

/** … and so many a common ground. Even there about one in five may be wrong. */
export const TO_BE_COMMON = 20

/** The least share that must surely agree in each stall. */
export const TO_WIN = 0.5

/** Below that a badge is lost. Between the two it stays as it is, so that single votes do not make it flicker. */
export const TO_KEEP = 0.45
