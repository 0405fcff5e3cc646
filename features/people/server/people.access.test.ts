import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { assignPeople, sharePeople } from './act-on-people.ts'
import { archivePerson, changePerson } from './change-person.ts'
import { findAlike } from './find-alike.ts'
import { listPeople } from './list-people.ts'
import { readPerson, recordPerson } from './record-person.ts'

const missing = { code: 'not_found' }

describe('who sees a person', () => {
  let region: Actor,
    north: Actor,
    south: Actor,
    listener: Actor,
    otherListener: Actor,
    viewer: Actor,
    stranger: Actor
  const joan = newId()

  beforeAll(async () => {
    const workspace = await newWorkspace()
    const [northBranch, southBranch] = [
      await newBranch(workspace, 'North'),
      await newBranch(workspace, 'South'),
    ]
    region = await newOrganiser(workspace, 'region')
    north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
    south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
    listener = await newOrganiser(workspace, 'listener')
    otherListener = await newOrganiser(workspace, 'listener')
    viewer = await newOrganiser(workspace, 'viewer')
    stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
    await as(north, (tx) =>
      recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: northBranch }),
    )
  })

  const names = async (actor: Actor) =>
    (await as(actor, (tx) => listPeople(tx, { q: 'whit' }))).people.map((each) => each.name)

  test('their branch and the region do; another branch, a listener and another workspace do not', async () => {
    expect(await names(region)).toEqual(['Joan Whitlock'])
    expect(await names(north)).toEqual(['Joan Whitlock'])
    for (const actor of [south, listener, stranger]) {
      expect(await names(actor)).toEqual([])
      await expect(as(actor, (tx) => readPerson(tx, joan))).rejects.toMatchObject(missing)
      await expect(
        as(actor, (tx) => changePerson(tx, { id: joan, version: 1, name: 'Gone' })),
      ).rejects.toMatchObject(missing)
      await expect(as(actor, (tx) => archivePerson(tx, joan, true))).rejects.toMatchObject(missing)
    }
    expect((await as(north, (tx) => readPerson(tx, joan))).name).toBe('Joan Whitlock')
  })

  test('a listener sees someone once given, no other listener does, and no longer when taken back', async () => {
    const give = (give: boolean) =>
      as(north, (tx) =>
        assignPeople(tx, { selection: { ids: [joan] }, organiserId: listener.organiserId, give }),
      )
    await give(true)
    expect(await names(listener)).toEqual(['Joan Whitlock'])
    expect(await names(otherListener)).toEqual([])
    await give(false)
    expect(await names(listener)).toEqual([])
  })

  test('another system’s number tells nobody of someone out of sight, and is one person’s among those in sight', async () => {
    const id = newId()
    const numbered = (number: string) => ({ externalIds: [{ system: 'membership', id: number }] })
    const { version } = await as(north, (tx) => readPerson(tx, joan))
    await as(north, (tx) => changePerson(tx, { id: joan, version, ...numbered('8') }))
    const amina = { id, name: 'Amina Khan', kind: 'member' as const }
    // As any other number is: neither refused nor left out.
    const hers = await as(south, (tx) => recordPerson(tx, { ...amina, ...numbered('8') }))
    expect(hers).toMatchObject(numbered('8'))
    expect(await as(south, (tx) => changePerson(tx, { id, version: 1, ...numbered('8') }))).toMatchObject(
      numbered('8'),
    )
    const taken = { code: 'external_id_taken' }
    const another = { ...amina, id: newId(), ...numbered('8') }
    for (const actor of [north, south, region])
      await expect(as(actor, (tx) => recordPerson(tx, another))).rejects.toMatchObject(taken)
    // Whoever sees both changes one of them without having to settle whose number it is.
    expect(
      await as(region, (tx) => changePerson(tx, { id, version: 2, ...numbered('8'), jobTitle: 'Cook' })),
    ).toMatchObject({ jobTitle: 'Cook', ...numbered('8') })
  })

  test('a viewer may read no name at all', async () => {
    await expect(as(viewer, (tx) => readPerson(tx, joan))).rejects.toThrow(/permission denied/)
  })

  test('who is about to be written down again is told of to those who see them, and to nobody else', async () => {
    const again = { name: 'WHITLOCK, Joan', phones: [{ number: '+44 7700 900 777' }], emails: [] }
    const id = newId()
    const phones = [{ number: '07700 900777' }]
    const input = { name: 'Joan Whitlock', kind: 'member' as const, phones, postcode: 'M33 2AB' }
    await as(region, (tx) => recordPerson(tx, { id, ...input }))
    const found = (actor: Actor, asked = again) => as(actor, (tx) => findAlike(tx, asked))
    expect(await found(region)).toMatchObject({ people: [{ id, same: ['phone'] }] })
    for (const actor of [south, listener, stranger]) expect(await found(actor)).toEqual({ people: [] })
    // The name alone is no sign, nor is a number under another name.
    expect(await found(region, { ...again, phones: [] })).toEqual({ people: [] })
    expect(await found(region, { ...again, name: 'Joan Whit' })).toEqual({ people: [] })
    const home = { name: 'joan whitlock', phones: [], emails: [], postcode: 'm332ab' }
    expect(await found(region, home)).toMatchObject({ people: [{ id, same: ['postcode'] }] })
  })

  test('a partner reads neither the day someone was born nor the year, nor what they are to us, by no column and no word', async () => {
    const coalition = newId()
    const partner = await newOrganiser(region.workspaceId, 'partner', { coalitionIds: [coalition] })
    const id = newId()
    await as(region, (tx) =>
      recordPerson(tx, {
        ...{ id, name: 'Amina Hassan', kind: 'activist', birthDate: '1974-05-03', postcode: 'M33 2AB' },
        ...{
          tags: ['steward'],
          phones: [{ number: '07700 900123' }],
          emails: [{ address: 'amina@example.org' }],
        },
      }),
    )
    await asOwner((client) =>
      client.query('insert into coalitions (workspace_id, id, name) values ($1, $2, $3)', [
        region.workspaceId,
        coalition,
        'Together',
      ]),
    )
    const selection = { ids: [id] }
    const sharing = { selection, coalitionId: coalition, share: true, reason: 'Tells of the day' }
    await as(region, (tx) => sharePeople(tx, sharing))
    expect(await as(region, (tx) => readPerson(tx, id))).toMatchObject({
      birthDate: '1974-05-03',
      bornYear: 1974,
    })
    expect(await as(partner, (tx) => readPerson(tx, id))).toMatchObject({ birthDate: null, bornYear: null })
    for (const column of ['birth_date', 'born_year', 'custom'])
      for (const actor of [partner, viewer])
        await expect(
          as(actor, (tx) => tx.client.query(`select ${column} from people`)),
          column,
        ).rejects.toThrow(/permission denied/)
    for (const column of [
      'kind',
      'notes',
      'job_title',
      'activist_role',
      'tags',
      'consent_note',
      'branch_id',
      'postcode',
    ])
      await expect(
        as(partner, (tx) => tx.client.query(`select ${column} from people`)),
        column,
      ).rejects.toThrow(/permission denied/)
    const words = (actor: Actor) =>
      as(actor, async (tx) => {
        const { rows } = await tx.client.query(
          'select distinct kind from person_tokens where person_id = $1 order by kind',
          [id],
        )
        return rows.map(({ kind }) => kind)
      })
    expect(await words(region)).toEqual(['email', 'key', 'name', 'phone', 'tag', 'tail'])
    expect(await words(partner)).toEqual(['email', 'name', 'phone', 'tail'])
    expect((await as(partner, (tx) => listPeople(tx, { q: 'amina@ex' }))).people).toHaveLength(1)
    // The year alone, corrected, says that the day is not known after all.
    const corrected = await as(region, (tx) => changePerson(tx, { id, version: 1, bornYear: 1975 }))
    expect(corrected).toMatchObject({ birthDate: null, bornYear: 1975 })
  })

  test('writing over a hidden person reads like a missing one', async () => {
    const attempt = as(south, (tx) => recordPerson(tx, { id: joan, name: 'Someone else', kind: 'public' }))
    await expect(attempt).rejects.toMatchObject({ constraint: 'people_pkey' })
    expect((await as(region, (tx) => readPerson(tx, joan))).name).toBe('Joan Whitlock')
  })
})

describe('someone written down', () => {
  test('is found by any beginning of a name, by sound, phone and mail, and twice the same is once', async () => {
    const workspace = await newWorkspace()
    const region = await newOrganiser(workspace, 'region')
    const id = newId()
    const input = {
      id,
      name: 'Sławomir O’Brien-Núñez',
      kind: 'member' as const,
      phones: [{ number: '07700 900123' }],
      emails: [{ address: 'slawek@example.org' }],
      tags: ['Depot'],
    }
    const first = await as(region, (tx) => recordPerson(tx, input))
    expect(await as(region, (tx) => recordPerson(tx, input))).toEqual(first)
    await expect(as(region, (tx) => recordPerson(tx, { ...input, name: 'Another' }))).rejects.toMatchObject({
      code: 'different_content',
    })
    for (const q of ['slaw', 'obr', 'nun', 'brien slaw', '077009001', 'slawek@ex', 'Slavomir']) {
      const { people } = await as(region, (tx) => listPeople(tx, { q }))
      expect(
        people.map((each) => each.id),
        q,
      ).toEqual([id])
    }
    expect(first.phones).toEqual([{ number: '07700 900123', e164: '+447700900123' }])
  })
})
