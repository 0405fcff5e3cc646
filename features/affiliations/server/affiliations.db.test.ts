import { beforeAll, describe, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listAlliesForms, recordAlliesForm } from './allies-form.ts'
import { changeAffiliation, removeAffiliation } from './change-affiliation.ts'
import { changeConnection, listConnections, removeConnection } from './change-connection.ts'
import { listOfOrganisation, listOfPeople, listOfPerson } from './list-affiliations.ts'
import { recordAffiliation } from './record-affiliation.ts'
import { recordConnection } from './record-connection.ts'

let region: Actor, north: Actor
const [joan, amina, club] = [newId(), newId(), newId()]
const coach = { role: 'coach' as const, strength: 2 as const }

beforeAll(async () => {
  const workspace = await newWorkspace()
  const branch = await newBranch(workspace)
  region = await newOrganiser(workspace, 'region', { name: 'Rita' })
  north = await newOrganiser(workspace, 'branch', { branchIds: [branch] })
  await as(region, async (tx) => {
    await recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: branch })
    await recordPerson(tx, { id: amina, name: 'Amina Shah', kind: 'activist', branchId: branch })
    await recordOrganisation(tx, { id: club, name: 'Marsh Juniors', kinds: ['sports'] })
  })
})

const trail = (id: string) =>
  asOwner(async (client) =>
    (await client.query('select action from audit where subject_id = $1 order by id', [id])).rows.map(
      (row) => row.action as string,
    ),
  )

describe('a tie to an organisation', () => {
  test('is written once, changed, taken away, each in the trail', async () => {
    const id = newId()
    const input = { id, personId: joan, organisationId: club, ...coach, source: ' told  us ' }
    const first = await as(region, (tx) => recordAffiliation(tx, input))
    expect(first).toMatchObject({ source: 'told us', willingToIntroduce: 'unknown', recordedBy: 'Rita' })
    expect(await as(region, (tx) => recordAffiliation(tx, input))).toEqual(first)
    await expect(as(region, (tx) => recordAffiliation(tx, { ...input, strength: 3 }))).rejects.toMatchObject({
      code: 'different_content',
    })
    await expect(as(region, (tx) => recordAffiliation(tx, { ...input, id: newId() }))).rejects.toMatchObject({
      code: 'already_recorded',
    })
    const changed = await as(north, (tx) =>
      changeAffiliation(tx, { id, role: 'chair', willingToIntroduce: 'yes' }),
    )
    expect(changed).toMatchObject({
      role: 'chair',
      strength: 2,
      willingToIntroduce: 'yes',
      source: 'told us',
    })
    await as(north, (tx) => removeAffiliation(tx, { id }))
    expect((await as(region, (tx) => listOfPerson(tx, { personId: joan }))).affiliations).toEqual([])
    expect(await trail(id)).toEqual([
      'affiliations.record',
      'affiliations.other_version',
      'affiliations.change',
      'affiliations.remove',
    ])
  })

  test('needs one organisation, there or new, and leaves nothing half-written', async () => {
    const fresh = { id: newId(), name: 'New choir', kinds: ['voluntary' as const] }
    for (const wrong of [{}, { organisationId: club, newOrganisation: fresh }])
      await expect(
        as(region, (tx) => recordAffiliation(tx, { id: newId(), personId: joan, ...coach, ...wrong })),
      ).rejects.toMatchObject({ code: 'invalid', fields: { organisationId: 'choose_one' } })
    await expect(
      as(region, (tx) =>
        recordAffiliation(tx, { id: newId(), personId: newId(), ...coach, newOrganisation: fresh }),
      ),
    ).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await asOwner((client) =>
      client.query('select from organisations where id = $1', [fresh.id]),
    )
    expect(rows).toEqual([])
  })

  test('pages strongest first without losing or doubling anyone, and shortens to three for a list', async () => {
    const group = newId()
    const many = Array.from({ length: 7 }, () => newId())
    await as(region, async (tx) => {
      await recordOrganisation(tx, { id: group, name: 'Residents', kinds: ['residents'] })
      for (const [index, personId] of many.entries()) {
        await recordPerson(tx, { id: personId, name: `Neighbour ${index}`, kind: 'public' })
        const strength = (1 + (index % 3)) as 1 | 2 | 3
        await recordAffiliation(tx, {
          id: newId(),
          personId,
          organisationId: group,
          role: 'resident',
          strength,
        })
      }
    })
    const seen: { id: string; strength: number }[] = []
    let after: string | undefined
    do {
      const page = await as(region, (tx) =>
        listOfOrganisation(tx, { organisationId: group, limit: 2, ...(after ? { after } : {}) }),
      )
      seen.push(...page.affiliations.map((each) => ({ id: each.person.id, strength: each.strength })))
      after = page.next ?? undefined
    } while (after)
    expect(seen.map((each) => each.strength)).toEqual([3, 3, 2, 2, 1, 1, 1])
    expect(new Set(seen.map((each) => each.id))).toEqual(new Set(many))
    await as(region, async (tx) => {
      for (let i = 0; i < 3; i++) {
        const newOrganisation = { id: newId(), name: `Group ${i}`, kinds: [] }
        await recordAffiliation(tx, { id: newId(), personId: many[0]!, newOrganisation, ...coach })
      }
    })
    const short = await as(region, (tx) => listOfPeople(tx, { ids: many }))
    const first = short.people.find((each) => each.personId === many[0])!
    expect([first.total, first.organisations.length]).toEqual([4, 3])
  })
})

