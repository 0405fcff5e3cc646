import type pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { ROLES, type Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { withActor } from '#server/database/actor.ts'
import { appPool, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { insertOf, rowsOf } from './testing/rows.ts'

type Allowed = { read: readonly Role[]; write: readonly Role[]; touch?: string }
const all = ROLES
const region = ['region'] as const
const sharedGround = ['region', 'branch', 'listener'] as const

/**
 * Who may see and who may change what another branch, another organiser or no coalition of theirs keeps in their own
 * workspace. A viewer who is named here may count and no more: the test after this one holds them to that.
 */
const TABLES: Record<string, Allowed> = {
  workspaces: { read: all, write: region, touch: 'name' },
  organisers: { read: sharedGround, write: region },
  audit: { read: region, write: [] },
  branches: { read: [...sharedGround, 'viewer'], write: region },
  coalitions: { read: ['region', 'branch'], write: region },
  organisations: { read: [...sharedGround, 'viewer'], write: ['region', 'branch'] },
  organisation_tokens: { read: sharedGround, write: ['region', 'branch'] },
  organisation_external_ids: { read: sharedGround, write: ['region', 'branch'] },
  workplaces: { read: [...sharedGround, 'viewer'], write: region },
  people: { read: ['region', 'viewer'], write: region },
  person_tokens: { read: region, write: region },
  person_external_ids: { read: region, write: region },
  affiliations: { read: ['region', 'viewer'], write: region },
  connections: { read: region, write: region },
  allies_forms: { read: region, write: region },
  saved_lists: { read: [], write: [] },
  // How many belong there, apart from who.
  crowded_organisations: { read: sharedGround, write: region },
  imports: { read: region, write: region },
  import_rows: { read: region, write: region },
  import_changes: { read: region, write: region },
  // What a column is called, apart from what stands in it.
  import_mappings: { read: ['region', 'branch'], write: ['region', 'branch'] },
  person_pairs: { read: region, write: region },
  person_merges: { read: region, write: region },
  organisation_pairs: { read: ['region', 'branch'], write: ['region', 'branch'] },
  // A listener may follow an old address to an organisation they see.
  organisation_merges: { read: sharedGround, write: ['region', 'branch'], touch: 'special' },
  issues: { read: sharedGround, write: region },
  one_to_ones: { read: region, write: region },
  one_to_one_concerns: { read: region, write: region },
  one_to_one_quotes: { read: region, write: region },
  one_to_one_versions: { read: region, write: region },
  // Not even the region reads what someone thinks of their own part.
  one_to_one_reflections: { read: [], write: [] },
  leadership_marks: { read: region, write: region },
  follow_ups: { read: region, write: region },
  introductions: { read: region, write: region },
  introduction_refusals: { read: region, write: region },
  phone_lists: { read: region, write: region },
  phone_calls: { read: region, write: region },
  media_reaches: { read: sharedGround, write: ['region', 'branch'], touch: 'recorded_by' },
  match_searches: { read: region, write: region },
  match_knowledge: { read: ['region', 'branch'], write: region },
  match_thresholds: { read: ['region', 'branch'], write: region },
  // What a field is called, apart from what stands in it.
  custom_fields: { read: sharedGround, write: ['region', 'branch'], touch: 'choices' },
  // Boundaries and postcodes tell of no person.
  area_sets: { read: [...sharedGround, 'partner'], write: region, touch: 'name' },
  areas: { read: [...sharedGround, 'partner'], write: region },
  postcode_places: { read: [...sharedGround, 'partner'], write: region, touch: 'lon' },
  // Words of names, apart from whose they are.
  word_sounds: { read: [...sharedGround, 'partner'], write: region },
}

/** Rows that are written and taken away, never changed. */
const REMOVED_ONLY = ['word_sounds']

const DENIED = '42501'
const ROLLED_BACK = new Error('rolled back')

/** How many rows a statement reaches as this actor, undone afterwards; `denied` when the role may not even try. */
async function reach(actor: Actor, text: string, values: unknown[] = []): Promise<number | 'denied'> {
  let reached: number | 'denied' = 'denied'
  await withActor(appPool(), actor, async (tx) => {
    const result: pg.QueryResult = await tx.client.query(text, values)
    reached = result.command === 'SELECT' ? Number(result.rows[0].n) : (result.rowCount ?? 0)
    throw ROLLED_BACK
  }).catch((error) => {
    if (error !== ROLLED_BACK && error.code !== DENIED) throw error
  })
  return reached
}

const nothing = (reached: number | 'denied') => reached === 'denied' || reached === 0

describe('every table and every role', () => {
  const actors = {} as Record<Role, Actor>
  let ours: string
  let theirs: string
  const whoIsThere = newId()

  beforeAll(async () => {
    ours = await newWorkspace('Ours')
    theirs = newId()
    const [mine, coalition] = [newId(), newId()]
    for (const role of ROLES)
      actors[role] = await newOrganiser(ours, role, { branchIds: [mine], coalitionIds: [coalition] })
    const everyScope = Object.values(actors).flatMap((actor) => [...actor.scopes])
    const { workspaces: _, ...otherBranch } = rowsOf({
      workspaceId: ours,
      organiserId: newId(),
      visibleTo: [newId()],
    })
    // The other workspace's rows even name our scopes, so that nothing but the workspace keeps them apart.
    const elsewhere = rowsOf({ workspaceId: theirs, organiserId: whoIsThere, visibleTo: everyScope })
    await asOwner(async (client) => {
      for (const rows of [otherBranch, elsewhere])
        for (const [table, row] of Object.entries(rows)) await client.query(...insertOf(table, row))
    })
  })

  test('no table is left out', async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      ),
    )
    expect(rows.map((row) => row.name)).toEqual(Object.keys(TABLES).sort())
    const seeded = rowsOf({ workspaceId: ours, organiserId: whoIsThere, visibleTo: [] })
    expect(new Set(Object.keys(seeded).map((table) => table.trim()))).toEqual(new Set(Object.keys(TABLES)))
  })

  const cases = Object.keys(TABLES).flatMap((table) => ROLES.map((role) => [table, role] as const))

  test.each(cases)(
    '%s of another workspace: a %s sees, changes, removes and adds nothing',
    async (table, role) => {
      const actor = actors[role]
      const { touch = 'workspace_id' } = TABLES[table]!
      const there = 'where workspace_id = $1'
      expect(nothing(await reach(actor, `select count(*) as n from ${table} ${there}`, [theirs]))).toBe(true)
      expect(nothing(await reach(actor, `update ${table} set ${touch} = ${touch} ${there}`, [theirs]))).toBe(
        true,
      )
      expect(nothing(await reach(actor, `delete from ${table} ${there}`, [theirs]))).toBe(true)
      const row = rowsOf({
        workspaceId: theirs,
        organiserId: actor.organiserId,
        visibleTo: [...actor.scopes],
      })[table]!
      expect(await reach(actor, ...insertOf(table, row))).toBe('denied')
      // Nor may a row of ours be carried over there.
      expect(nothing(await reach(actor, `update ${table} set workspace_id = $1`, [theirs]))).toBe(true)
    },
  )

  test.each(cases)(
    '%s of another branch or organiser: a %s sees and changes only what they may',
    async (table, role) => {
      const actor = actors[role]
      const { read, write, touch = 'workspace_id' } = TABLES[table]!
      const there = `where workspace_id = $1${table === 'organisers' ? ` and id <> '${actor.organiserId}'` : ''}`
      const seen = await reach(actor, `select count(*) as n from ${table} ${there}`, [ours])
      expect(nothing(seen), `sees ${seen}`).toBe(!read.includes(role))
      const act = REMOVED_ONLY.includes(table)
        ? `delete from ${table}`
        : `update ${table} set ${touch} = ${touch}`
      const changed = await reach(actor, `${act} ${there}`, [ours])
      expect(nothing(changed), `changes ${changed}`).toBe(!write.includes(role))
      if (!write.includes(role))
        expect(nothing(await reach(actor, `delete from ${table} ${there}`, [ours]))).toBe(true)
    },
  )

  test.each(Object.keys(TABLES))('%s: a viewer learns nobody’s id or name', async (table) => {
    if (['workspaces', 'organisers', 'branches'].includes(table)) return
    for (const column of ['*', 'id', 'name', 'person_id', 'visible_to']) {
      const attempt = withActor(appPool(), actors.viewer, (tx) =>
        tx.client.query(`select ${column} from ${table}`),
      )
      if (table === 'workplaces' && column === 'id') await attempt
      // 42703: there is no such column.
      else await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42703)$/) })
    }
  })

  test.each(ROLES)('a %s has no way to sign-in, the queue or another role', async (role) => {
    const { rows } = await asOwner((client) =>
      client.query(
        `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('sign_in', 'jobs')`,
      ),
    )
    expect(rows.length).toBeGreaterThan(7)
    for (const { name } of rows)
      expect(await reach(actors[role], `select count(*) as n from ${name}`), name).toBe('denied')
  })

  test('afterwards the other workspace is as it was', async () => {
    const { rows } = await asOwner((client) =>
      client.query('select name from people where workspace_id = $1', [theirs]),
    )
    expect(rows).toEqual([{ name: 'Test' }, { name: 'Test' }])
  })
})
