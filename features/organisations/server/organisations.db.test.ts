import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { tagOrganisations } from './act-on-organisations.ts'
import { archiveOrganisation, changeOrganisation } from './change-organisation.ts'
import { exportOrganisations } from './export-organisations.ts'
import { countList, listOrganisations, listTags } from './list-organisations.ts'
import { recordOrganisation } from './record-organisation.ts'
import { organisationsRouter } from './router.ts'

const router = { organisations: organisationsRouter }
let region: Actor

beforeAll(async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
})

const full = () => ({
  id: newId(),
  name: 'St. Brigid’s Parent–Teacher Association',
  kinds: ['school' as const, 'parent_teacher' as const],
  website: 'www.brigids.example/pta',
  phones: [{ number: '0161 496 0000' }],
  emails: [{ address: 'Chair@Brigids.example' }],
  addresses: [{ text: '1 School Lane', postcode: 'm331aa' }],
  interest: 3,
  power: 1,
  tags: ['Schools'],
  externalIds: [{ system: 'charity', id: '123' }],
})

describe('an organisation written down', () => {
  test('is tidied, found by beginnings, sound, phone and mail, and twice the same is once', async () => {
    const input = full()
    const first = await as(region, (tx) => recordOrganisation(tx, input))
    expect(await as(region, (tx) => recordOrganisation(tx, input))).toEqual(first)
    expect(first).toMatchObject({
      kinds: ['parent_teacher', 'school'],
      website: 'https://www.brigids.example/pta',
      outcode: 'M33',
      special: null,
      version: 1,
    })
    for (const q of ['brig', 'pare st', 'Bridgids', '0161496', 'chair@']) {
      const { organisations } = await as(region, (tx) => listOrganisations(tx, { q }))
      expect(
        organisations.map((each) => each.id),
        q,
      ).toEqual([input.id])
    }
    const other = as(region, (tx) => recordOrganisation(tx, { ...input, power: 4 }))
    await expect(other).rejects.toMatchObject({ code: 'different_content' })
    const taken = as(region, (tx) => recordOrganisation(tx, { ...full(), name: 'Twin' }))
    await expect(taken).rejects.toMatchObject({ constraint: 'organisation_external_ids_pkey' })
  })

  test('is changed by whoever read it last, and the trail shows what differed', async () => {
    const { id } = await as(region, (tx) => recordOrganisation(tx, { id: newId(), name: 'Old name' }))
    const changed = await as(region, (tx) =>
      changeOrganisation(tx, { id, version: 1, name: 'New name', interest: 4 }),
    )
    expect(changed).toMatchObject({ name: 'New name', interest: 4, version: 2 })
    await expect(
      as(region, (tx) => changeOrganisation(tx, { id, version: 1, name: 'Late name' })),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' })
    const { rows } = await asOwner((client) =>
      client.query('select action, before, after from audit where subject_id = $1 order by at', [id]),
    )
    expect(rows[1]).toEqual({
      action: 'organisations.change',
      before: { name: 'Old name', interest: null },
      after: { name: 'New name', interest: 4 },
    })
    expect(rows[2].action).toBe('organisations.other_version')
    const { organisations } = await as(region, (tx) => listOrganisations(tx, { q: 'old' }))
    expect(organisations.map((each) => each.id)).not.toContain(id)
  })

  test('is tagged, filtered, counted and put away', async () => {
    const actor = await newOrganiser(await newWorkspace(), 'region')
    const ids = [newId(), newId(), newId()]
    for (const [index, id] of ids.entries())
      await as(actor, (tx) =>
        recordOrganisation(tx, {
          id,
          name: `Club ${index}`,
          kinds: index ? ['sports'] : ['youth'],
          postcode: 'M33',
        }),
      )
    await as(actor, (tx) =>
      tagOrganisations(tx, { selection: { filters: { kind: 'sports' } }, add: ['Cup'], remove: [] }),
    )
    expect(await as(actor, listTags)).toEqual({ tags: [{ tag: 'Cup', organisations: 2 }] })
    expect(await as(actor, (tx) => countList(tx, { tag: 'cup' }))).toEqual({ count: 2, all: 3 })
    expect(await as(actor, (tx) => countList(tx, { outcode: 'm33', kind: 'youth' }))).toEqual({
      count: 1,
      all: 3,
    })
    await as(actor, (tx) => archiveOrganisation(tx, ids[2]!, true, 'closed'))
    expect(await as(actor, (tx) => countList(tx, {}))).toEqual({ count: 2, all: 2 })
    expect(await as(actor, (tx) => countList(tx, { archived: 'yes' }))).toMatchObject({ count: 1 })
    const page = await as(actor, (tx) => listOrganisations(tx, { limit: 1 }))
    const next = await as(actor, (tx) => listOrganisations(tx, { limit: 1, after: page.next! }))
    expect([page, next].map((each) => each.organisations[0]!.name)).toEqual(['Club 0', 'Club 1'])
    expect(next.next).toBeNull()
  })
})

describe('bad input', () => {
  const bad: [string, unknown][] = [
    ['no name', {}],
    ['a name of spaces', { name: '   ' }],
    ['a name with U+0000', { name: 'a\u0000b' }],
    ['half a surrogate pair', { name: 'a\ud800b' }],
    ['a name too long', { name: 'x'.repeat(201) }],
    ['an unknown kind', { name: 'A', kinds: ['mosque'] }],
    ['interest of five', { name: 'A', interest: 5 }],
    ['power of a half', { name: 'A', power: 0.5 }],
    ['a special of our own making', { name: 'A', special: 'money' }],
    ['a script for a website', { name: 'A', website: 'javascript:alert(1)' }],
    ['a mail that is none', { name: 'A', emails: [{ address: 'nobody' }] }],
    ['a number for tags', { name: 'A', tags: 7 }],
    ['a list', []],
  ]
  test.each(bad)('%s is refused kindly and nothing is written', async (_what, body) => {
    const id = newId()
    const answer = await ask(router, region, 'PUT', `/organisations/${id}`, body)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } })
    expect((await ask(router, region, 'GET', `/organisations/${id}`)).status).toBe(404)
  })

  test('in addresses and filters is refused too', async () => {
    for (const path of [
      '/organisations/not-an-id',
      '/organisations?kind=mosque',
      '/organisations?limit=0',
      '/organisations?after=x',
      '/organisations?q=%00',
      '/organisations/by-ids?ids=1',
    ])
      expect((await ask(router, region, 'GET', path)).status, path).toBe(422)
    expect((await ask(router, null, 'GET', '/organisations')).status).toBe(401)
    const broken = await ask(router, region, 'PUT', `/organisations/${newId()}`, '{"name": ')
    expect(broken).toMatchObject({ status: 400, body: { code: 'invalid' } })
    const export_ = { selection: { filters: {} }, format: 'csv' }
    expect((await ask(router, region, 'POST', '/organisations/export', export_)).status).toBe(422)
  })
})

