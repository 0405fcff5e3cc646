import { slug } from '../names/spelling.ts'
import type { Drawn } from '../organisations/organisations.ts'
import { CATERERS, CLEANERS, COUNCIL, HOSPITALS, UNIVERSITY } from '../organisations/work-and-media.ts'
import type { Inhabitant } from '../people/inhabitant.ts'
import type { Random } from '../random.ts'
import type { AffiliationRole, PersonKind, Workplace } from '../types.ts'
import type { AffiliationBook } from './affiliation-book.ts'
import { attraction, isOneOfTheirs } from './attraction.ts'

export type Scene = {
  random: Random
  book: AffiliationBook
  people: readonly Inhabitant[]
  organisations: readonly Drawn[]
  organisation: (name: string) => Drawn
}

const RUN_FROM_ABOVE = new Set(['employer', 'contractor', 'public_body', 'school', 'our_branch'])
const CHAIRS: Record<PersonKind, number> = {
  community_leader: 40,
  activist: 5,
  member: 1,
  public: 1,
  non_member: 0.4,
  decision_maker: 0.1,
}
const GOVERNORS = 5
const COUNCILLOR_PARTIES = [
  'Dale Progress Party',
  'Harrow Dale Independents',
  'Shire Unity Party, Dale branch',
]

function elect({ random, book, people }: Scene, drawn: Drawn, role: AffiliationRole): void {
  const free = people.filter(
    (each) => each.sociable > 0 && isOneOfTheirs(each, drawn) && !book.has(each, drawn),
  )
  if (free.length === 0) return
  const chosen = random.weighted(free, (each) => {
    const standing = role === 'chair' ? CHAIRS[each.person.kind] : each.sociable
    return attraction(each, drawn) * standing
  })
  book.add(chosen, drawn, role)
}

/** Every association has a chair; larger ones a secretary, then a treasurer. */
export function electCommittees(scene: Scene): void {
  const held = new Set(scene.book.all().map((tie) => `${tie.organisationKey}|${tie.role}`))
  for (const drawn of scene.organisations) {
    const { entry, organisation } = drawn
    const [kind] = entry.kinds
    if (RUN_FROM_ABOVE.has(kind!) || kind!.startsWith('media')) continue
    const fill = (role: AffiliationRole) => {
      if (!held.has(`${organisation.key}|${role}`)) elect(scene, drawn, role)
    }
    fill('chair')
    if (entry.size > 2) fill('secretary')
    if (entry.size > 4) fill('treasurer')
    if (kind === 'governing_body') for (let i = 0; i < GOVERNORS; i++) elect(scene, drawn, 'governor')
  }
}

const HEADS_OF: Record<string, string> = {
  'council chief executive': COUNCIL,
  'director of adult social care': COUNCIL,
  'chair of the hospital trust': HOSPITALS,
  'vice-chancellor': UNIVERSITY,
  'regional manager, Brayfold Facilities': CLEANERS,
}

export function seatDeciders(scene: Scene): void {
  const { random, book, people, organisations, organisation } = scene
  const schools = random.shuffle(organisations.filter(({ entry }) => entry.kinds[0] === 'school'))
  const boards = organisations.filter(({ entry }) => entry.kinds[0] === 'public_body' && entry.size === 2)
  const source = 'council and trust papers'
  for (const each of people.filter(({ person }) => person.kind === 'decision_maker')) {
    const job = each.person.jobTitle ?? ''
    const head = HEADS_OF[job]
    const school = job === 'head teacher' ? schools.pop() : undefined
    if (head)
      book.add(each, organisation(head), job.startsWith('chair') ? 'chair' : 'officer', {
        source,
        strength: 3,
      })
    if (school) book.add(each, school, 'officer', { source, strength: 3 })
    if (!job.includes('council') || head) continue
    book.add(each, organisation(COUNCIL), job === 'councillor' ? 'member' : 'officer', {
      source,
      strength: 3,
    })
    book.add(each, organisation(random.pick(COUNCILLOR_PARTIES)), 'member', { source })
    if (random.chance(0.4))
      book.add(each, random.pick(boards), 'other', { source: 'appointed by the council' })
  }
}

/** The contracted-out keep their tie to the firm in sight; school staff theirs to the school. */
export function tieStaff(scene: Scene, workplaces: readonly Workplace[]): void {
  const { random, book, people, organisation } = scene
  const byKey = new Map(workplaces.map((each) => [each.key, each]))
  const firms = new Map([CLEANERS, CATERERS].map((name) => [slug(name), organisation(name)]))
  const school = organisation('Ashgrove primary school')
  const warehouse = organisation('Tannery Mill distribution')
  for (const each of people) {
    const workplace = byKey.get(each.person.workplaceKey ?? '')
    const firm = firms.get(workplace?.contractorKey ?? '')
    const source = 'workplace map'
    if (firm) book.add(each, firm, 'employee', { source })
    if (workplace?.name === school.organisation.name) book.add(each, school, 'employee', { source })
    if (each.person.jobTitle === 'warehouse worker' && random.chance(0.5))
      book.add(each, warehouse, 'employee')
  }
}
