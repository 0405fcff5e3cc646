import {
  changeTies,
  findTiesOf,
  type KnownTie,
  recordAffiliations,
} from '#features/affiliations/server/public.ts'
import type { OrganisationInput } from '#features/organisations/contract.ts'
import { readKnownOrganisations, recordOrganisations } from '#features/organisations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PlannedTie, TieSaid } from '../look/found-row.ts'
import { mintedId } from '../look/minted-id.ts'
import { tieChangesOf } from '../look/tie-changes.ts'
import { type Change, differing, putChanges, readRaw } from '../store/changes-store.sql.ts'
import type { PerRecord, StoredImport } from '../store/imports-store.sql.ts'
import { apply, type Writing } from './plan-writing.ts'

type Tied = { personId: string; tie: PlannedTie; line: number }
export type WroteTies = { made: PerRecord; changed: PerRecord }

const madeChange = (kind: Change['kind'], recordId: string, version: number | null): Change => ({
  kind,
  recordId,
  made: true,
  before: null,
  after: null,
  version,
})

type NewOrganisation = { name: string; kinds: readonly string[] }

/** Writes down organisations that come with the file, unless an earlier row did; how many. */
export async function writeOrganisations(
  tx: Tx,
  stored: StoredImport,
  named: ReadonlyMap<string, NewOrganisation>,
): Promise<number> {
  const there = new Set((await readKnownOrganisations(tx, [...named.keys()])).map((each) => each.id))
  const fresh = [...named].filter(([id]) => !there.has(id))
  if (fresh.length === 0) return 0
  await recordOrganisations(
    tx,
    fresh.map(([id, { name, kinds }]) => ({
      id,
      name,
      kinds: kinds as NonNullable<OrganisationInput['kinds']>,
    })),
  )
  const changes = fresh.map(([id]) => madeChange('organisations', id, 1))
  await putChanges(tx, stored.id, stored.organiser_id, changes)
  return fresh.length
}

const newOnes = (ties: readonly Tied[]) =>
  new Map(
    ties.flatMap(({ tie }) =>
      tie.newOrganisation ? [[tie.organisationId, tie.newOrganisation] as const] : [],
    ),
  )

const keyOf = (personId: string, organisationId: string) => `${personId} ${organisationId}`

const newTie = (importId: string, { personId, tie }: Tied) => ({
  id: mintedId(importId, `affiliation ${keyOf(personId, tie.organisationId)}`),
  personId,
  organisationId: tie.organisationId,
  role: tie.said.role ?? 'member',
  roleWords: tie.said.roleWords ?? null,
  strength: tie.said.strength ?? (2 as const),
  sinceYear: tie.said.sinceYear ?? null,
  source: tie.said.source ?? null,
  willingToIntroduce: tie.said.willingToIntroduce ?? ('unknown' as const),
})

async function changeKnown(tx: Tx, stored: StoredImport, ties: readonly KnownTie[]): Promise<void> {
  if (ties.length === 0) return
  const ids = ties.map((each) => each.id)
  const before = new Map((await readRaw(tx, 'affiliations', ids)).map((each) => [each.id, each.row]))
  await changeTies(tx, ties)
  const after = await readRaw(tx, 'affiliations', ids)
  const changes = after.map(
    ({ id, row }): Change => ({
      kind: 'affiliations',
      recordId: id,
      made: false,
      ...differing(before.get(id)!, row),
      version: null,
    }),
  )
  await putChanges(tx, stored.id, stored.organiser_id, changes)
}

const BLANKS_ONLY = { onlyBlanks: true, wins: 'file', byField: null } as const

/** A new tie with what a later row says of what the first left open. */
function filledFrom(first: Tied, later: TieSaid): Tied {
  const said = Object.fromEntries(Object.entries(first.tie.said).filter(([, value]) => value !== undefined))
  const words = said.role && said.role !== later.role ? undefined : later.roleWords
  return { ...first, tie: { ...first.tie, said: { ...later, roleWords: words, ...said } as TieSaid } }
}

type Taken = { fresh: Map<string, Tied>; different: Map<string, KnownTie>; failed: number[] }

/**
 * What is made and what changes. Where a tie has come since the dry run only its blanks are filled; what somebody has
 * changed since is left alone and reported.
 */
function takeTies(ties: readonly Tied[], known: ReadonlyMap<string, KnownTie>): Taken {
  const taken: Taken = { fresh: new Map(), different: new Map(), failed: [] }
  const { fresh, different, failed } = taken
  for (const each of ties) {
    const { personId, tie, line } = each
    const key = keyOf(personId, tie.organisationId)
    const there = known.get(key)
    if (!there) {
      const first = fresh.get(key)
      fresh.set(key, first ? filledFrom(first, tie.said) : each)
      continue
    }
    const now = { ...(different.get(key) ?? there) }
    const changes = tie.changes ?? tieChangesOf(now, tie.said, BLANKS_ONLY)
    if (!apply(now, changes) && !different.has(key)) failed.push(line)
    if (JSON.stringify(now) !== JSON.stringify(there)) different.set(key, now)
  }
  return taken
}

/** Writes the ties to organisations of rows that were just written. */
export async function writeTies(tx: Tx, stored: StoredImport, writing: Writing): Promise<WroteTies> {
  const ties = writing.written.flatMap(({ row, recordId }) =>
    (row.ties ?? []).map((tie) => ({ personId: recordId, tie, line: row.line })),
  )
  if (ties.length === 0) return { made: {}, changed: {} }
  const organisations = await writeOrganisations(tx, stored, newOnes(ties))
  const known = await findTiesOf(tx, [...new Set(ties.map((each) => each.personId))])
  const { fresh, different, failed } = takeTies(
    ties,
    new Map(known.map((each) => [keyOf(each.personId, each.organisationId), each])),
  )
  const told = new Set(writing.failed.map((each) => each.line))
  for (const line of new Set(failed))
    if (!told.has(line)) writing.failed.push({ line, code: 'changed_meanwhile' })
  const rows = [...fresh.values()].map((each) => newTie(stored.id, each))
  if (rows.length > 0) await recordAffiliations(tx, rows)
  await putChanges(
    tx,
    stored.id,
    stored.organiser_id,
    rows.map((each) => madeChange('affiliations', each.id, null)),
  )
  await changeKnown(tx, stored, [...different.values()])
  return { made: { organisations, affiliations: rows.length }, changed: { affiliations: different.size } }
}
