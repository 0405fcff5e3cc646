import { recordAffiliations, recordConnections } from '#features/affiliations/server/public.ts'
import { findAllWorkplaces, recordBranch, recordWorkplaces } from '#features/branches/server/public.ts'
import { recordField } from '#features/custom-fields/server/public.ts'
import { readKnownOrganisations, recordOrganisations } from '#features/organisations/server/public.ts'
import { readKnownPeople, recordPeople } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { type Base, BRANCHES, EMPLOYERS, HOLDER, OWN_FIELDS } from './any-base.ts'

type Named = Map<string, string>

/** A workspace with the branches and the organiser that a base names, and nothing else. */
export async function emptyBase() {
  const workspace = await newWorkspace()
  const actor = await newOrganiser(workspace, 'region')
  const holder = await newOrganiser(workspace, 'branch', { name: HOLDER })
  const branches: Named = new Map(BRANCHES.map((name) => [name, newId()]))
  for (const [name, id] of branches)
    await as(actor, (tx) => recordBranch(tx, { id, name, serviceGroup: 'other' }))
  return {
    actor,
    branches,
    organisers: new Map([[HOLDER, holder.organiserId]]),
    organisations: new Map(EMPLOYERS.map((name) => [name, newId()])),
  }
}

const idIn = (ids: Named, name: string | null | undefined) => (name ? ids.get(name)! : null)

/** Every pair of two numbers below these, each first with another second as long as there is one. */
const pairsOf = (one: number, other: number, wanted: number) =>
  Array.from({ length: wanted }, (_, at) => [at % one, (at + Math.floor(at / one)) % other] as const)

async function recordTies(
  actor: Actor,
  { affiliations, connections }: Base,
  whom: string[],
  where: string[],
) {
  const spots = pairsOf(whom.length, where.length, affiliations.length)
  const ties = new Map(spots.map(([one, other], at) => [`${one} ${other}`, { at, one, other }]))
  await as(actor, (tx) =>
    recordAffiliations(
      tx,
      [...ties.values()].map(({ at, one, other }) => ({
        ...affiliations[at]!,
        id: newId(),
        personId: whom[one]!,
        organisationId: where[other]!,
      })),
    ),
  )
  const links = connections.slice(0, whom.length - 1).map((each, at) => ({
    ...each,
    id: newId(),
    fromPersonId: whom[at]!,
    toPersonId: whom[at + 1]!,
  }))
  if (links.length > 0) await as(actor, (tx) => recordConnections(tx, links))
}

/** Writes a base down in such a workspace. */
export async function fillBase(
  { actor, branches, organisers, organisations }: Awaited<ReturnType<typeof emptyBase>>,
  all: Base,
) {
  const [whom, where] = [all.people.map(() => newId()), all.organisations.map(() => newId())]
  for (const about of ['people', 'organisations'] as const)
    for (const field of OWN_FIELDS) await as(actor, (tx) => recordField(tx, { ...field, id: newId(), about }))
  await as(actor, (tx) =>
    recordOrganisations(tx, [
      ...EMPLOYERS.map((name) => ({ id: organisations.get(name)!, name, kinds: ['employer' as const] })),
      ...all.organisations.map((each, at) => ({
        ...each,
        id: where[at]!,
        holderId: idIn(organisers, each.holderId),
        externalIds: at % 2 ? [{ system: 'charities', id: String(at) }] : [],
      })),
    ]),
  )
  const workplaces = all.workplaces.map((each) => ({
    ...each,
    id: newId(),
    branchId: branches.get(each.branchId)!,
    employerId: idIn(organisations, each.employerId),
    contractorId: idIn(organisations, each.contractorId),
  }))
  await as(actor, (tx) => recordWorkplaces(tx, workplaces))
  await as(actor, (tx) =>
    recordPeople(
      tx,
      all.people.map(({ input, works, member }, at) => {
        const branchId = idIn(branches, input.branchId)
        const workplace = works ? workplaces.find((each) => each.branchId === branchId) : undefined
        const ids = [
          ...(member ? [{ system: 'membership', id: `0${at}` }] : []),
          { system: 'old list', id: `x${at}` },
        ]
        return { ...input, id: whom[at]!, branchId, workplaceId: workplace?.id ?? null, externalIds: ids }
      }),
    ),
  )
  await recordTies(actor, all, whom, where)
}

