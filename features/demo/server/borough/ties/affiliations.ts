import type { Drawn } from '../organisations/organisations.ts'
import type { Inhabitant } from '../people/inhabitant.ts'
import { ageOf } from '../people/inhabitant.ts'
import type { Random } from '../random.ts'
import type { Affiliation, Workplace } from '../types.ts'
import { openAffiliationBook } from './affiliation-book.ts'
import { attraction, roleIn } from './attraction.ts'
import type { Scene } from './officers.ts'
import { electCommittees, seatDeciders, tieStaff } from './officers.ts'
import { tellTheStory } from './story-ties.ts'

export const AFFILIATIONS = 6000
const MANY_TIES = 40

/** Chance fills none of these: one belongs to them by work, appointment or election. */
const CLOSED = new Set(['employer', 'contractor', 'public_body', 'our_branch', 'governing_body'])

const isOpen = ({ entry }: Drawn) => !CLOSED.has(entry.kinds[0]!)
const ofKind = (scene: Scene, kind: string) =>
  scene.organisations.filter(({ entry }) => entry.kinds[0] === kind)

function joinOne({ random, book }: Scene, inhabitant: Inhabitant, choices: readonly Drawn[]): boolean {
  const drawn = random.weighted(choices, (each) => attraction(inhabitant, each))
  return book.add(inhabitant, drawn, roleIn(random, inhabitant, drawn))
}

/** What most people have: neighbours, a child's school, a congregation, a community. */
function liveHere(scene: Scene): void {
  const { random, people } = scene
  const residents = ofKind(scene, 'residents')
  const schools = ofKind(scene, 'school')
  const parents = ofKind(scene, 'parent_teacher')
  const faiths = ofKind(scene, 'religious')
  const communities = ofKind(scene, 'ethnic_community')
  for (const each of people) {
    if (each.sociable === 0) continue
    const age = ageOf(each)
    if (random.chance(0.28)) joinOne(scene, each, residents)
    if (age > 25 && age < 54 && random.chance(0.36)) {
      joinOne(scene, each, schools)
      if (random.chance(0.3)) joinOne(scene, each, parents)
    }
    if (each.faith && random.chance(0.66)) joinOne(scene, each, faiths)
    if (each.origin.community && random.chance(0.34)) joinOne(scene, each, communities)
  }
}

function joinOtherBranches(scene: Scene): void {
  const { random, book, people } = scene
  for (const branch of ofKind(scene, 'our_branch'))
    for (let i = 0; i < 10; i++)
      book.add(
        random.weighted(people, (each) => (each.person.branchKey ? 0 : each.sociable)),
        branch,
        'member',
      )
}

function joinIn(scene: Scene): void {
  const { book, people, random } = scene
  const open = scene.organisations.filter(isOpen)
  const busiest = people.reduce((one, other) => (other.sociable > one.sociable ? other : one))
  const tiesOf = () => book.all().filter((tie) => tie.personKey === busiest.person.key).length
  for (let left = MANY_TIES - tiesOf(); left > 0; ) if (joinOne(scene, busiest, open)) left--
  const others = people.filter((each) => each !== busiest)
  /** Drawn by lot rather than by weight each time: the same odds, a hundred times faster. */
  const lots = others.flatMap((each) => Array<Inhabitant>(Math.round(each.sociable * 2)).fill(each))
  while (book.size() < AFFILIATIONS) joinOne(scene, random.pick(lots), open)
}

export function drawAffiliations(
  random: Random,
  people: readonly Inhabitant[],
  organisations: readonly Drawn[],
  workplaces: readonly Workplace[],
): Affiliation[] {
  const book = openAffiliationBook(random)
  const byName = new Map(organisations.map((each) => [each.organisation.name, each]))
  const organisation = (name: string): Drawn => {
    const found = byName.get(name)
    if (!found) throw new RangeError(`no organisation called ${name}`)
    return found
  }
  const scene: Scene = { random, book, people, organisations, organisation }
  tellTheStory(scene)
  seatDeciders(scene)
  tieStaff(scene, workplaces)
  electCommittees(scene)
  joinOtherBranches(scene)
  liveHere(scene)
  joinIn(scene)
  return book.all()
}
