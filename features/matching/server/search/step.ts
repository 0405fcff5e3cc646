import { rewriteOrganisationWords } from '#features/organisations/server/public.ts'
import { lookOf, readKnownPeople, rewritePeopleWords } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { countNames, learn } from '../engine/learn.ts'
import { comparing } from '../pairs/judge.ts'
import { insertPairs } from '../pairs/pairs.sql.ts'
import { keepKnowledge, readKnowledge } from './knowledge.ts'
import {
  lockSearch,
  type SearchRow,
  selectCandidates,
  selectNext,
  selectSample,
  updateSearch,
} from './search.sql.ts'

const CHUNK = 300
const SAMPLE = 3000
/** With fewer records than this there is too little to learn from. */
const ENOUGH = 200

const rewriteWords = (tx: Tx, kind: MatchKind, ids: readonly string[]) =>
  kind === 'people' ? rewritePeopleWords(tx, ids) : rewriteOrganisationWords(tx, ids)

/** How much each sign tells among these people, estimated from pairs that share a key. */
async function learnFrom(tx: Tx, { kind, total }: SearchRow): Promise<void> {
  if (kind !== 'people' || total < ENOUGH) return
  const sample = await selectSample(tx, kind, total, SAMPLE)
  const candidates = await selectCandidates(tx, kind, sample)
  const ids = new Set([...sample, ...candidates.flat()])
  const known = await readKnownPeople(tx, [...ids])
  const looks = new Map(known.map((each) => [each.id, lookOf(each.input)]))
  const pairs = candidates.flatMap(([one, other]) => {
    const [a, b] = [looks.get(one), looks.get(other)]
    return a && b ? [[a, b] as const] : []
  })
  const names = countNames(sample.flatMap((id) => looks.get(id) ?? []))
  await keepKnowledge(tx, kind, learn(pairs, { people: total, nameFrequency: names }))
}

/** Gives keys to records that were written before there were any. */
async function fillWords(tx: Tx, search: SearchRow): Promise<void> {
  const { id, kind, place } = search
  const next = await selectNext(tx, kind, place, CHUNK)
  const bare = next.filter((each) => !each.keyed).map((each) => each.id)
  if (bare.length > 0) await rewriteWords(tx, kind, bare)
  const last = next.at(-1)
  if (last) return updateSearch(tx, id, { place: last.id })
  await learnFrom(tx, search)
  await updateSearch(tx, id, { state: 'pairs', place: null })
}

/** Compares the next records with every later one that shares a key with them. */
async function findPairs(tx: Tx, { id, kind, place, looked, found, total }: SearchRow): Promise<void> {
  const next = (await selectNext(tx, kind, place, CHUNK)).map((each) => each.id)
  const last = next.at(-1)
  if (!last) return updateSearch(tx, id, { state: 'done', looked: total })
  const candidates = await selectCandidates(tx, kind, next)
  const judge = await comparing(tx, kind, [...new Set(candidates.flat())], await readKnowledge(tx, kind))
  const pairs = candidates.flatMap(([oneId, otherId]) => {
    const judgement = judge(oneId, otherId)
    if (!judgement || judgement.outcome === 'different') return []
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
