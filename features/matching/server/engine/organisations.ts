import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { foldText } from '#kernel/text/names.ts'
import { type ReadOrganisationName, readOrganisationName, wordForm } from '#kernel/text/organisation-names.ts'
import { type Mail, type Phone, prepareMails, preparePhones } from './contacts.ts'
import { type Home, prepareHomes } from './homes.ts'

/** An organisation's record made ready to be compared many times. */
export type PreparedOrganisation = {
  name: ReadOrganisationName
  otherNames: readonly ReadOrganisationName[]
  /** Whose name a church or school bears: john, of Saint John. */
  patrons: readonly string[]
  /** What it is: a school, a church, a club; null when neither name nor kinds say. */
  sort: string | null
  homes: readonly Home[]
  placeWords: ReadonlySet<string>
  site: string | null
  mails: readonly Mail[]
  phones: readonly Phone[]
  externalIds: readonly { system: string; id: string }[]
}

// The friends of a school are not the school; else the last such word tells: a church school is a school, and its
// chapel a church.
const SORTS: readonly [string, string][] = [
  ['pta', 'pta psa friend parent'],
  ['scouts', 'scout guide brownie cub beaver rainbow explorer'],
  ['residents', 'residents tenant'],
  ['parish council', 'pcc'],
  ['nursery', 'nursery preschool playgroup'],
  ['school', 'school primary infant junior secondary grammar academy college'],
  ['club', 'club football cricket tennis golf bowl rugby hockey gymnastic wmc swimming badminton netball'],
  ['pantry', 'foodbank pantry'],
  ['trust', 'trust foundation charity fund endowment'],
  ['church', 'church chapel parish cathedral minster synagogue mosque temple gurdwara'],
]
const FAITHS = 'anglican methodist baptist urc'.split(' ')
const SORT_OF = new Map(
  SORTS.flatMap(([sort, words]) => words.split(' ').map((word) => [wordForm(word), sort] as const)),
)
// Whatever else the name says of those for whom they are.
const FIRST = new Set(['pta', 'scouts', 'parish council'])
const BY_KIND: Readonly<Record<string, string>> = {
  parent_teacher: 'pta',
  residents: 'residents',
  religious: 'church',
  school: 'school',
  sports: 'club',
}

/** Of each set at most one fits one organisation. */
export const APART: readonly ReadonlySet<string>[] = [
  'infant junior primary secondary nursery preschool college university',
  'man woman boy girl lady mixed',
  'north south east west',
  'football cricket tennis golf bowl rugby hockey badminton netball basketball swimming boxing running squash judo karate gymnastic athletic',
  'anglican catholic methodist baptist urc pentecostal orthodox quaker muslim hindu sikh jewish hebrew',
  'upper lower middle',
  'bank pantry kitchen',
  'youth pensioner veteran',
].map((words) => new Set(words.split(' ').map(wordForm)))
const ALL_APART = new Set(APART.flatMap((words) => [...words]))
/** Whether leaving this word out makes it another one: the ladies', the junior, the second. */
export const tellsApart = (word: string): boolean => ALL_APART.has(word) || /\d/.test(word)

// The foundation of a school is not the school, nor a college's charity the college.
const FUNDED = /\b(?:trust|foundation|fund|charity|endowment)s?(?: (?:ltd|limited|cio|cic))? *$/

function sortOf(name: string, words: readonly string[], kinds: readonly string[]): string | null {
  const told = kinds.length === 1 ? BY_KIND[kinds[0]!] : undefined
  const sorts = words.flatMap((word) => SORT_OF.get(word) ?? [])
  const found =
    sorts.find((sort) => FIRST.has(sort)) ??
    sorts.at(-1) ??
    (words.some((word) => FAITHS.includes(word)) ? 'church' : null)
  if (found === 'trust' || found === null) return told ?? found
  return found !== 'pta' && FUNDED.test(foldText(name)) ? 'trust' : found
}

// Where many unlike organisations have their page.
const SHARED_SITES =
  /(^|\.)(facebook|instagram|twitter|x|linktr|wordpress|blogspot|wixsite|weebly|sites\.google|google|justgiving|youtube|linkedin|meetup|pitchero|hitssports|play-cricket|clubbuzz|gov|nhs)\.(com|ee|org|uk|co\.uk)$/

type Website = string | null | undefined

function partsOf(website: Website): { name: string; path: string | undefined } | null {
  const [, host, path] =
    /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)([^?#\s]*)/i.exec(website?.trim() ?? '') ?? []
  return host?.includes('.') ? { name: host.toLowerCase(), path } : null
}

/** The host of a web address, without www; null for none. */
export const hostOf = (website: Website): string | null => partsOf(website)?.name ?? null

/** A page as it is compared, or a host where no page is named; null for none, and where many unlike ones have theirs. */
export function siteOf(website: Website): string | null {
  const parts = partsOf(website)
  if (!parts) return null
  const { name, path } = parts
  const page = (path ?? '')
    .replace(/\/+$/, '')
    .replace(/\/index\.\w+$/i, '')
    .toLowerCase()
  return page === '' && SHARED_SITES.test(name) ? null : name + page
}

const idForm = (id: string) =>
  id
    .replace(/[\s-]/g, '')
    .replace(/^0+(?=\d)/, '')
    .toLowerCase()

/** Makes a record ready to be compared. It is read once: a change of the record needs a new call. */
export function prepareOrganisation(look: OrganisationLook): PreparedOrganisation {
  const name = readOrganisationName(look.name)
  const addresses = look.addresses ?? []
  return {
    name,
    otherNames: (look.otherNames ?? []).slice(0, 5).map(readOrganisationName),
    patrons: name.words.filter((_, index) => name.words[index - 1] === 'saint'),
    sort: sortOf(look.name, name.words, look.kinds ?? []),
    homes: prepareHomes(addresses, look.postcode ?? null),
    placeWords: new Set(
      addresses.flatMap((address) => foldText(address).split(' ')).filter((word) => word.length > 2),
    ),
    site: siteOf(look.website),
    mails: prepareMails(look.emails ?? []),
    phones: preparePhones(look.phones ?? []),
    externalIds: (look.externalIds ?? []).map(({ system, id }) => ({
      system: system.toLowerCase(),
      id: idForm(id),
    })),
  }
}
