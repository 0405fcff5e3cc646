/** Rows, or changes to take back, in one transaction: what a stop of the server makes to be done again. */
export const CHUNK = 1000

/** Rows whose links to other people are written in one. */
export const LINKS_AT_ONCE = 500
