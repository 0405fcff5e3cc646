import type { Drawn } from '../organisations/organisations.ts'
import type { Inhabitant } from '../people/inhabitant.ts'
import { ageOf } from '../people/inhabitant.ts'
import { areaOf } from '../places/areas.ts'
import type { Random } from '../random.ts'
import type { AffiliationRole, OrganisationKind } from '../types.ts'

/** Roles an ordinary person has in an organisation of this kind; a role named twice is twice as common. */
const ROLES: Partial<Record<OrganisationKind, AffiliationRole[]>> = {
  parent_teacher: ['parent', 'parent', 'parent', 'member', 'officer'],
  residents: ['resident', 'resident', 'resident', 'resident', 'member', 'supporter'],
  trades_council: ['member', 'member', 'supporter'],
  other_union_branch: ['member', 'member', 'member', 'officer', 'supporter'],
  religious: ['worshipper', 'worshipper', 'worshipper', 'worshipper', 'volunteer', 'member'],
  youth: ['volunteer', 'volunteer', 'coach', 'parent', 'parent', 'supporter'],
  voluntary: ['volunteer', 'volunteer', 'volunteer', 'member', 'supporter'],
  political: ['member', 'member', 'supporter'],
  service_users: ['member', 'member', 'other'],
  students_union: ['member', 'member', 'officer'],
  civic_alliance: ['member', 'member', 'supporter', 'volunteer'],
  sports: ['member', 'member', 'member', 'supporter', 'supporter', 'coach', 'parent'],
  professional: ['member'],
  anti_cuts: ['member', 'supporter', 'supporter', 'volunteer'],
  school: ['parent', 'parent', 'parent', 'parent', 'volunteer', 'employee'],
  media_newspaper: ['supporter', 'other'],
  media_radio: ['supporter', 'supporter', 'volunteer'],
  media_online: ['supporter', 'supporter', 'supporter', 'other'],
  ethnic_community: ['member', 'member', 'volunteer', 'supporter'],
  health_group: ['member', 'member', 'volunteer', 'supporter'],
  other: ['member', 'member', 'volunteer', 'supporter'],
}
const OLDEST_PARENT = 56
const ELSEWHERE = 0.25

export function roleIn(random: Random, inhabitant: Inhabitant, drawn: Drawn): AffiliationRole {
  const usual = ROLES[drawn.entry.kinds[0]!] ?? ['member']
  return fitting(inhabitant, drawn, random.pick(usual))
}

/** Nobody worships in another faith's house, lives where they do not, or has two full-time jobs. */
function fitting(inhabitant: Inhabitant, { entry }: Drawn, role: AffiliationRole): AffiliationRole {
  const age = ageOf(inhabitant)
  const lives = inhabitant.home.area.key === entry.areaKey
  if (role === 'parent' && (age > OLDEST_PARENT || age < 22)) return 'volunteer'
  if (role === 'employee' && (inhabitant.person.jobTitle !== null || age > 66)) return 'volunteer'
  if (role === 'resident' && !lives) return entry.areaKey === 'town-centre' ? 'member' : 'supporter'
  if (role === 'worshipper' && (!inhabitant.faith || (entry.faith && inhabitant.faith !== entry.faith)))
    return 'supporter'
  return role
}

/** Whether they are of the faith or community the organisation is for, if it is for one. */
export const isOneOfTheirs = ({ faith, origin }: Inhabitant, { entry }: Drawn): boolean =>
  (!entry.faith || faith === entry.faith) && (!entry.community || origin.community === entry.community)

function nearness({ home }: Inhabitant, { areaKey, kinds }: Drawn['entry']): number {
  if (home.area.key === areaKey) return areaKey === 'town-centre' ? 2 : 8
  if (areaKey === 'town-centre') return 1
  if (kinds[0] === 'residents') return 0.06
  return home.area.outcode === areaOf(areaKey).outcode ? 1 : ELSEWHERE
}

/** People's own church, mosque or club first; a choir or a kitchen draws a few from outside. */
function belonging(inhabitant: Inhabitant, { entry }: Drawn): number {
  const [kind] = entry.kinds
  if (entry.faith) return inhabitant.faith === entry.faith ? 3 : 0.03
  if (kind === 'religious') return inhabitant.faith ? 0.5 : 0.03
  if (entry.community) return inhabitant.origin.community === entry.community ? 5 : 0.03
  return 1
}

function stageOfLife(inhabitant: Inhabitant, kind: OrganisationKind): number {
  const age = ageOf(inhabitant)
  const { person } = inhabitant
  if (kind === 'parent_teacher' || kind === 'school') return age >= 24 && age <= OLDEST_PARENT ? 1.2 : 0.08
  if (kind === 'students_union') return age < 27 ? 3 : 0.02
  if (kind === 'other_union_branch') return person.branchKey ? 0.04 : age < 67 ? 1 : 0.3
  if (kind === 'trades_council') return person.kind === 'activist' ? 6 : 0.05
  if (kind === 'anti_cuts' || kind === 'civic_alliance') return person.kind === 'activist' ? 3 : 1
  if (kind === 'professional') return person.kind === 'community_leader' ? 2 : 0.5
  if (kind === 'youth') return age < 55 ? 1 : 0.4
  if (kind === 'residents') return 0.8
  return 1
}

/** How likely this person is to belong there; the sizes give the list its long tail. */
export const attraction = (inhabitant: Inhabitant, drawn: Drawn): number =>
  drawn.entry.size *
  nearness(inhabitant, drawn.entry) *
  belonging(inhabitant, drawn) *
  stageOfLife(inhabitant, drawn.entry.kinds[0]!)
