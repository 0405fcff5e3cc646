import type { OrganisationInput } from '#features/organisations/contract.ts'
import { findKnownOrganisations } from '#features/organisations/server/public.ts'
import type { PersonInput } from '#features/people/contract.ts'
import { findKnownPeople } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { inChunks } from './in-chunks.ts'
import type { Options } from './options.ts'
import { cannotRead, type Line, type Plan, type PlannedRow, type Problem, type Target } from './plan.ts'
import { keysOf as organisationKeys } from './plan-organisations.ts'
import { newPerson, keysOf as personKeys } from './plan-people.ts'
import { type GivenAffiliation, readAffiliation } from './read-affiliation.ts'
import { recogniseByName, recogniseOrganisationByName } from './recognise.ts'
import { Register } from './register.ts'
import { TieBook } from './tie-book.ts'

type Books = { people: Register<PersonInput>; organisations: Register<OrganisationInput>; ties: TieBook }
type Ends = { person: Target<PersonInput>; organisation: Target<OrganisationInput> }

/** One end of a tie: what is wrong with it, or how to get hold of it. Nothing is made until both ends are well. */
type End<Input> = { problem: Problem } | { get: () => Target<Input> }

function personEnd({ people }: Books, given: Partial<PersonInput>, options: Options): End<PersonInput> {
  const wrong = (code: string) => ({ problem: { field: 'person_name', code } as const })
  const found = recogniseByName(people, given)
  if (found === 'several') return wrong('several_people')
  if (found) return { get: () => found }
  const named = Boolean(given.name || given.externalIds?.length || given.emails?.length)
  if (!named || (options.createPeople && !given.name)) return wrong('name_missing')
  if (!options.createPeople) return wrong('unknown_person')
  return { get: () => people.add(newPerson(given, options)) }
}

function organisationEnd(
  { organisations }: Books,
  given: Partial<OrganisationInput>,
  options: Options,
): End<OrganisationInput> {
  const wrong = (code: string) => ({ problem: { field: 'organisation_name', code } as const })
  const found = recogniseOrganisationByName(organisations, given)
  if (found === 'several') return wrong('several_organisations')
  if (found) return { get: () => found }
  const { name } = given
  if (!name)
    return wrong(
      given.externalIds?.length && !options.createOrganisations ? 'unknown_organisation' : 'name_missing',
    )
  if (!options.createOrganisations) return wrong('unknown_organisation')
  return { get: () => organisations.add({ ...given, name, kinds: [options.organisationKind ?? 'other'] }) }
}

type Read = { line: Line; given: GivenAffiliation; problems: Problem[] }
type Tied = Read & { ends: Ends | undefined }

function findEnds(books: Books, read: Read, options: Options): Tied {
  const person = personEnd(books, read.given.person, options)
  const organisation = organisationEnd(books, read.given.organisation, options)
  const missing = [person, organisation].flatMap((end) => ('problem' in end ? [end.problem] : []))
  const problems = read.problems.length > 0 ? read.problems : missing
  if (problems.length > 0 || 'problem' in person || 'problem' in organisation)
    return { ...read, problems, ends: undefined }
  return { ...read, problems: [], ends: { person: person.get(), organisation: organisation.get() } }
}

function planRow(books: Books, { line: { line }, given, problems, ends }: Tied): PlannedRow {
  const said = [given.person.name, given.organisation.name].filter(Boolean).join(' – ')
  if (!ends) return cannotRead(line, said, problems)
  const { isNew, fields } = books.ties.take(ends.person.id, ends.organisation.id, given.tie)
  const state = isNew ? 'new' : fields.length > 0 ? 'changes' : 'unchanged'
  const name = `${ends.person.now.name} – ${ends.organisation.now.name}`
  return { line, state, name, fields: isNew ? [] : fields, problems: [] }
}

/** What will become of each row of a table of affiliations, and whom it brings in on the way. Nothing is written. */
export async function planAffiliations(tx: Tx, lines: readonly Line[], options: Options): Promise<Plan> {
  const books: Books = { people: new Register(), organisations: new Register(), ties: new TieBook() }
  const rows: PlannedRow[] = []
  await inChunks(lines, async (chunk) => {
    const read: Read[] = chunk.map((line) => ({ line, ...readAffiliation(line, options.system) }))
    books.people.learn(await findKnownPeople(tx, personKeys(read.map((each) => each.given.person))))
    books.organisations.learn(
      await findKnownOrganisations(tx, organisationKeys(read.map((each) => each.given.organisation))),
    )
    const tied = read.map((each) => findEnds(books, each, options))
    const known = tied.flatMap(({ ends }) => (ends?.person.before ? [ends.person.id] : []))
    await books.ties.learn(tx, known)
    for (const each of tied) rows.push(planRow(books, each))
  })
  return {
    rows,
    people: books.people.touched(),
    organisations: books.organisations.touched(),
    ties: books.ties.touched(),
  }
}
