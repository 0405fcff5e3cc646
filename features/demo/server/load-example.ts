import { exampleOf, openExample } from '#features/accounts/server/public.ts'
import {
  recordAffiliations,
  recordAlliesForms,
  recordConnections,
} from '#features/affiliations/server/public.ts'
import { recordBranch, recordCoalition, recordWorkplace } from '#features/branches/server/public.ts'
import { recordOrganisations } from '#features/organisations/server/public.ts'
import { recordPeople } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { writeAlliesForms } from './allies-forms.ts'
import type { Borough } from './borough/types.ts'
import {
  affiliationRecords,
  connectionRecords,
  type IdOf,
  idsFor,
  organisationRecord,
  personRecord,
} from './borough-records.ts'
import { bringMap } from './bring-map.ts'
import { COALITION, castOf, EXAMPLE_NAME } from './cast.ts'
import { drawBorough } from './draw-borough.ts'
import { ledToTalks, recordIntroductions, settleIntroductions } from './introductions.ts'
import { recordTalks } from './one-to-ones.ts'
import { tellWhomMediaReach } from './whom-media-reach.ts'

const GIVEN_TO_EACH_LISTENER = 25

async function loadPlaces(tx: Tx, borough: Borough, branch: IdOf, workplace: IdOf, organisation: IdOf) {
  for (const { key, name, serviceGroup } of borough.branches)
    await recordBranch(tx, { id: branch(key), name, serviceGroup })
  for (const { key, branchKey, employerKey, contractorKey, ...each } of borough.workplaces)
    await recordWorkplace(tx, {
      id: workplace(key),
      branchId: branch(branchKey),
      employerId: organisation(employerKey),
      contractorId: contractorKey && organisation(contractorKey),
      ...each,
    })
}

const namesIn = (borough: Borough, person: IdOf, organisation: IdOf) => ({
  person: (name: string) => person(borough.people.find((each) => each.name === name)!.key),
  organisation: (name: string) => organisation(borough.organisations.find((each) => each.name === name)!.key),
})

/** The last members on the list of a listener's branch are theirs to meet: the story's people come first. */
function givenTo(borough: Borough, listeners: readonly { id: string; branchKey: string }[]) {
  const given = new Map<string, string[]>()
  for (const { id, branchKey } of listeners)
    for (const each of borough.people
      .filter((person) => person.branchKey === branchKey && person.kind === 'member')
      .slice(-GIVEN_TO_EACH_LISTENER))
      given.set(each.key, [id])
  return given
}

async function fill(tx: Tx, borough: Borough, branch: IdOf, given: ReadonlyMap<string, string[]>) {
  const [workplace, organisation, person] = [borough.workplaces, borough.organisations, borough.people].map(
    idsFor,
  ) as [IdOf, IdOf, IdOf]
  await recordOrganisations(
    tx,
    borough.organisations.map((each) => organisationRecord(each, organisation(each.key))),
  )
  await loadPlaces(tx, borough, branch, workplace, organisation)
  const idOf = { person, branch, workplace }
  await recordPeople(
    tx,
    borough.people.map((each) => personRecord(each, idOf, given.get(each.key) ?? [])),
  )
  await recordAffiliations(tx, affiliationRecords(borough, person, organisation))
  await recordConnections(tx, connectionRecords(borough, person))
  const forms = writeAlliesForms(borough, person)
  await recordAlliesForms(tx, forms)
  const named = namesIn(borough, person, organisation)
  const introduced = await recordIntroductions(tx, named)
  await recordTalks(tx, borough, person, ledToTalks(introduced))
  await settleIntroductions(tx, introduced, named)
  await bringMap(tx, borough.map)
  await tellWhomMediaReach(tx, named)
  const { branches, workplaces, people, organisations, affiliations, connections } = borough
  const sizes = { branches, workplaces, people, organisations, affiliations, connections, alliesForms: forms }
  return Object.fromEntries(Object.entries(sizes).map(([what, list]) => [what, list.length])) as Record<
    keyof typeof sizes,
    number
  >
}

export type Asker = { userId: string; name: string; via: Actor['via'] }

/** Loads the invented borough into a workspace of its own, run by `asker`: whole or not at all. */
export async function loadExample(house: House, asker: Asker) {
  if (await exampleOf(house, asker.userId)) throw new AppError('example_there', 409)
  const borough = await drawBorough()
  const [workspaceId, organiserId, coalitionId] = [newId(), newId(), newId()]
  const actor: Actor = { workspaceId, organiserId, role: 'region', branchIds: [], scopes: [], via: asker.via }
  const branch = idsFor(borough.branches)
  const branchIds = new Map(borough.branches.map(({ key }) => [key, branch(key)]))
  const cast = castOf({ coalitionId, branchIds })
  const me = { id: organiserId, userId: asker.userId, name: asker.name, role: 'region' as const }
  const listeners = cast
    .filter((each) => each.role === 'listener')
    .map(({ id, branchIds: [home] }) => ({
      id,
      branchKey: borough.branches.find(({ key }) => branch(key) === home)!.key,
    }))
  const counts = await withActor(house.database.app, actor, async (tx) => {
    await openExample(tx, EXAMPLE_NAME, [{ ...me, branchIds: [], coalitionIds: [] }, ...cast])
    await recordCoalition(tx, { id: coalitionId, name: COALITION })
    const loaded = await fill(tx, borough, branch, givenTo(borough, listeners))
    await audit(tx, { action: 'demo.load', subject: 'workspace', subjectId: workspaceId, after: loaded })
    return loaded
  })
  return { workspaceId, name: EXAMPLE_NAME, counts }
}
