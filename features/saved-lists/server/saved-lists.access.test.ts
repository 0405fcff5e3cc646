import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { savedListsRouter } from './router.ts'
import { listSaved, removeList, saveList } from './saved-lists.ts'

const router = { savedLists: savedListsRouter }
const mine = { room: 'people' as const, name: 'Depot stewards', filters: { q: 'depot', tag: ['a', 'b'] } }

let workspace: string
let amina: Actor
beforeAll(async () => {
  workspace = await newWorkspace()
  amina = await newOrganiser(workspace, 'branch')
})

describe('a saved list (saved_lists)', () => {
  test('is its maker’s own: nobody else sees, overwrites or removes it, not even the region', async () => {
    const id = newId()
    await as(amina, (tx) => saveList(tx, { id, ...mine }))
    const others = [
      await newOrganiser(workspace, 'region'),
      await newOrganiser(workspace, 'branch'),
      await newOrganiser(workspace, 'listener'),
      await newOrganiser(workspace, 'partner'),
      await newOrganiser(await newWorkspace('Elsewhere'), 'region'),
    ]
    for (const actor of others) {
      expect((await as(actor, (tx) => listSaved(tx, { room: 'people' }))).lists).toEqual([])
      // Keys begin with the workspace, so elsewhere the same id is simply free.
      for (const attempt of [
        () => as(actor, (tx) => saveList(tx, { id, ...mine, name: 'Taken' })),
        () => as(actor, (tx) => removeList(tx, { id })),
      ])
        if (actor.workspaceId === workspace)
          await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    }
    const viewer = await newOrganiser(workspace, 'viewer')
    expect((await ask(router, viewer, 'GET', '/saved-lists?room=people')).status).toBe(403)
    const { lists } = await as(amina, (tx) => listSaved(tx, { room: 'people' }))
    expect(lists.map((each) => [each.id, each.name, each.filters])).toEqual([[id, mine.name, mine.filters]])
  })

  test('saved twice is one list, and what it looks for stays out of the trail', async () => {
    const id = newId()
    const body = { ...mine, room: 'organisations', filters: { q: 'someone private' } }
    expect((await ask(router, amina, 'PUT', `/saved-lists/${id}`, body)).status).toBe(200)
    expect((await ask(router, amina, 'PUT', `/saved-lists/${id}`, body)).status).toBe(200)
    expect((await ask(router, amina, 'PUT', `/saved-lists/${id}`, { ...body, name: 'x' })).status).toBe(409)
    expect((await ask(router, amina, 'DELETE', `/saved-lists/${id}`)).body).toEqual({ done: true })
    expect((await ask(router, amina, 'DELETE', `/saved-lists/${id}`)).status).toBe(404)
    const { rows } = await asOwner((client) =>
      client.query('select action, after::text from audit where subject_id = $1 order by at', [id]),
    )
    expect(rows.map((row) => row.action)).toEqual(['saved_lists.save', 'saved_lists.remove'])
    expect(JSON.stringify(rows)).not.toContain('private')
  })

  test('bad input is refused kindly', async () => {
    const tries: object[] = [
      { ...mine, room: 'branches' },
      { ...mine, name: '' },
      { ...mine, name: 'x'.repeat(81) },
      { ...mine, filters: 'q=1' },
      { ...mine, filters: { q: 7 } },
      { ...mine, filters: { q: 'a\u0000' } },
      { ...mine, filters: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 'v'])) },
    ]
    for (const body of tries)
      expect(
        (await ask(router, amina, 'PUT', `/saved-lists/${newId()}`, body)).status,
        JSON.stringify(body),
      ).toBe(422)
    expect((await ask(router, amina, 'GET', '/saved-lists')).status).toBe(422)
    expect((await ask(router, amina, 'DELETE', '/saved-lists/x')).status).toBe(422)
  })
})
