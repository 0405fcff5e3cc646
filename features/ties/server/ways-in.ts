import type { Tx } from '#server/database/actor.ts'
import type { Step } from '../contract.ts'
import { alongPath, belongingScore, knowingScore, sharingScore } from './score.ts'
import {
  type Asked,
  type ElsewhereRow,
  type KnownRow,
  type MemberRow,
  type SharingRow,
  selectElsewhere,
  selectKnowing,
  selectMembers,
  selectRefusers,
  selectSharing,
} from './ways-in.sql.ts'

/** One path to the organisation, not yet known to start with someone whom one may ask. */
export type WayIn = {
  personId: string
  score: number
  direct: boolean
  ours?: boolean
  steps: (name: string) => Step[]
}

export const isOurs = (kind: string) => kind === 'member' || kind === 'activist'

/** How far to look for a list of so many people. */
export type Reach = { members: number; whoKnowThem: number; bridges: number; shared: number }
export const reachFor = (listed: number): Reach => ({
  members: Math.max(60, listed * 3),
  whoKnowThem: Math.max(40, listed * 2),
  bridges: 20,
  shared: Math.min(25, Math.max(12, listed)),
})

const there = (asked: Asked, member: MemberRow): Step => ({
  kind: 'affiliation',
  person: { id: member.person_id, name: member.name },
  organisation: asked,
  role: member.role,
  roleWords: member.role_words,
  strength: member.strength,
  willing: member.willing,
})

const knowing =
  (asked: Asked, members: ReadonlyMap<string, MemberRow>) =>
  (row: KnownRow): WayIn => {
    const member = members.get(row.member_id)!
    return {
      personId: row.person_id,
      direct: false,
      ours: false,
      score: alongPath(knowingScore(row.strength), belongingScore(member)),
      steps: (name) => [
        {
          kind: 'connection',
          person: { id: row.person_id, name },
          other: { id: member.person_id, name: member.name },
          relation: row.relation,
          reversed: row.reversed,
          strength: row.strength,
        },
        there(asked, member),
      ],
    }
  }

const sharing = (asked: Asked, member: MemberRow, theirs: ElsewhereRow, row: SharingRow): WayIn => {
  const organisation = { id: row.organisation_id, name: row.organisation_name, special: row.special }
  const belongs = (id: string, name: string, tie: ElsewhereRow | SharingRow): Step => ({
    kind: 'affiliation',
    person: { id, name },
    organisation,
    role: tie.role,
    roleWords: tie.role_words,
    strength: tie.strength,
    willing: 'unknown',
  })
  return {
    personId: row.person_id,
    direct: false,
    ours: false,
    score: alongPath(sharingScore(row, theirs, row.members), belongingScore(member)),
    steps: (name) => [
      belongs(row.person_id, name, row),
      belongs(member.person_id, member.name, theirs),
      there(asked, member),
    ],
  }
}

/** Paths through an organisation that one of the members shares with someone; only the most promising are followed. */
async function throughShared(
  tx: Tx,
  asked: Asked,
  members: readonly MemberRow[],
  reach: Reach,
): Promise<WayIn[]> {
  const bridges = new Map(members.slice(0, reach.bridges).map((member) => [member.person_id, member]))
  const elsewhere = await selectElsewhere(tx, [...bridges.keys()], asked.id)
  const promise = (row: ElsewhereRow) =>
    alongPath(belongingScore(bridges.get(row.person_id)!), knowingScore(row.strength))
  const byOrganisation = Map.groupBy(elsewhere, (row) => row.organisation_id)
  const best = [...byOrganisation].map(([id, rows]) => ({
    id,
    rows,
    promise: Math.max(...rows.map(promise)),
  }))
  best.sort((a, b) => b.promise - a.promise || (a.id < b.id ? -1 : 1))
  const shared = await selectSharing(
    tx,
    best.slice(0, reach.shared).map((each) => each.id),
  )
  return shared.flatMap((row) =>
    byOrganisation
      .get(row.organisation_id)!
      .filter((theirs) => theirs.person_id !== row.person_id)
      .map((theirs) => sharing(asked, bridges.get(theirs.person_id)!, theirs, row)),
  )
}

/**
 * All ways in that are worth ranking for a list of `listed` people. When twice as many have a tie of their own, no
 * further ones are sought through shared organisations.
 */
export async function findWaysIn(tx: Tx, asked: Asked, listed: number): Promise<WayIn[]> {
  const reach = reachFor(listed)
  const all = await selectMembers(tx, asked.id, reach.members)
  const unwilling = new Set([
    ...(await selectRefusers(tx, 'organisation_id', asked.id)),
    ...all.filter((row) => row.willing === 'no').map((row) => row.person_id),
  ])
  const members = all
    .filter((row) => !unwilling.has(row.person_id))
    .sort((a, b) => belongingScore(b) - belongingScore(a) || (a.person_id < b.person_id ? -1 : 1))
  if (members.length === 0) return []
  const byId = new Map(members.map((row) => [row.person_id, row]))
  const known = await selectKnowing(
    tx,
    members.slice(0, reach.whoKnowThem).map((row) => row.person_id),
  )
  const ways = [
    ...members.map((row) => ({
      personId: row.person_id,
      direct: true,
      ours: isOurs(row.kind),
      score: belongingScore(row),
      steps: () => [there(asked, row)],
    })),
    ...known.map(knowing(asked, byId)),
    ...(members.length >= listed * 2 ? [] : await throughShared(tx, asked, members, reach)),
  ]
  return ways.filter((way) => !unwilling.has(way.personId))
}
