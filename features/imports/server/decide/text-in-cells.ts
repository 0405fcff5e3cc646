import { foldText } from '#kernel/text/names.ts'

const PLAIN = /^\p{ASCII}*$/u
const NUMBER = /^[+\d][\d\s().-]{2,}$/
const bare = (text: string) => text.replace(/[\s().-]/g, '')

/** Whether what someone typed stands in any of some cells, whatever its case and accents; numbers with any gaps. */
export function textInCells(typed: string): (cells: readonly string[]) => boolean {
  const text = typed.trim().toLowerCase()
  const folded = foldText(text)
  const digits = NUMBER.test(text) ? bare(text) : ''
  const isIn = (cell: string) => {
    if (cell === '') return false
    if (cell.toLowerCase().includes(text)) return true
    if (digits !== '' && bare(cell).includes(digits)) return true
    // Folding costs far more than looking, and only matters where an accent may be.
    return folded !== '' && !(PLAIN.test(cell) && PLAIN.test(text)) && foldText(cell).includes(folded)
  }
  return (cells) => cells.some(isIn)
}
