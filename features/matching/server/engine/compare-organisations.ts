import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { externalLevel, type Mail, mailLevel, phoneLevel } from './contacts.ts'
import type { Likelihoods } from './em.ts'
import { type Home, homeLevel, isDistrict } from './homes.ts'
import type { Judgement, Outcome, ReasonCode } from './judgement.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'
import { type NameFinding, nameFinding } from './organisation-names.ts'
import type { OrganisationLevel } from './organisation-weights.ts'
import { type PreparedOrganisation, prepareOrganisation } from './organisations.ts'
import type { Level } from './weights.ts'

/** What comparing two records found, before it is weighed; the first level is that of the names. */
export type OrganisationFinding = {
  levels: readonly OrganisationLevel[]
  name: NameFinding
  /** The name may well be that of another organisation too: it is borne elsewhere, or only one says where it is. */
  shared: boolean
  /** In how many districts the name is borne. */
  districts: number
  /** The same words in another order: a body and what took its place, or a trust and what it is for. */
  turned: boolean
  /** Of one of the two no more than the district is known. */
  districtOnly: boolean
}

/** The same page; or the same host with other pages, as a church and its branches have. */
function siteLevel(
  a: PreparedOrganisation,
  b: PreparedOrganisation,
  { crowded }: Knowledge,
): OrganisationLevel | null {
  if (!a.site || !b.site) return null
  const [host, other] = [a.site.split('/')[0]!, b.site.split('/')[0]!]
  if (a.site === b.site) return crowded.has(a.site) ? 'website_shared' : 'website_same'
  if (host !== other) return 'website_different'
  return crowded.has(host) ? null : 'website_part'
}

/** An office's mail box is the organisation's own, as a person's is theirs. */
function officeLevel(a: readonly Mail[], b: readonly Mail[], knowledge: Knowledge): Level | null {
  const level = mailLevel(a, b, knowledge)
  if (level !== 'email_shared') return level
  const own = a.some(({ key }) => !knowledge.crowded.has(key) && b.some((other) => other.key === key))
  return own ? 'email_same' : level
}

const areDistricts = (homes: readonly Home[]) => homes.every(isDistrict)

/** In another order, but for what is put behind a comma, as in a register: "Carers Centre, Trafford". */
function isTurned({ name: a }: PreparedOrganisation, { name: b }: PreparedOrganisation): boolean {
  const both = (mine: readonly string[], theirs: readonly string[]) =>
    mine.filter((word) => theirs.includes(word) && !a.asides.includes(word) && !b.asides.includes(word))
  return both(a.words, b.words).join(' ') !== both(b.words, a.words).join(' ')
}

/** Compares field by field, each at the best level that any of its values reach. */
export function findOrganisations(
  a: PreparedOrganisation,
  b: PreparedOrganisation,
  knowledge: Knowledge,
): OrganisationFinding {
  const name = nameFinding(a, b, knowledge)
  const districtsOf = ({ name: { words } }: PreparedOrganisation) =>
    knowledge.namesakes.get(words.join(' ')) ?? 1
  const districts = Math.max(districtsOf(a), districtsOf(b))
  const found = [
    homeLevel(a.homes, b.homes),
    siteLevel(a, b, knowledge),
    officeLevel(a.mails, b.mails, knowledge),
    phoneLevel(a.phones, b.phones, knowledge),
    externalLevel(a, b),
  ]
  return {
    levels: [name.level, ...(found.filter((each) => each !== null) as OrganisationLevel[])],
    name,
    shared: name.placeAdded || districts > 1,
    districts,
    turned: name.level === 'name_same' && isTurned(a, b),
    districtOnly: areDistricts(a.homes) || areDistricts(b.homes),
  }
}

const ONE_NAME: ReadonlySet<OrganisationLevel> = new Set(['name_same', 'words_same', 'words_typo'])
const NEARLY: ReadonlySet<OrganisationLevel> = new Set(['words_some', 'acronym'])
const OTHER_PLACE: ReadonlySet<OrganisationLevel> = new Set([
  'external_different',
  'home_different',
  'home_area',
  'home_neighbour',
  'postcode_different',
  'area_same',
])
const SAME_PLACE: ReadonlySet<OrganisationLevel> = new Set(['home_same', 'home_near', 'postcode_same'])
const SAME_REACH: ReadonlySet<OrganisationLevel> = new Set([
  'website_same',
  'email_same',
  'phone_same',
  'phone_home_same',
])

