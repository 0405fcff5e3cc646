import {
  lookOf as lookOfOrganisation,
  readKnownOrganisations,
} from '#features/organisations/server/public.ts'
import { lookOf as lookOfPerson, readKnownPeople } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { countNames, countWords } from '../engine/count.ts'
import { DEFAULT_KNOWLEDGE } from '../engine/knowledge.ts'
import { learn } from '../engine/learn.ts'
import { keepKnowledge } from './knowledge.ts'
import { type SearchRow, selectCandidates, selectSample, selectShared } from './search.sql.ts'

const SAMPLE = 3000
const PAIRS = 10_000
/** With fewer records than this there is too little to learn from. */
const ENOUGH = 200

/** Every phone as it is compared: E.164. Words hold British ones as they are dialled at home. */
const asNumber = (digits: string) => `+${digits.replace(/^0/, '44')}`

async function learnPeople(tx: Tx, total: number): Promise<void> {
  const sample = await selectSample(tx, 'people', total, SAMPLE)
  const all = await selectCandidates(tx, 'people', sample)
  const candidates = all.slice(0, PAIRS)
  const known = await readKnownPeople(tx, [...new Set([...sample, ...candidates.flat()])])
  const looks = new Map(known.map((each) => [each.id, lookOfPerson(each.input)]))
  const pairs = candidates.flatMap(([one, other]) => {
    const [a, b] = [looks.get(one), looks.get(other)]
    return a && b ? [[a, b] as const] : []
  })
  const nameFrequency = countNames(
    sample.flatMap((id) => looks.get(id) ?? []),
    sample.length / total,
  )
  const shared = await selectShared(tx)
  const crowded = new Set(shared.map(({ kind, token }) => (kind === 'phone' ? asNumber(token) : token)))
  const base = { ...DEFAULT_KNOWLEDGE, crowded }
  const share = ((sample.length / total) * candidates.length) / Math.max(all.length, 1)
  const learnt = learn(pairs, { people: total, share, nameFrequency, base })
  await keepKnowledge(tx, 'people', learnt)
}

async function learnOrganisations(tx: Tx, total: number): Promise<void> {
  const sample = await selectSample(tx, 'organisations', total, SAMPLE)
  const known = await readKnownOrganisations(tx, sample)
  const wordFrequency = countWords(known.map((each) => lookOfOrganisation(each.input)))
  await keepKnowledge(tx, 'organisations', { ...DEFAULT_KNOWLEDGE, people: total, wordFrequency })
}

/** What each sign tells among these records, learned from some thousand of them and kept with the workspace. */
export async function learnFromBase(tx: Tx, { kind, total }: SearchRow): Promise<void> {
  if (total < ENOUGH) return
  await (kind === 'people' ? learnPeople(tx, total) : learnOrganisations(tx, total))
}
