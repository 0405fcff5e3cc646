import { beforeAll, describe, expect, test } from 'vitest'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listImports, readImport } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { runImport } from './run-import.ts'

// The table `imports`: a branch organiser sees their own, the region all, nobody else any.
describe('who sees an import, and whom it may touch', () => {
  let region: Actor, north: Actor, south: Actor, stranger: Actor, northBranch: string, southBranch: string
  const [mine, joan] = [newId(), newId()]
  const csv = (text: string) => new File([text], 'members.csv')

  beforeAll(async () => {
    const workspace = await newWorkspace()
    northBranch = await newBranch(workspace, 'North')
    southBranch = await newBranch(workspace, 'South')
    region = await newOrganiser(workspace, 'region')
    north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
    south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
    stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
    await as(south, (tx) =>
      recordPerson(tx, {
        id: joan,
        name: 'Joan Whitlock',
        kind: 'member',
        branchId: southBranch,
        emails: [{ address: 'joan@example.org' }],
        externalIds: [{ system: 'members', id: '7' }],
      }),
    )
    await as(north, (tx) => runImport(tx, { id: mine, kind: 'people', file: csv('name\nAmina Khan\n') }))
  })

  const seen = async (actor: Actor) =>
    (await as(actor, (tx) => listImports(tx, {}))).imports.map((each) => each.id)

  test('its organiser and the region do', async () => {
    expect(await seen(north)).toEqual([mine])
    expect(await seen(region)).toEqual([mine])
    for (const actor of [south, stranger]) {
      expect(await seen(actor)).toEqual([])
      await expect(as(actor, (tx) => readImport(tx, { id: mine }))).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    const again = as(south, (tx) =>
      runImport(tx, { id: mine, kind: 'people', file: csv('name\nAmina Khan\n') }),
    )
    await expect(again).rejects.toMatchObject({ code: 'not_found' })
    const workspace = region.workspaceId
    for (const role of ['listener', 'partner', 'viewer'] as const) {
      const actor = await newOrganiser(workspace, role)
      await expect(as(actor, (tx) => listImports(tx, {}))).rejects.toThrow(/permission denied/)
    }
  })

  test('nobody out of sight is matched, counted or changed', async () => {
    const file = () => csv('name,email\nJoan Whitlock,joan@example.org\n')
    const before = await asOwner(
      async (c) => (await c.query('select * from people where id = $1', [joan])).rows,
    )
    expect((await as(north, (tx) => previewImport(tx, { kind: 'people', file: file() }))).counts.new).toBe(1)
    const done = await as(north, (tx) =>
      runImport(tx, { id: newId(), kind: 'people', file: file(), branchId: northBranch }),
    )
    expect(done.counts).toMatchObject({ new: 1 })
    const after = await asOwner(
      async (c) => (await c.query('select * from people where id = $1', [joan])).rows,
    )
    expect(after).toEqual(before)
    expect(
      (await as(region, (tx) => previewImport(tx, { kind: 'people', file: file() }))).errors.first,
    ).toEqual([{ line: 2, column: '', code: 'several_people' }])
  })

  test("another system's id that belongs to someone out of sight makes one bad row, not a failure", async () => {
    const file = () => csv('member number,name\n7,Joan W\n8,Sam Marsh\n')
    const run = (skipBad: boolean) =>
      as(north, (tx) => runImport(tx, { id: newId(), kind: 'people', file: file(), skipBad }))
    await expect(run(false)).rejects.toMatchObject({
      code: 'invalid',
      fields: { '2:member number': 'external_id_taken' },
    })
    expect((await run(true)).counts).toEqual({ new: 1, changes: 0, unchanged: 0, cannotRead: 1 })
    const names = await asOwner(
      async (c) =>
        (
          await c.query("select name from people where workspace_id = $1 and name like 'J%W'", [
            north.workspaceId,
          ])
        ).rows,
    )
    expect(names).toEqual([])
  })

  test('a branch organiser brings people into own branches only', async () => {
    const into = (branchId: string | undefined, text: string) =>
      as(north, (tx) => runImport(tx, { id: newId(), kind: 'people', file: csv(text), branchId }))
    await expect(into(southBranch, 'name\nSam\n')).rejects.toMatchObject({ code: 'not_found' })
    await expect(into(undefined, 'name,branch\nSam,South\n')).rejects.toMatchObject({
      fields: { '2:branch': 'unknown_branch' },
    })
    await expect(into(newId(), 'name\nSam\n')).rejects.toMatchObject({ code: 'not_found' })
  })
})