const BESIDE_THE_NAME: ReadonlySet<OrganisationLevel> = new Set([
  ...SAME_PLACE,
  ...SAME_REACH,
  'home_neighbour',
  'website_part',
  'external_same',
  'external_typo',
])

export const isOfOneName = ({ levels }: OrganisationFinding) => ONE_NAME.has(levels[0]!)

/** Two numbers or two places: a food bank with five doors has one name and one web site. */
export const standApart = ({ levels, districtOnly }: OrganisationFinding) =>
  levels.some(
    (level) => OTHER_PLACE.has(level) && !(districtOnly && (level === 'area_same' || level === 'home_area')),
  )

// More doors than a charity keeps in one town.
const MANY_DOORS = 3

/** One name in many districts is a charity that has its doors there; each of them stands by itself. */
const areTwoDoors = (finding: OrganisationFinding) =>
  finding.districts > MANY_DOORS && standApart(finding) && !finding.levels.includes('external_same')

/** Half a name alone troubles nobody: whatever is in Gorse Hill says so, and is in the same district. */
const meet = ({ levels }: OrganisationFinding) =>
  ONE_NAME.has(levels[0]!) || levels.some((level) => BESIDE_THE_NAME.has(level))

/**
 * Joined by itself only with one number elsewhere, or under one name when something beside the name is the same, and
 * never across two numbers or two places. A name that is known to be borne twice takes the place to tell which.
 */
function outcomeOf(probability: number, finding: OrganisationFinding, { thresholds }: Knowledge): Outcome {
  if (probability < thresholds.ask || !meet(finding) || areTwoDoors(finding)) return 'different'
  if (thresholds.same >= 1 || probability < thresholds.same) return 'ask'
  const { levels, shared, turned } = finding
  if (levels.includes('external_same')) return isOfOneName(finding) || NEARLY.has(levels[0]!) ? 'same' : 'ask'
  if (!isOfOneName(finding) || turned || standApart(finding)) return 'ask'
  const placed = levels.some((level) => SAME_PLACE.has(level))
  return placed || (!shared && levels.some((level) => SAME_REACH.has(level))) ? 'same' : 'ask'
}

/** The three likelihoods of a finding: of one organisation, of two of one roof or family, of strangers. */
export function organisationLikelihoods(
  { levels, name }: OrganisationFinding,
  { organisationWeights }: Knowledge,
): Likelihoods {
  let [same, kin, stranger] = [1, 1, name.stranger]
  for (const level of levels) {
    const weight = organisationWeights[level]
    same *= weight.same
    kin *= weight.kin
    stranger *= weight.stranger
  }
  return { same, kin, stranger }
}

const SAID: Partial<Record<OrganisationLevel, ReasonCode>> = {
  words_apart: 'words_different',
  website_part: 'website_near',
  home_different: 'place_different',
  postcode_different: 'place_different',
  phone_home_same: 'phone_same',
}

function reasonsOf({ levels, name }: OrganisationFinding, { organisationWeights }: Knowledge) {
  const reasons = levels.map((level) => {
    const { same, kin, stranger } = organisationWeights[level]
    const bits = Math.log2(same / (level === name.level ? Math.max(name.stranger, kin) : stranger))
    return { code: SAID[level] ?? (level as ReasonCode), weight: Math.round(bits * 10) / 10 }
  })
  return reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
}

const isPrepared = (look: OrganisationLook | PreparedOrganisation): look is PreparedOrganisation =>
  'placeWords' in look

/**
 * How likely it is that two records are of one organisation. The same model as for people (see `comparePeople`):
 * words that stand in many names weigh little, so "St John's" needs a place to be told from the next St John's.
 */
export function compareOrganisations(
  a: OrganisationLook | PreparedOrganisation,
  b: OrganisationLook | PreparedOrganisation,
  knowledge: Knowledge = DEFAULT_KNOWLEDGE,
): Judgement {
  const one = isPrepared(a) ? a : prepareOrganisation(a)
  const other = isPrepared(b) ? b : prepareOrganisation(b)
  const finding = findOrganisations(one, other, knowledge)
  const { same, kin, stranger } = organisationLikelihoods(finding, knowledge)
  const forIt = knowledge.duplicates * same
  const probability = forIt / (forIt + knowledge.relatives * kin + knowledge.people * stranger)
  return {
    probability,
    outcome: outcomeOf(probability, finding, knowledge),
    reasons: reasonsOf(finding, knowledge),
  }
}
