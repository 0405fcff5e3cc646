import { expect, test } from 'vitest'
import { recordPeople } from '#features/people/server/public.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { recordAffiliations, recordConnections } from './bulk-record.ts'

const PERSON = { name: 'Joan Whitlock', kind: 'member' as const }

async function newOrganisation(workspaceId: string, special: string | null): Promise<string> {
  const id = newId()
  await asOwner((client) =>
    client.query(
      `insert into organisations (workspace_id, id, name, sort_name, special) values ($1, $2, 'St Luke', 'st luke', $3)`,
      [workspaceId, id, special],
    ),
  )
  return id
}

test('ties are seen by whoever may see the person, but not what tells of faith by a listener they were given to', async () => {
  const workspace = await newWorkspace()
  const branchId = await newBranch(workspace)
  const [region, listener] = [
    await newOrganiser(workspace, 'region'),
    await newOrganiser(workspace, 'listener'),
  ]
  const [joan, dele] = [newId(), newId()]
  const [plain, church] = [await newOrganisation(workspace, null), await newOrganisation(workspace, 'faith')]
  const tie = (organisationId: string) => ({
    id: newId(),
    personId: joan,
    organisationId,
    role: 'member',
    strength: 2 as const,
  })
  await as(region, async (tx) => {
    await recordPeople(tx, [
      { ...PERSON, id: joan, branchId, assignedTo: [listener.organiserId] },
      { ...PERSON, id: dele, branchId },
    ])
    await recordAffiliations(tx, [tie(plain), tie(church)])
    await recordConnections(tx, [
      { id: newId(), fromPersonId: joan, toPersonId: dele, kind: 'knows', strength: 1 },
    ])
  })
  const [ties, known] = await asOwner(async (client) => [
    (
      await client.query(
        'select organisation_id, special, visible_to from affiliations where person_id = $1',
        [joan],
      )
    ).rows,
    (
      await client.query('select from_visible_to, to_visible_to from connections where from_person_id = $1', [
        joan,
      ])
    ).rows,
  ])
  const seers = (list: string[]) => [...list].sort()
  const inside = seers([branchId, region.organiserId])
  expect(seers(ties.find((each) => each.organisation_id === plain).visible_to)).toEqual(
    seers([...inside, listener.organiserId]),
  )
  const marked = ties.find((each) => each.organisation_id === church)
  expect([marked.special, seers(marked.visible_to)]).toEqual(['faith', inside])
  expect(seers(known[0].from_visible_to)).toEqual(seers([...inside, listener.organiserId]))
  expect(seers(known[0].to_visible_to)).toEqual(inside)
})

test('a tie to an organisation of another workspace refuses them all', async () => {
  const workspace = await newWorkspace()
  const region = await newOrganiser(workspace, 'region')
  const joan = newId()
  const organisationId = await newOrganisation(await newWorkspace(), null)
  await as(region, (tx) => recordPeople(tx, [{ ...PERSON, id: joan }]))
  const tie = { id: newId(), personId: joan, organisationId, role: 'member', strength: 2 as const }
  await expect(as(region, (tx) => recordAffiliations(tx, [tie]))).rejects.toMatchObject({ code: 'not_found' })
})