const TIES = `select p.name as person, o.name as organisation, a.role, a.role_words, a.strength, a.since_year,
    a.willing_to_introduce, a.source
  from affiliations a join people p on p.id = a.person_id join organisations o on o.id = a.organisation_id
  where a.workspace_id = $1 and not p.do_not_contact and not o.do_not_contact and p.contact_consent <> 'no'`
const LINKS = `select f.name as one, t.name as other, c.kind, c.strength, c.since_year, c.source
  from connections c join people f on f.id = c.from_person_id join people t on t.id = c.to_person_id
  where c.workspace_id = $1 and not f.do_not_contact and not t.do_not_contact
    and f.contact_consent <> 'no' and t.contact_consent <> 'no'`

/** In an order of their own, and each with its fields in one: what was said, and not when or in which order. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]),
  )
}
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(plain(row), null, 1)).sort()

const idsOf = async (table: string, workspace: string) =>
  (
    await asOwner((client) =>
      client.query(`select id::text, name from ${table} where workspace_id = $1`, [workspace]),
    )
  ).rows as {
    id: string
    name: string
  }[]

/** All that a workspace holds of whoever may be contacted, ids as names, as far as lists to take along may tell it. */
export async function readBase(actor: Actor) {
  const named = async (table: string) =>
    new Map((await idsOf(table, actor.workspaceId)).map(({ id, name }) => [id, name]))
  const [branches, workplaces, organisers] = [
    await named('branches'),
    await named('workplaces'),
    await named('organisers'),
  ]
  const organisations = await named('organisations')
  const name = (names: Named, id: string | null | undefined) => (id ? names.get(id) : null)
  const elsewhere = (ids: readonly { system: string; id: string }[] = []) =>
    ids.filter(({ system }) => system !== 'Commonground')
  const people = await idsOf('people', actor.workspaceId)
  const knownPeople = await as(actor, (tx) =>
    readKnownPeople(
      tx,
      people.map(({ id }) => id),
    ),
  )
  const known = await as(actor, (tx) => readKnownOrganisations(tx, [...organisations.keys()]))
  const rowsOf = async (query: string) =>
    (await asOwner((client) => client.query(query, [actor.workspaceId]))).rows as object[]
  return {
    people: sorted(
      knownPeople
        .filter(({ input }) => !input.doNotContact && input.contactConsent !== 'no')
        .map(({ input }) => ({
          ...input,
          branchId: name(branches, input.branchId),
          workplaceId: name(workplaces, input.workplaceId),
          externalIds: elsewhere(input.externalIds),
          // Whoever wants no calls goes out without numbers, whoever wants no mail without addresses.
          phones: input.doNotCall ? [] : input.phones,
          emails: input.doNotMail ? [] : input.emails,
        })),
    ),
    organisations: sorted(
      known
        .filter(({ input }) => !input.doNotContact)
        .map(({ input }) => ({
          ...input,
          holderId: name(organisers, input.holderId),
          externalIds: elsewhere(input.externalIds),
        })),
    ),
    workplaces: sorted(
      (await as(actor, findAllWorkplaces)).map(({ input }) => ({
        ...input,
        branchId: name(branches, input.branchId),
        employerId: name(organisations, input.employerId),
        contractorId: name(organisations, input.contractorId),
      })),
    ),
    affiliations: sorted(await rowsOf(TIES)),
    connections: sorted(await rowsOf(LINKS)),
  }
}
