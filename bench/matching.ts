import { DEFAULT_KNOWLEDGE } from '#features/matching/server/public.ts'
import { type Known, matchFile, type Score } from './matching/score.ts'
import { febrl, parliament } from './matching/sets.ts'

const show = ({ precision, recall, f1, wrong }: Score) =>
  `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)} (${wrong} wrong)`

function report(title: string, known: Known[] | null) {
  if (!known) return console.log(`${title}: skipped, the data is not here`)
  for (const [how, knowledge] of [
    ['weights learnt from the file', undefined],
    ['weights as delivered', DEFAULT_KNOWLEDGE],
  ] as const) {
    const result = matchFile(known, knowledge)
    console.log(`${title}, ${how}: ${known.length} records, ${result.truePairs} true pairs`)
    console.log(
      `    keys       ${result.candidates} pairs, ${((100 * result.met) / result.truePairs).toFixed(1)} % of the true ones`,
    )
    console.log(`    automatic  ${show(result.automatic)}`)
    console.log(`    with asking  ${show(result.withAsking)}`)
    console.log(`    ${result.microseconds.toFixed(1)} µs a pair`)
  }
}

/** How many of the true pairs are found, and how many of the found are true, on sets whose truth is known. */
export async function run() {
  report('FEBRL 1 with its number', febrl(true))
  report('FEBRL 1 without its number', febrl(false))
  report('Parliament, a record a row', parliament('rows'))
  report('Parliament, a record a spelling', parliament('distinct'))
}
