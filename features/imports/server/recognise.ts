import type { OrganisationInput } from '#features/organisations/contract.ts'
import type { PersonInput } from '#features/people/contract.ts'
import type { ExternalId } from '#kernel/contact/fields.ts'
import { nameSimilarity } from '#kernel/text/distance.ts'
import { foldText } from '#kernel/text/names.ts'
import { differences } from './merge-record.ts'
import type { Target } from './plan.ts'
import { nameKey, type Recognisable, type Register } from './register.ts'

/** A row's counterpart; null when it is new; 'several' when more than one fits and none fits better. */
export type Found<Input> = Target<Input> | 'several' | null

const TITLES = new Set('mr mrs ms miss mx dr prof sir dame lord lady baroness rev revd cllr fr'.split(' '))
const ALIKE = 0.8

const nameWords = (name: string) => {
  const words = foldText(name).split(' ')
  const plain = words.filter((word) => !TITLES.has(word))
  return plain.length > 0 ? plain : words
}

const alike = (a: string, b: string) =>
  a.length === 1 || b.length === 1 ? a[0] === b[0] : nameSimilarity(a, b) >= ALIKE

/** Whether two names can be one person's: households share a mail address, so the first names decide. */
export function canBeSamePerson(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  return alike(short[0]!, long[0]!) || short.every((word) => long.some((other) => alike(word, other)))
}

/** Whoever has another id in the same system is somebody else. */
const differsById = (target: Target<Recognisable>, ids: readonly ExternalId[]) =>
  ids.some((mine) =>
    (target.now.externalIds ?? []).some((its) => its.system === mine.system && its.id !== mine.id),
  )

const onlyOne = <Input>(found: Target<Input>[]): Found<Input> =>
  found.length > 1 ? 'several' : (found[0] ?? null)

type CanBeSame<Input> = (target: Target<Input>, name: string) => boolean

function byMail<Input extends Recognisable>(
  register: Register<Input>,
  given: Partial<Input>,
  canBeSame: CanBeSame<Input>,
): Found<Input> {
  const others = register
    .byMails(given.emails ?? [])
    .filter((each) => !differsById(each, given.externalIds ?? []))
  const name = given.name
  if (!name) return onlyOne(others)
  const same = others.filter((each) => nameKey(each.now.name) === nameKey(name))
  return onlyOne(same.length > 0 ? same : others.filter((each) => canBeSame(each, name)))
}

const personByMail = (register: Register<PersonInput>, given: Partial<PersonInput>) =>
  byMail(register, given, (target, name) => canBeSamePerson(target.now.name, name))

/** One office answers for many groups: the name must be the longer or shorter form of the same, and nobody else's here. */
const organisationByMail = (
  register: Register<OrganisationInput>,
  given: Partial<OrganisationInput>,
  key: string,
) =>
  byMail(register, given, (target, name) => {
    const [short, long] = [nameKey(target.now.name), nameKey(name)].sort((a, b) => a.length - b.length)
    return free(target, key) && ` ${long} `.includes(` ${short} `)
  })

/** A row that was not taken for someone yet, or is the same to the letter as one that was. */
const free = (target: Target<Recognisable>, key: string) => target.rows.size === 0 || target.rows.has(key)

/**
 * The person a row speaks of: by another system's id, else by mail. A row with neither is taken for someone of exactly
 * its name only if it says nothing new about them, so that the same file again changes nothing.
 */
export function recogniseToWrite(
  register: Register<PersonInput>,
  given: Partial<PersonInput>,
  key: string,
): Found<PersonInput> {
  const known = register.byExternalIds(given.externalIds ?? []) ?? personByMail(register, given)
  if (known) return known
  if (given.externalIds?.length || given.emails?.length || !given.name) return null
  const namesakes = register.byName(given.name).filter((each) => free(each, key))
  return namesakes.find((each) => Object.keys(differences(each, given)).length === 0) ?? null
}

/** The person an affiliation names: by another system's id, by mail, or by exactly their name if nobody else has it. */
export function recogniseByName(
  register: Register<PersonInput>,
  given: Partial<PersonInput>,
): Found<PersonInput> {
  const ids = given.externalIds ?? []
  const known = register.byExternalIds(ids) ?? personByMail(register, given)
  if (known || !given.name) return known
  return onlyOne(register.byName(given.name).filter((each) => !differsById(each, ids)))
}

const sameArea = (a: string | null | undefined, b: string | null | undefined) =>
  !a || !b || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** The organisation a row speaks of: by another system's id, by mail, or by its name where the postcodes agree. */
export function recogniseOrganisation(
  register: Register<OrganisationInput>,
  given: Partial<OrganisationInput>,
  key: string,
): Found<OrganisationInput> {
  const ids = given.externalIds ?? []
  const known = register.byExternalIds(ids) ?? organisationByMail(register, given, key)
  if (known || !given.name) return known
  const namesakes = register
    .byName(given.name)
    .filter(
      (each) => free(each, key) && !differsById(each, ids) && sameArea(each.now.postcode, given.postcode),
    )
  return namesakes.find((each) => Object.keys(differences(each, given)).length === 0) ?? onlyOne(namesakes)
}

/** The organisation an affiliation names: by another system's id, or by exactly its name if no other has it. */
export function recogniseOrganisationByName(
  register: Register<OrganisationInput>,
  given: Partial<OrganisationInput>,
): Found<OrganisationInput> {
  const ids = given.externalIds ?? []
  const known = register.byExternalIds(ids)
  if (known || !given.name) return known ?? null
  return onlyOne(register.byName(given.name).filter((each) => !differsById(each, ids)))
}
