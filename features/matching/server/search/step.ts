import { rewriteOrganisationWords } from '#features/organisations/server/public.ts'
import { rewritePeopleWords } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { comparing } from '../pairs/judge.ts'
import { insertPairs } from '../pairs/pairs.sql.ts'
import { readKnowledge } from './knowledge.ts'
import { learnFromBase } from './learn-from-base.ts'
import {
  countFailure,
  lockSearch,
  type SearchRow,
  selectCandidates,
  selectNext,
  selectNumbered,
  updateSearch,
} from './search.sql.ts'

const CHUNK = 300
/** A fault that passes (a database restarting, a lock held) is over long before; any other is for a person. */
const TRIES = 5

const rewriteWords = (tx: Tx, kind: MatchKind, ids: readonly string[]) =>
  kind === 'people' ? rewritePeopleWords(tx, ids) : rewriteOrganisationWords(tx, ids)

/** Gives keys to records that were written before there were any. */
async function fillWords(tx: Tx, search: SearchRow): Promise<void> {
  const { id, kind, place } = search
  const next = await selectNext(tx, kind, place, CHUNK)
  const bare = next.filter((each) => !each.keyed).map((each) => each.id)
  if (bare.length > 0) await rewriteWords(tx, kind, bare)
  const last = next.at(-1)
  if (last) return updateSearch(tx, id, { place: last.id })
  await learnFromBase(tx, search)
  await updateSearch(tx, id, { state: 'pairs', place: null })
}

/** Compares the next records with every later one that shares a key with them. */
async function findPairs(tx: Tx, { id, kind, place, looked, found, total }: SearchRow): Promise<void> {
  const next = (await selectNext(tx, kind, place, CHUNK)).map((each) => each.id)
  const last = next.at(-1)
  if (!last) return updateSearch(tx, id, { state: 'done', looked: total })
  const numbered = kind === 'people' ? await selectNumbered(tx, next) : []
  const keyOf = (pair: readonly string[]) => pair.join(' ')
  const carryOne = new Set(numbered.map(keyOf))
  const keyed = (await selectCandidates(tx, kind, next)).filter((pair) => !carryOne.has(keyOf(pair)))
  const candidates = [...numbered, ...keyed]
  const judge = await comparing(tx, kind, [...new Set(candidates.flat())], await readKnowledge(tx, kind))
  const pairs = candidates.flatMap(([oneId, otherId]) => {
    const judgement = judge(oneId, otherId)
    // One number in one system is for a person to look at, whatever the names say.
    if (!judgement || (judgement.outcome === 'different' && !carryOne.has(keyOf([oneId, otherId])))) return []
    return [{ oneId, otherId, probability: judgement.probability, reasons: judgement.reasons }]
  })
  const fresh = await insertPairs(tx, kind, pairs)
  await updateSearch(tx, id, { place: last, looked: looked + next.length, found: found + fresh })
}

/** One part of a search, kept with how far it has come in one transaction; false when there is nothing more to do. */
export async function searchStep(tx: Tx, id: string): Promise<boolean> {
  const search = await lockSearch(tx, id)
  if (search?.state === 'words') await fillWords(tx, search)
  else if (search?.state === 'pairs') await findPairs(tx, search)
  else return false
  return true
}

/** After a part that failed: whether to try it again. */
export const tryAgain = async (tx: Tx, id: string): Promise<boolean> =>
  ['words', 'pairs'].includes((await countFailure(tx, id, TRIES)) ?? '')
