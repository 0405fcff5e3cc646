/** What stands behind the name of a list in that of the file with the rows it left out. */
export const LEFT_OUT_ENDING = ' (not brought in)'

/** Columns that such a file has beyond those of the list. */
const ADDED = /^(reason|line)( \(\d+\))?$/i

/** The titles of the list itself: a file of rows left out, mended, is the same list again. */
export function withoutReasons(titles: readonly string[]): readonly string[] {
  const own = titles.findLastIndex((title) => !ADDED.test(title)) + 1
  return own > 0 && titles.slice(own).some((title) => /^reason/i.test(title)) ? titles.slice(0, own) : titles
}
