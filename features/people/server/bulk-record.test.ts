import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { recordPeople } from './bulk-record.ts'
import { recordPerson } from './record-person.ts'

const written = (workspaceId: string, id: string) =>
  asOwner(async (client) => {
    const person = await client.query('select * from people where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
    ])
    const tokens = await client.query(
      'select kind, token, visible_to from person_tokens where workspace_id = $1 and person_id = $2 order by kind, token',
      [workspaceId, id],
    )
    const ids = await client.query(
      'select system, visible_to from person_external_ids where workspace_id = $1 and person_id = $2 order by system',
      [workspaceId, id],
    )
    const { id: _, created_at, updated_at, ...row } = person.rows[0]
    return { row, tokens: tokens.rows, ids: ids.rows }
  })

test('many at once are written as one by one', async () => {
  const workspace = await newWorkspace()
  const branchId = await newBranch(workspace)
  const region = await newOrganiser(workspace, 'region')
  const [one, two] = [newId(), newId()]
  const person = (id: string) => ({
    id,
    name: 'Sławomir O’Brien-Núñez',
    givenName: 'Sławomir',
    familyName: 'O’Brien-Núñez',
    kind: 'member' as const,
    branchId,
    phones: [{ number: '07700 900123' }],
    emails: [{ address: 'slawek@example.org' }],
    tags: ['Depot'],
    externalIds: [{ system: `members ${id}`, id: '7' }],
  })
  await as(region, (tx) => recordPerson(tx, person(one)))
  await as(region, (tx) => recordPeople(tx, [person(two)]))
  const [first, second] = [await written(workspace, one), await written(workspace, two)]
  expect(second.row).toEqual(first.row)
  expect(second.tokens).toEqual(first.tokens)
  expect(second.ids.map((each) => each.visible_to)).toEqual(first.ids.map((each) => each.visible_to))
})

test('one that cannot be written refuses those after it once those before it are whole', async () => {
  const workspace = await newWorkspace()
  const region = await newOrganiser(workspace, 'region')
  const people = Array.from({ length: 700 }, (_, at) => ({
    id: newId(),
    name: `Joan ${at}`,
    kind: 'public' as const,
    emails: at === 600 ? [{ address: 'nowhere' }] : [],
    externalIds: [{ system: 'members', id: String(at) }],
  }))
  await as(region, async (tx) => {
    await expect(recordPeople(tx, people)).rejects.toMatchObject({ code: 'invalid' })
    const { rows } = await tx.client.query(
      `select (select count(*) from people where workspace_id = $1)::int as people,
        (select count(*) from person_external_ids where workspace_id = $1)::int as ids`,
      [workspace],
    )
    expect(rows[0].people).toBeGreaterThan(0)
    expect(rows[0].ids).toBe(rows[0].people)
  })
  await as(region, (tx) => recordPeople(tx, people.slice(601)))
  expect((await written(workspace, people[699]!.id)).tokens.map((each) => each.token)).toContain('699')
})

test('a branch of another workspace refuses them all', async () => {
  const region = await newOrganiser(await newWorkspace(), 'region')
  const branchId = await newBranch(await newWorkspace())
  const ids = [newId(), newId()]
  const people = ids.map((id, at) => ({
    id,
    name: `Joan ${at}`,
    kind: 'public' as const,
    branchId: at ? branchId : null,
  }))
  await expect(as(region, (tx) => recordPeople(tx, people))).rejects.toMatchObject({ code: 'not_found' })
  const left = await asOwner((client) => client.query('select from people where id = any($1)', [ids]))
  expect(left.rowCount).toBe(0)
})
