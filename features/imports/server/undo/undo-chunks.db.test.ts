import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { TableKind } from '../../mapping.contract.ts'
import { type ImportHouse, openImportHouse } from '../testing/import-house.ts'
import { foreseeUndo } from './foresee-undo.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  // What one chunk makes, the next one changes.
  house = await openImportHouse({ rows: 1, links: 1 })
})
afterAll(() => house.stop())

const FILES: [kind: TableKind, changed: string, text: string][] = [
  [
    'affiliations',
    'select since_year::text as now from affiliations where workspace_id = $1',
    'Person,Organisation,Role,Since\nAmina Khan,Choir,chair,\nAmina Khan,Choir,chair,2015\n',
  ],
  [
    'workplaces',
    'select head_count::text as now from workplaces where workspace_id = $1',
    'Workplace,Branch,Employer,Head count\nDepot,North,Council,\nDepot,North,Council,2015\n',
  ],
]

test.each(FILES)(
  '%s that an earlier row made and a later one changed go again',
  async (kind, asked, text) => {
    const workspace = await newWorkspace()
    await newBranch(workspace, 'North')
    region = await newOrganiser(workspace, 'region')
    const now = () =>
      asOwner(async (client) => (await client.query(asked, [workspace])).rows.map((row) => row.now))
    const { id, made } = await house.bring(region, kind, text)
    expect(await now()).toEqual(['2015'])
    expect(await as(region, (tx) => foreseeUndo(tx, { id }))).toMatchObject({
      goes: made,
      kept: { total: 0 },
    })
    expect(await house.undo(region, id)).toMatchObject({ state: 'undone', problem: null })
    expect(await now()).toEqual([])
    const left = await asOwner((client) =>
      client.query(
        'select name from people where workspace_id = $1 union all select name from organisations where workspace_id = $1',
        [workspace],
      ),
    )
    expect(left.rows).toEqual([])
  },
)
