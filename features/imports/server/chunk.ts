/**
 * What is done in one transaction, and so again when the server is stopped meanwhile: `rows` of a file or changes to
 * take back, and rows whose `links` to other people are written. Only tests set it otherwise.
 */
export const AT_ONCE = { rows: 1000, links: 500 }
