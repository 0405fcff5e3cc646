import { DEFAULT_KNOWLEDGE, type Knowledge, type OrganisationLook } from '#features/matching/server/public.ts'
import { type List, matchByImport } from './matching/by-import.ts'
import { inventedList } from './matching/invented.ts'
import { inventedOrganisations } from './matching/invented-organisations.ts'
import { type Known, matchOrganisations, matchPeople, type Score } from './matching/score.ts'
import { febrl, febrlList, groupsOfParliament, parliament } from './matching/sets.ts'
import { organisationsTwice } from './matching/written-again.ts'

const show = ({ precision, recall, f1, wrong }: Score) =>
  `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)} (${wrong} wrong)`

type Result = ReturnType<typeof matchPeople>

function report(title: string, records: number, match: (knowledge?: Knowledge) => Result) {
  for (const [how, knowledge] of [
    ['learnt from the file', undefined],
    ['as delivered', DEFAULT_KNOWLEDGE],
  ] as const) {
    const { judged, truePairs, met, automatic, withAsking, evident, microseconds } = match(knowledge)
    console.log(`${title}; weights ${how}; ${records} records, ${truePairs} true pairs`)
    const share = ((100 * met) / truePairs).toFixed(1)
    console.log(`    share a key  ${judged.length} pairs, ${share} % of the true ones`)
    console.log(`    automatic    ${show(automatic)}`)
    console.log(`    with asking  ${show(withAsking)}`)
    if (evident.all > 0)
      console.log(
        `    of ${evident.all} with something beside the name the same, ${evident.joined} automatic`,
      )
    console.log(`    ${microseconds.toFixed(1)} µs a pair`)
  }
}

function people(title: string, known: Known[] | null) {
  if (!known) return console.log(`${title}: skipped, the data is not here`)
  report(title, known.length, (knowledge) => matchPeople(known, knowledge))
}

function organisations(title: string, known: Known<OrganisationLook>[] | null) {
  if (!known) return console.log(`${title}: skipped, the data is not here`)
  report(title, known.length, (knowledge) => matchOrganisations(known, knowledge))
}

/** What becomes of a list that someone brings in, into an empty base. */
async function broughtIn(title: string, list: List | null) {
  if (!list) return console.log(`${title}: skipped, the data is not here`)
  const { automatic, withAsking, asked } = await matchByImport(list)
  console.log(`${title}, brought in as a list; ${list.rows.length} rows`)
  console.log(`    automatic    ${show(automatic)}`)
  console.log(`    with asking  ${show(withAsking)} (${asked} rows asked about)`)
}

/** How many of the true pairs are found, and how many of the found are true, on sets whose truth is known. */
export async function run() {
  people('FEBRL 1 with its number', febrl(true))
  people('FEBRL 1 without its number', febrl(false))
  people('Parliament, a record a row', parliament('rows'))
  people('Parliament, a record a spelling', parliament('distinct'))
  people('An invented union list', inventedList(2000, 5))
  await broughtIn('FEBRL 1 with its number', febrlList(true))
  await broughtIn('FEBRL 1 without its number', febrlList(false))
  await broughtIn('Parliament, who belongs to which group', groupsOfParliament())
  organisations("A borough's organisations, each written twice", organisationsTwice())
  for (const seed of [7, 8, 9])
    organisations(`Invented organisations of a county, ${seed}`, inventedOrganisations(seed))
}
