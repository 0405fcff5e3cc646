import { listOfOrganisation, listOfPeople } from '#features/affiliations/server/public.ts'
import { readOrganisation } from '#features/organisations/server/public.ts'
import { readPerson } from '#features/people/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { type Comparison, type MatchKind, PAIRS_AT_ONCE, type Side } from '../../contract.ts'
import { readKnowledge } from '../search/knowledge.ts'
import { comparing } from './judge.ts'
import { findLastContact } from './last-contact.sql.ts'
import { countMembers, findPair, type PairRow, selectWaiting } from './pairs.sql.ts'

const TIES = 3

async function personSide(tx: Tx, id: string): Promise<Side> {
  const person = await readPerson(tx, id)
  const { people } = await listOfPeople(tx, { ids: [id] })
  const ties = people[0]?.organisations ?? []
  return {
    person,
    organisation: null,
    ties: ties.map(({ id, name, special }) => ({ id, name, special })),
    tieCount: people[0]?.total ?? 0,
    lastContactOn: await findLastContact(tx, 'people', id),
  }
}

async function organisationSide(tx: Tx, id: string): Promise<Side> {
  const organisation = await readOrganisation(tx, id)
  const { affiliations } = await listOfOrganisation(tx, { organisationId: id, limit: TIES })
  const ties = affiliations.map(({ person: { id, name } }) => ({ id, name, special: null }))
  const lastContactOn = await findLastContact(tx, 'organisations', id)
  return { person: null, organisation, ties, tieCount: await countMembers(tx, id), lastContactOn }
}

const sideOf = (tx: Tx, kind: MatchKind, id: string) =>
  kind === 'people' ? personSide(tx, id) : organisationSide(tx, id)

const said = (value: unknown) =>
  Array.isArray(value) ? value.length : value === null || value === '' || value === false ? 0 : 1

/** How much is written down: of two records, the one with more is proposed to be kept, and of equals the older. */
const fullness = ({ person, organisation, tieCount }: Side) =>
  Object.values(person ?? organisation ?? {}).reduce<number>((sum, value) => sum + said(value), tieCount)

async function asComparison(tx: Tx, kind: MatchKind, row: Shown): Promise<Comparison> {
  const one = await sideOf(tx, kind, row.one_id)
  const other = await sideOf(tx, kind, row.other_id)
  const keepId = fullness(other) > fullness(one) ? row.other_id : row.one_id
  const { probability, reasons, state } = row
  return { kind, one, other, keepId, probability, reasons: [...reasons], state }
}

type Shown = Omit<PairRow, 'state'> & { state: Comparison['state'] }

/** The next few pairs, whole, so that the one after is there when this one is answered. */
export async function readQueue(
  tx: Tx,
  { kind, limit = PAIRS_AT_ONCE }: { kind: MatchKind; limit?: number | undefined },
): Promise<{ pairs: Comparison[] }> {
  const pairs: Comparison[] = []
  for (const row of await selectWaiting(tx, kind, limit)) pairs.push(await asComparison(tx, kind, row))
  return { pairs }
}

type Two = { kind: MatchKind; oneId: string; otherId: string }

/** Any two records that the asker sees, judged now; the record asked for first stands first. */
export async function comparePair(tx: Tx, { kind, oneId, otherId }: Two): Promise<Comparison> {
  const known = await findPair(tx, kind, [oneId, otherId])
  const judge = await comparing(tx, kind, [oneId, otherId], await readKnowledge(tx, kind))
  const judgement = judge(oneId, otherId)
  // Whoever is not seen is told so by the room they belong to, with where a merged one went.
  if (!judgement) {
    for (const id of [oneId, otherId]) await sideOf(tx, kind, id)
    throw notFound()
  }
  const { probability, reasons } = judgement
  const row = { one_id: oneId, other_id: otherId, probability, reasons, state: known?.state ?? null }
  return asComparison(tx, kind, row)
}
