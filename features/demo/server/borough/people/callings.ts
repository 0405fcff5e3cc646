import type { Random } from '../random.ts'
import type { Work } from '../work/workplaces.ts'
import { BRANCHES, WORK, workKey } from '../work/workplaces.ts'
import type { Inhabitant } from './inhabitant.ts'
import { ageOf } from './inhabitant.ts'

const LEADERS = 72
const RETIRED_MEMBERS = 60
const NOT_YET_MEMBERS = 0.15
const ACTIVISTS = 0.085

const OFFICES = [
  'branch secretary',
  'branch chair',
  'branch treasurer',
  'health and safety officer',
  'equality officer',
  'education officer',
  'communications officer',
]
const REPS = ['steward', 'steward', 'steward', 'health and safety rep', 'learning rep', 'workplace contact']

const LEADER_JOBS = [
  'youth worker',
  'shopkeeper',
  'retired teacher',
  'community worker',
  'family doctor',
  'café owner',
  'charity manager',
  'solicitor',
  'retired nurse',
  'taxi driver',
]
const PUBLIC_JOBS = [
  'shop worker',
  'warehouse worker',
  'taxi driver',
  'carer',
  'student',
  'hairdresser',
  'builder',
]

const DECIDERS: readonly [job: string, count: number][] = [
  ['leader of the council', 1],
  ['deputy leader of the council', 1],
  ['councillor', 17],
  ['head teacher', 8],
  ['council chief executive', 1],
  ['director of adult social care', 1],
  ['chair of the hospital trust', 1],
  ['vice-chancellor', 1],
  ['regional manager, Brayfold Facilities', 1],
]

/** Takes the first who fits out of the crowd, so nobody has two callings. */
function call(crowd: Inhabitant[], fits: (each: Inhabitant) => boolean): Inhabitant | undefined {
  const at = crowd.findIndex(fits)
  return at < 0 ? undefined : crowd.splice(at, 1)[0]
}

const aged = (low: number, high: number) => (each: Inhabitant) => ageOf(each) >= low && ageOf(each) <= high

function callDeciders(crowd: Inhabitant[]): void {
  for (const [job, count] of DECIDERS)
    for (let i = 0; i < count; i++) {
      const found = call(crowd, aged(36, 68))
      if (found) Object.assign(found.person, { kind: 'decision_maker', jobTitle: job })
    }
}

function callLeaders(random: Random, crowd: Inhabitant[]): void {
  for (let i = 0; i < LEADERS; i++) {
    const found = call(crowd, aged(30, 80))
    if (!found) return
    const job = ageOf(found) > 66 ? 'retired teacher' : random.pick(LEADER_JOBS)
    Object.assign(found.person, { kind: 'community_leader', jobTitle: job })
    found.sociable = 3
  }
}

/** Workers fill a site up to the share known to the branch, so density never passes the head count. */
function staff(random: Random, crowd: Inhabitant[], work: Work, already: number): void {
  const wanted = Math.round((work.headCount * work.known) / 100) - already
  for (let i = 0; i < wanted; i++) {
    const found = call(crowd, aged(19, 67))
    if (!found) return
    const roll = random.next()
    const kind = roll < ACTIVISTS ? 'activist' : roll < ACTIVISTS + NOT_YET_MEMBERS ? 'non_member' : 'member'
    const activistRole = kind === 'activist' ? random.pick(REPS) : null
    const jobTitle = random.pick(work.jobs)
    Object.assign(found.person, { kind, jobTitle, activistRole })
    found.person.workplaceKey = workKey(work)
    found.person.branchKey = work.branchKey
    if (kind === 'activist') found.sociable = 2.5
  }
}

function electOfficers(story: Inhabitant[], others: Inhabitant[]): void {
  for (const branch of BRANCHES) {
    const here = ({ person }: Inhabitant) => person.branchKey === branch.key
    const stewards = others.filter((each) => here(each) && each.person.activistRole === 'steward')
    const held = new Set(story.filter(here).map(({ person }) => person.activistRole))
    const vacant = OFFICES.filter((office) => !held.has(office))
    vacant.forEach((office, i) => {
      const steward = stewards[i]
      if (steward) steward.person.activistRole = office
    })
  }
}

function retire(random: Random, crowd: Inhabitant[]): void {
  for (let i = 0; i < RETIRED_MEMBERS; i++) {
    const found = call(crowd, aged(66, 90))
    if (!found) return
    Object.assign(found.person, { kind: 'member', branchKey: random.pick(BRANCHES).key, jobTitle: 'retired' })
    found.person.tags.push('retired member')
  }
}

/** Who works where, who leads, who decides; everyone left over is a member of the public. */
export function giveCallings(random: Random, story: Inhabitant[], others: Inhabitant[]): void {
  const crowd = random.shuffle(others)
  callDeciders(crowd)
  callLeaders(random, crowd)
  for (const work of WORK) {
    const already = story.filter(({ person }) => person.workplaceKey === workKey(work)).length
    staff(random, crowd, work, already)
  }
  electOfficers(story, others)
  retire(random, crowd)
  for (const each of crowd)
    each.person.jobTitle = ageOf(each) > 67 ? 'retired' : random.chance(0.4) ? random.pick(PUBLIC_JOBS) : null
}
