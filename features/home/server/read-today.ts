import type { Role } from '#kernel/contract.ts'
import type { Tx } from '#server/database/actor.ts'
import { inFives } from '#server/in-fives.ts'
import { STEPS, type Total, type Totals } from '../contract.ts'
import { nextAct, stateOf } from './steps.ts'
import {
  type Counts,
  countForPartner,
  countForViewer,
  countOrganisations,
  countPeople,
  countPlaces,
  countTies,
  selectBranchNames,
} from './today.sql.ts'
import { countWork, findToApproach } from './work.sql.ts'

const NONE: Required<Counts> = {
  branches: 0,
  people: 0,
  members: 0,
  organisations: 0,
  ties: 0,
  workplaces: 0,
  counted: 0,
  workers: 0,
  membersThere: 0,
  alliesForms: 0,
  given: 0,
  untied: 0,
  strangers: 0,
  recent: 0,
  weighed: 0,
  introducers: 0,
  staffed: 0,
  talks: 0,
  mineLately: 0,
  reached: 0,
  team: 0,
  marked: 0,
  introduced: 0,
}
/** A viewer is not told a number from which one or a few people could be made out, nor the difference of two. */
const FEWEST = 5
const masked = (count: number): Total => (count > 0 && count < FEWEST ? 'few' : count)
const maskedPeople = (count: number | undefined): Total =>
  count === undefined ? null : inFives(count) || 'few'

function forViewer(counts: Counts): Totals {
  const totals = toTotals(counts, masked)
  return { ...totals, people: maskedPeople(counts.people), members: maskedPeople(counts.members) }
}

function toTotals(counts: Counts, mask: (count: number) => Total = (count) => count): Totals {
  const one = (count: number | undefined) => (count === undefined ? null : mask(count))
  return {
    branches: one(counts.branches),
    people: one(counts.people),
    members: one(counts.members),
    organisations: one(counts.organisations),
    ties: one(counts.ties),
    workplaces: one(counts.workplaces),
    counted: one(counts.counted),
    workers: one(counts.workers),
    membersThere: one(counts.membersThere),
    alliesForms: one(counts.alliesForms),
    given: one(counts.given),
    untied: one(counts.untied),
    strangers: one(counts.strangers),
    recent: one(counts.recent),
  }
}

async function countAll(tx: Tx): Promise<Counts> {
  const people = await countPeople(tx)
  const organisations = await countOrganisations(tx)
  const ties = await countTies(tx)
  const places = await countPlaces(tx)
  const work = await countWork(tx)
  return { ...people, ...organisations, ...ties, ...places, ...work }
}

/** What a role may be told of what was counted. */
function within(role: Role, counts: Counts): Counts {
  if (role === 'listener') {
    // A listener sees some of a workplace's members, so a density would be wrong.
    const { membersThere: _, workers: __, members: ___, ...rest } = counts
    return rest
  }
  // People are given to listeners only.
  const { given: _, ...rest } = counts
  return rest
}

/** What Today shows: totals within the asker's sight, the eleven steps, and one next act. */
export async function readToday(tx: Tx) {
  const { role } = tx.actor
  if (role === 'viewer' || role === 'partner') {
    const counts = role === 'viewer' ? await countForViewer(tx) : await countForPartner(tx)
    const next =
      role === 'partner' ? ({ act: 'see_people', count: counts.people ?? 0, about: null } as const) : null
    return {
      role,
      branchNames: [],
      totals: role === 'viewer' ? forViewer(counts) : toTotals(counts),
      steps: [],
      next,
    }
  }
  const counts = await countAll(tx)
  const full = { ...NONE, ...counts }
  const toApproach = role === 'listener' ? undefined : await findToApproach(tx)
  return {
    role,
    branchNames: role === 'branch' ? await selectBranchNames(tx) : [],
    totals: toTotals(within(role, counts)),
    steps: role === 'listener' ? [] : STEPS.map((step) => stateOf(step, full)),
    next: nextAct(role, full, toApproach),
  }
}
