import { beforeAll, describe, expect, test } from 'vitest'
import { recordPeople, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { ROLES, type Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#server/database/audit.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { exportTrail } from './export-trail.ts'
import { listWho, readTrail } from './read-trail.ts'

const DENIED = /permission denied/

describe('the audit trail', () => {
  let workspace: string
  const actors = {} as Record<Role, Actor>
  let stranger: Actor
  const joan = newId()

  beforeAll(async () => {
    workspace = await newWorkspace()
    const branchIds = [await newBranch(workspace)]
    for (const role of ROLES) actors[role] = await newOrganiser(workspace, role, { branchIds })
    stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
    await as(actors.region, (tx) => recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member' }))
  })

  const written = () =>
    asOwner(
      async (client) =>
        (await client.query('select * from audit where workspace_id = $1 order by id', [workspace])).rows,
    )

  test.each(ROLES.filter((role) => role !== 'region'))('a %s may not read it at all', async (role) => {
    for (const what of ['*', 'id', 'action', 'count(*)'])
      await expect(as(actors[role], (tx) => tx.client.query(`select ${what} from audit`))).rejects.toThrow(
        DENIED,
      )
    await expect(as(actors[role], (tx) => readTrail(tx, {}))).rejects.toThrow(DENIED)
  })

  test('places that were brought in are called by their name', async () => {
    const set = newId()
    const { names } = await as(actors.region, async (tx) => {
      await tx.client.query(
        "insert into area_sets (workspace_id, id, name, kind) values ($1, $2, 'Wards', 'boundaries')",
        [workspace, set],
      )
      await audit(tx, { action: 'areas.bring', subject: 'area_set', subjectId: set })
      return readTrail(tx, { subjectId: set })
    })
    expect(names).toEqual({ [set]: 'Wards' })
  })

  test('a regional organiser reads that of their own workspace only', async () => {
    const { entries, names } = await as(actors.region, (tx) => readTrail(tx, { subjectId: joan }))
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ action: 'people.record', organiserName: 'A region', subjectId: joan })
    expect(names[joan]).toBe('Joan Whitlock')
    expect((await as(stranger, (tx) => readTrail(tx, { subjectId: joan }))).entries).toEqual([])
    expect((await as(stranger, (tx) => readTrail(tx, {}))).entries).toEqual([])
  })

  test.each(ROLES)('a %s may not change or remove what it says', async (role) => {
    const before = await written()
    for (const words of [`update audit set reason = 'none'`, 'delete from audit', 'truncate audit'])
      await expect(
        as(actors[role], (tx) => tx.client.query(words)),
        words,
      ).rejects.toThrow(DENIED)
    expect(await written()).toEqual(before)
  })

  test.each(ROLES.filter((role) => role !== 'region'))(
    'a %s may add to it in no name but their own',
    async (role) => {
      const say = (actor: Actor) =>
        as(actors[role], (tx) => audit({ ...tx, actor }, { action: 'people.export', subject: 'people' }))
      await say(actors[role])
      const lie = /row-level security/
      await expect(say({ ...actors[role], organiserId: actors.region.organiserId })).rejects.toThrow(lie)
      await expect(say({ ...actors[role], workspaceId: stranger.workspaceId })).rejects.toThrow(lie)
    },
  )

  test('everyone who ever was an organiser can be chosen', async () => {
    const { organisers } = await as(actors.region, (tx) => listWho(tx))
    expect(organisers).toHaveLength(ROLES.length)
  })
})

describe('reading the trail', () => {
  test('goes page by page through the same instant, latest first, without a gap or a double', async () => {
    const region = await newOrganiser(await newWorkspace(), 'region')
    // One transaction, so all entries carry the same time.
    await as(region, async (tx) => {
      for (let at = 0; at < 25; at++) await audit(tx, { action: 'people.change', subject: 'person' })
    })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await as(region, (tx) => readTrail(tx, { limit: 10, ...(after ? { after } : {}) }))
      seen.push(...page.entries.map((each) => each.id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(25)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
    await expect(as(region, (tx) => readTrail(tx, { after: 'nonsense' }))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('looks at the same within an hour are one line with a count, and the file holds each of them', async () => {
    const region = await newOrganiser(await newWorkspace(), 'region')
    const look = (...people: string[]) => ({
      action: 'affiliations.read_special',
      subject: 'affiliations',
      after: { people },
    })
    const [joan, sam] = [newId(), newId()]
    // One transaction, so that no hour ends between them.
    await as(region, (tx) =>
      audit(tx, look(joan), look(joan), look(sam), look(joan), {
        action: 'people.change',
        subject: 'person',
      }),
    )
    const told = async (paging: object) => {
      const { entries, next } = await as(region, (tx) => readTrail(tx, paging))
      const lines = entries.map(({ changes, times }) => [changes[0]?.is.values[0] ?? 'changed', times])
      return { lines, next }
    }
    const all = [
      ['changed', 1],
      [joan, 3],
      [sam, 1],
    ]
    const { lines } = await told({})
    expect(lines.toSorted()).toEqual(all.toSorted())
    const first = await told({ limit: 2 })
    const rest = await told({ limit: 2, after: first.next })
    expect([...first.lines, ...rest.lines]).toEqual(lines)
    const file = await as(region, (tx) => exportTrail(tx, { filters: {}, reason: 'the committee' }))
    expect((await file.text()).split('affiliations.read_special')).toHaveLength(5)
  })

  test('is narrowed by who, what, which record and when', async () => {
    const workspace = await newWorkspace()
    const [sam, amina] = [await newOrganiser(workspace, 'region'), await newOrganiser(workspace, 'region')]
    const id = newId()
    await as(sam, (tx) => recordPeople(tx, [{ id, name: 'Joan', kind: 'member' }]))
    await as(sam, (tx) =>
      audit(tx, { action: 'people.archive', subject: 'person', subjectId: id, reason: 'moved' }),
    )
    await as(amina, (tx) => audit(tx, { action: 'organisations.change', subject: 'organisation' }))
    const count = async (filters: object) => (await as(sam, (tx) => readTrail(tx, filters))).entries.length
    const today = new Date().toISOString().slice(0, 10)
    expect(await count({})).toBe(2)
    expect(await count({ organiserId: amina.organiserId })).toBe(1)
    expect(await count({ action: 'people.' })).toBe(1)
    expect(await count({ subjectId: id })).toBe(1)
    expect(await count({ from: '2020-01-01', to: '2020-12-31' })).toBe(0)
    expect(await count({ from: '2020-01-01' })).toBe(2)
    expect(await count({ to: today, from: '2020-01-01' })).toBeGreaterThanOrEqual(0)
  })

  test('of one record tells what was done with many at once, and what a list changed in it', async () => {
    const workspace = await newWorkspace()
    const sam = await newOrganiser(workspace, 'region', { name: 'Sam' })
    const [joan, tariq, importId] = [newId(), newId(), newId()]
    await as(sam, (tx) => audit(tx, { action: 'people.change', subject: 'person', subjectId: joan }))
    for (const action of ['people.export', 'people.tag', 'affiliations.read_special'])
      await as(sam, (tx) => audit(tx, { action, subject: 'people', after: { people: [tariq, joan] } }))
    const printed = { subject: 'phone_list', subjectId: newId(), after: { people: [joan] } }
    await as(sam, (tx) => audit(tx, { action: 'phone_lists.print', ...printed }))
    await as(sam, (tx) => audit(tx, { action: 'people.tag', subject: 'people', after: { people: [tariq] } }))
    await asOwner(async (client) => {
      await client.query(
        `insert into imports (workspace_id, id, organiser_id, kind, file_name, fingerprint, ended_at) values ($1, $2, $3, 'people', 'members.csv', 'x', now())`,
        [workspace, importId, sam.organiserId],
      )
      await client.query(
        `insert into import_changes (workspace_id, import_id, kind, record_id, organiser_id, made, before, after)
         values ($1, $2, 'people', $3, $4, false, '{"job_title": null, "version": 1}', '{"job_title": "Warden", "version": 2}')`,
        [workspace, importId, joan, sam.organiserId],
      )
    })
    const all = await as(sam, (tx) => readTrail(tx, { subjectId: joan }))
    expect(all.entries.map(({ action }) => action).sort()).toEqual([
      'affiliations.read_special',
      'imports.change',
      'people.change',
      'people.export',
      'people.tag',
      'phone_lists.print',
    ])
    expect(all.entries.find(({ action }) => action === 'imports.change')).toMatchObject({
      organiserName: 'Sam',
      subject: 'person',
      reason: 'members.csv',
      changes: [{ field: 'jobTitle', is: { values: ['Warden'] } }],
    })
    // Page by page it is the same, each line once.
    const paged: string[] = []
    let after: string | undefined
    do {
      const page = await as(sam, (tx) =>
        readTrail(tx, { subjectId: joan, limit: 2, ...(after ? { after } : {}) }),
      )
      paged.push(...page.entries.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(paged.toSorted()).toEqual(all.entries.map(({ id }) => id).toSorted())
    const narrowed = await as(sam, (tx) => readTrail(tx, { subjectId: joan, action: 'people.' }))
    expect(narrowed.entries).toHaveLength(3)
  })

  test('taking it along is itself kept, with the reason', async () => {
    const region = await newOrganiser(await newWorkspace(), 'region')
    await as(region, (tx) =>
      audit(tx, {
        action: 'people.change',
        subject: 'person',
        before: { name: '=A1' },
        after: { name: 'B' },
      }),
    )
    const file = await as(region, (tx) => exportTrail(tx, { filters: {}, reason: 'asked by the committee' }))
    expect(await file.text()).toContain('name: =A1 → B')
    const { entries } = await as(region, (tx) => readTrail(tx, { action: 'privacy.' }))
    expect(entries[0]).toMatchObject({ action: 'privacy.export_trail', reason: 'asked by the committee' })
  })
})