test('a list of organisations leaves as table, cards, mailing list and labels, each marked with who took it', async () => {
  const workspace = await newWorkspace()
  const amina = await newOrganiser(workspace, 'region', { name: 'Amina Yusuf' })
  await as(amina, (tx) => recordOrganisation(tx, full()))
  await as(amina, (tx) =>
    recordOrganisation(tx, { ...full(), name: 'Leave Us', externalIds: [], doNotContact: true }),
  )
  const take = (format: 'csv' | 'vcard' | 'mail' | 'labels') =>
    as(amina, (tx) => exportOrganisations(tx, { selection: { filters: {} }, format, reason: 'hustings' }))
  const mark = /Amina Yusuf\\?, \d{1,2} [A-Z][a-z]{2} \d{4}\\?, for: hustings/
  for (const format of ['csv', 'vcard', 'mail'] as const) {
    const text = (await (await take(format)).text()).replaceAll('\r\n ', '')
    expect(text.match(new RegExp(mark, 'g')), format).toHaveLength(1)
    expect(text).not.toContain('Leave Us')
  }
  expect((await take('labels')).type).toBe('application/pdf')
  const all = await as(amina, (tx) => listOrganisations(tx, {}))
  for (const { id } of all.organisations) await as(amina, (tx) => archiveOrganisation(tx, id, true))
  await expect(take('labels')).rejects.toMatchObject({ fields: { selection: 'no_addresses' } })
})
