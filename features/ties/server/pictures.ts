import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { TiesShown } from '../contract.ts'
import { belongingWords, knowingWords } from './path-words.ts'
import {
  type BelongsRow,
  findOrganisationName,
  findPersonName,
  type KnowsRow,
  selectBelongingOf,
  selectKnownBy,
  selectMembersOf,
} from './pictures.sql.ts'

/** More than these cannot be told apart on a phone. */
const NODES = 40
const NEAR = 40
const FAR = 6

type Tie = {
  from: string
  to: string
  strength: 1 | 2 | 3
  words: string
  names: Record<string, { label: string; kind: 'person' | 'organisation' }>
  special: string | null
}

const belongs = (row: BelongsRow): Tie => ({
  from: row.person_id,
  to: row.organisation_id,
  strength: row.strength,
  words: `${row.person_name} ${belongingWords({ role: row.role, roleWords: row.role_words })} – ${row.organisation_name}`,
  names: {
    [row.person_id]: { label: row.person_name, kind: 'person' },
    [row.organisation_id]: { label: row.organisation_name, kind: 'organisation' },
  },
  special: row.special,
})

const knows = (row: KnowsRow): Tie => ({
  from: row.from_id,
  to: row.to_id,
  strength: row.strength,
  words: `${row.from_name} ${knowingWords(row.kind)} ${row.to_name}`,
  names: {
    [row.from_id]: { label: row.from_name, kind: 'person' },
    [row.to_id]: { label: row.to_name, kind: 'person' },
  },
  special: null,
})

const strongest = (a: Tie, b: Tie) => b.strength - a.strength || (a.words < b.words ? -1 : 1)

/** Grows a picture from its centre: the near ring by strength, then what lies behind it, while there is room. */
function draw(
  centre: TiesShown['nodes'][number],
  near: Tie[],
  far: Tie[],
): { shown: TiesShown; ties: Tie[] } {
  const nodes = new Map([[centre.id, centre]])
  const ties: Tie[] = []
  let more = false
  for (const [distance, ring] of [near, far].entries()) {
    for (const tie of ring.sort(strongest)) {
      const unseen = [tie.from, tie.to].filter((id) => !nodes.has(id))
      if (unseen.length > 1) continue
      if (nodes.size + unseen.length > NODES) {
        more = true
        continue
      }
      for (const id of unseen)
        nodes.set(id, { id, ...tie.names[id]!, weight: tie.strength, distance: distance + 1 })
      if (!ties.some((each) => each.from === tie.from && each.to === tie.to)) ties.push(tie)
    }
  }
  const edges = ties.map(({ from, to, strength, words }) => ({ from, to, strength, words }))
  return { shown: { nodes: [...nodes.values()], edges, more }, ties }
}

async function noted(tx: Tx, { shown, ties }: ReturnType<typeof draw>): Promise<TiesShown> {
  const read = ties.map((tie) => ({ special: tie.special, personId: tie.from, organisationId: tie.to }))
  await noteSpecialReads(tx, read)
  return shown
}

const ends = (ties: readonly Tie[], kind: 'person' | 'organisation', except: string) => [
  ...new Set(
    ties.flatMap((tie) => [tie.from, tie.to].filter((id) => id !== except && tie.names[id]!.kind === kind)),
  ),
]

export async function tiesOfPerson(tx: Tx, { personId }: { personId: string }): Promise<TiesShown> {
  const label = await findPersonName(tx, personId)
  if (label === undefined) throw notFound()
  const near = [
    ...(await selectBelongingOf(tx, [personId], NEAR)).map(belongs),
    ...(await selectKnownBy(tx, [personId], NEAR)).map(knows),
  ]
  const around = ends(near, 'person', personId)
  const far = [
    ...(await selectMembersOf(tx, ends(near, 'organisation', personId), FAR)).map(belongs),
    ...(await selectBelongingOf(tx, around, FAR)).map(belongs),
  ]
  const centre = { id: personId, kind: 'person' as const, label, weight: 3 as const, distance: 0 }
  return noted(tx, draw(centre, near, far))
}

export async function tiesOfOrganisation(
  tx: Tx,
  { organisationId }: { organisationId: string },
): Promise<TiesShown> {
  const label = await findOrganisationName(tx, organisationId)
  if (label === undefined) throw notFound()
  const near = (await selectMembersOf(tx, [organisationId], NEAR)).map(belongs)
  const people = ends(near, 'person', organisationId)
  const far = [
    ...(await selectKnownBy(tx, people, FAR)).map(knows),
    ...(await selectBelongingOf(tx, people, FAR)).map(belongs),
  ]
  const centre = { id: organisationId, kind: 'organisation' as const, label, weight: 3 as const, distance: 0 }
  return noted(tx, draw(centre, near, far))
}
