import {
  lookOf as lookOfOrganisation,
  readKnownOrganisations,
} from '#features/organisations/server/public.ts'
import { lookOf as lookOfPerson, readKnownPeople } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { countNames } from '../engine/count.ts'
import { DEFAULT_KNOWLEDGE } from '../engine/knowledge.ts'
import { learn } from '../engine/learn.ts'
import { learnOrganisations } from '../engine/learn-organisations.ts'
import { surveyOrganisations } from '../engine/survey-organisations.ts'
import { keepKnowledge } from './knowledge.ts'
import { type SearchRow, selectCandidates, selectSample, selectShared } from './search.sql.ts'

const SAMPLE = 3000
const PAIRS = 10_000
/** With fewer records than this there is too little to learn from. */
const ENOUGH = 200

/** Every phone as it is compared: E.164. Words hold British ones as they are dialled at home. */
const asNumber = (digits: string) => `+${digits.replace(/^0/, '44')}`

/** Records drawn from all, and pairs that share a key of which one record is among them, with their looks. */
async function drawn<Look>(
  tx: Tx,
  { kind, total }: SearchRow,
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Look>>,
) {
  const sample = await selectSample(tx, kind, total, SAMPLE)
  const all = await selectCandidates(tx, kind, sample)
  const candidates = all.slice(0, PAIRS)
  const looks = await read([...new Set([...sample, ...candidates.flat()])])
  const pairs = candidates.flatMap(([one, other]) => {
    const [a, b] = [looks.get(one), looks.get(other)]
    return a && b ? [[a, b] as const] : []
  })
  const part = sample.length / total
  const share = (part * candidates.length) / Math.max(all.length, 1)
  return { pairs, share, part, sampled: sample.flatMap((id) => looks.get(id) ?? []) }
}

async function learnPeople(tx: Tx, search: SearchRow): Promise<void> {
  const { pairs, share, part, sampled } = await drawn(
    tx,
    search,
    async (ids) =>
      new Map((await readKnownPeople(tx, ids)).map((each) => [each.id, lookOfPerson(each.input)])),
  )
  const shared = await selectShared(tx)
  const crowded = new Set(shared.map(({ kind, token }) => (kind === 'phone' ? asNumber(token) : token)))
  const base = { ...DEFAULT_KNOWLEDGE, crowded }
  const nameFrequency = countNames(sampled, part)
  await keepKnowledge(tx, 'people', learn(pairs, { people: search.total, share, nameFrequency, base }))
}

async function learnAllOrganisations(tx: Tx, search: SearchRow): Promise<void> {
  const { pairs, share, sampled } = await drawn(
    tx,
    search,
    async (ids) =>
      new Map(
        (await readKnownOrganisations(tx, ids)).map((each) => [each.id, lookOfOrganisation(each.input)]),
      ),
  )
  const survey = surveyOrganisations(sampled)
  const about = { organisations: search.total, share, survey }
  await keepKnowledge(tx, 'organisations', learnOrganisations(pairs, about))
}

/** What each sign tells among these records, learned from some thousand of them and kept with the workspace. */
export async function learnFromBase(tx: Tx, search: SearchRow): Promise<void> {
  if (search.total < ENOUGH) return
  await (search.kind === 'people' ? learnPeople(tx, search) : learnAllOrganisations(tx, search))
}
