import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let workspace: string, region: Actor

beforeAll(async () => {
  house = await openImportHouse()
})
beforeEach(async () => {
  workspace = await newWorkspace()
  region = await newOrganiser(workspace, 'region')
})
afterAll(() => house.stop())

describe('whom a list brings that does not say who they are', () => {
  const kindsOf = async () => {
    const { rows } = await asOwner((client) =>
      client.query('select name, kind from people where workspace_id = $1 order by name', [workspace]),
    )
    return rows.map(({ name, kind }) => `${name} ${kind}`)
  }

  test('a union’s list brings members, unless somebody says otherwise, the next time as well', async () => {
    await house.bring(region, 'people', 'Membership no,Name\n1,Joan Whitlock\n2,Lee Hart\n')
    await house.bring(region, 'people', 'Membership no,Name,Shift\n3,Sam Osei,Early\n', {
      settings: { personKind: 'public' },
    })
    await house.bring(region, 'people', 'Membership no,Name,Shift\n4,Tom Ward,Late\n')
    await house.bring(region, 'people', 'Payroll no,Name\n9,Amina Khan\n')
    expect(await kindsOf()).toEqual([
      'Amina Khan public',
      'Joan Whitlock member',
      'Lee Hart member',
      'Sam Osei public',
      'Tom Ward public',
    ])
  })

  test('nobody who is there already becomes a member by it', async () => {
    await house.bring(region, 'people', 'Name,Email\nJoan Whitlock,joan@example.org\n')
    await house.bring(region, 'people', 'Member no,Name,Email\n1,Joan Whitlock,joan@example.org\n')
    expect(await kindsOf()).toEqual(['Joan Whitlock public'])
  })
})