describe('a tie between people', () => {
  test('is one for two people whichever way round, and can be turned', async () => {
    const id = newId()
    const tie = { id, fromPersonId: joan, toPersonId: amina, kind: 'knows' as const, strength: 2 as const }
    const first = await as(region, (tx) => recordConnection(tx, tie))
    const turned = { ...tie, fromPersonId: amina, toPersonId: joan }
    expect(await as(region, (tx) => recordConnection(tx, turned))).toEqual(first)
    for (const again of [
      { ...tie, id: newId() },
      { ...turned, id: newId(), kind: 'leads' as const },
    ])
      await expect(as(region, (tx) => recordConnection(tx, again))).rejects.toMatchObject({
        code: 'already_recorded',
      })
    const leads = await as(region, (tx) => changeConnection(tx, { id, fromPersonId: amina, kind: 'leads' }))
    expect([leads.from.id, leads.to.id, leads.kind]).toEqual([amina, joan, 'leads'])
    const back = await as(region, (tx) => changeConnection(tx, { id, fromPersonId: joan }))
    expect([back.from.id, back.to.id]).toEqual([joan, amina])
    expect((await as(north, (tx) => listConnections(tx, { personId: amina }))).connections).toHaveLength(1)
    await as(north, (tx) => removeConnection(tx, { id }))
    expect((await as(north, (tx) => listConnections(tx, { personId: joan }))).connections).toEqual([])
  })

  test('needs another person, there or new', async () => {
    const tie = { fromPersonId: joan, kind: 'knows' as const, strength: 1 as const }
    const recording = (wrong: object) =>
      as(region, (tx) => recordConnection(tx, { id: newId(), ...tie, ...wrong }))
    await expect(recording({})).rejects.toMatchObject({ code: 'invalid' })
    await expect(recording({ toPersonId: joan })).rejects.toMatchObject({ code: 'same_person' })
    const made = await recording({ newPerson: { id: newId(), name: 'Dele Okafor' } })
    expect([made.from.name, made.to.name].sort()).toEqual(['Dele Okafor', 'Joan Whitlock'])
  })
})

describe('an allies form', () => {
  const form = () => ({
    id: newId(),
    newPerson: { id: newId(), name: 'Rita Sanghera', phone: '07700 900456', kind: 'public' as const },
    affiliations: [
      { id: newId(), organisationId: club, role: 'parent' as const },
      {
        id: newId(),
        newOrganisation: { id: newId(), name: 'Choir', kinds: ['voluntary' as const] },
        role: 'member' as const,
      },
    ],
    impact: 'The nursery closes',
    mightDo: 'Would speak at a meeting',
    recordedOn: '2026-05-12',
  })

  test('writes person, organisations, ties and words at once, and once only', async () => {
    const input = form()
    const first = await as(north, (tx) => recordAlliesForm(tx, input))
    expect(await as(north, (tx) => recordAlliesForm(tx, input))).toEqual(first)
    expect(first).toMatchObject({ recordedOn: '2026-05-12', impact: 'The nursery closes' })
    const person = await as(north, (tx) => readPerson(tx, input.newPerson.id))
    expect(person.phones[0]?.e164).toBe('+447700900456')
    const { affiliations } = await as(north, (tx) => listOfPerson(tx, { personId: person.id }))
    expect(affiliations.map((each) => [each.organisation.name, each.strength])).toEqual([
      ['Choir', 2],
      ['Marsh Juniors', 2],
    ])
    await expect(
      as(north, (tx) => recordAlliesForm(tx, { ...input, impact: 'Other' })),
    ).rejects.toMatchObject({
      code: 'different_content',
    })
    expect(await trail(input.id)).toEqual(['allies_forms.record', 'allies_forms.other_version'])
    expect((await as(north, (tx) => listAlliesForms(tx, { personId: person.id }))).forms).toEqual([first])
  })

  test('leaves nothing behind when one of its organisations is not there', async () => {
    const input = form()
    input.affiliations[0]!.organisationId = newId()
    await expect(as(north, (tx) => recordAlliesForm(tx, input))).rejects.toMatchObject({ code: 'not_found' })
    await expect(as(north, (tx) => readPerson(tx, input.newPerson.id))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('about someone known keeps the ties they have', async () => {
    const { newPerson, ...rest } = form()
    const input = { ...rest, personId: joan }
    await as(north, (tx) =>
      recordAffiliation(tx, {
        id: newId(),
        personId: joan,
        organisationId: club,
        role: 'chair',
        strength: 3,
      }),
    )
    await as(north, (tx) => recordAlliesForm(tx, input))
    const { affiliations } = await as(north, (tx) => listOfPerson(tx, { personId: joan }))
    expect(affiliations.map((each) => [each.organisation.name, each.role])).toEqual([
      ['Marsh Juniors', 'chair'],
      ['Choir', 'member'],
    ])
  })
})
