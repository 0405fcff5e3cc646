import { beforeEach, describe, expect, test } from 'vitest'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { ImportAsked } from '../contract.ts'
import { previewImport } from './preview-import.ts'
import { runImport } from './run-import.ts'

const csv = (text: string, name = 'list.csv') => new File([text], name)
const PEOPLE = `Member number,First name,Last name,E-mail,Mobile,Postcode,Branch,Type,Tags,Notes
101,Amina,Khan,amina@example.org,07700 900101,M33 2AB,North,Steward,"depot; choir",Sings
102,Sławomir,O’Brien,slawek@example.org,,M33,,Member,,
103,Joan,Whitlock,,0161 496 0000,,North,,,NA
`

let workspace: string
let north: string
let region: Actor

beforeEach(async () => {
  workspace = await newWorkspace()
  north = await newBranch(workspace, 'North')
  region = await newOrganiser(workspace, 'region')
})

const bring = (actor: Actor, asked: Partial<ImportAsked> & { file: File; skipBad?: boolean }) =>
  as(actor, (tx) => runImport(tx, { id: newId(), kind: 'people', ...asked }))
const look = (actor: Actor, asked: Partial<ImportAsked> & { file: File }) =>
  as(actor, (tx) => previewImport(tx, { kind: 'people', ...asked }))

const rows = (sql: string) =>
  asOwner(async (client) => (await client.query(sql.replaceAll('$w', `'${workspace}'`))).rows)
const everything = () =>
  rows(
    `select 'p' as t, id, version, to_jsonb(p) as all from people p where workspace_id = $w
     union all select 'o', id, version, to_jsonb(o) from organisations o where workspace_id = $w
     union all select 'a', id, 0, to_jsonb(a) from affiliations a where workspace_id = $w
     union all select 't', person_id, 0, to_jsonb(t) from person_tokens t where workspace_id = $w
     union all select 'e', person_id, 0, to_jsonb(e) from person_external_ids e where workspace_id = $w order by 1, 2, 4`,
  )

describe('people', () => {
  test('come in as if written down one by one, and the same file again changes nothing', async () => {
    const seen = await look(region, { file: csv(PEOPLE), defaultKind: 'member' })
    expect(seen.counts).toEqual({ new: 3, changes: 0, unchanged: 0, cannotRead: 0 })
    expect(seen.columns[1]).toEqual({
      title: 'First name',
      field: 'given_name',
      examples: ['Amina', 'Sławomir', 'Joan'],
    })
    expect(await everything()).toEqual([])
    const done = await bring(region, { file: csv(PEOPLE), defaultKind: 'member' })
    expect(done.counts).toEqual(seen.counts)
    expect(done.made).toEqual({ people: 3, organisations: 0, affiliations: 0 })
    const people = await rows(
      'select name, kind, branch_id, phones, postcode, outcode, tags, notes, visible_to from people where workspace_id = $w order by name',
    )
    expect(people[0]).toMatchObject({
      name: 'Amina Khan',
      kind: 'activist',
      branch_id: north,
      postcode: 'M33 2AB',
      tags: ['choir', 'depot'],
      visible_to: [north, region.organiserId].sort(),
    })
    expect(people[1]).toMatchObject({ name: 'Joan Whitlock', kind: 'member', notes: null })
    expect(people[2]).toMatchObject({ postcode: null, outcode: 'M33', branch_id: null })
    const before = await everything()
    expect((await bring(region, { file: csv(PEOPLE) })).counts).toEqual({
      new: 0,
      changes: 0,
      unchanged: 3,
      cannotRead: 0,
    })
    expect(await everything()).toEqual(before)
  })

  test('are recognised by id, then by mail; blanks never overwrite, and a shared mail is no proof', async () => {
    const joan = newId()
    const peter = newId()
    await as(region, (tx) =>
      recordPerson(tx, {
        id: joan,
        name: 'Joan Whitlock',
        kind: 'member',
        notes: 'Met in May',
        jobTitle: 'Driver',
        emails: [{ address: 'home@example.org' }],
      }),
    )
    await as(region, (tx) =>
      recordPerson(tx, {
        id: peter,
        name: 'Peter Marsh',
        kind: 'public',
        externalIds: [{ system: 'list', id: '7' }],
      }),
    )
    const file = csv(
      'id,name,email,mobile,notes\n1,Joan Whitlock,Home@Example.org,07700 900102,Coaches\n2,Peter Whitlock,home@example.org,,\n7,,peter@example.org,,\n',
    )
    const { counts } = await bring(region, { file })
    expect(counts).toEqual({ new: 1, changes: 2, unchanged: 0, cannotRead: 0 })
    const people = await rows(
      'select id, name, notes, job_title, emails from people where workspace_id = $w order by name, id',
    )
    expect(people).toMatchObject([
      { id: joan, name: 'Joan Whitlock', notes: 'Met in May\n\nCoaches', job_title: 'Driver' },
      { id: peter, name: 'Peter Marsh', emails: [{ address: 'peter@example.org' }] },
      { name: 'Peter Whitlock' },
    ])
    expect((await bring(region, { file: csv(await file.text()) })).counts.unchanged).toBe(3)
  })

  test('with a wrong row stay out altogether, unless such rows may be left out', async () => {
    const file = () =>
      csv('name,email,branch\nAmina,amina@example.org,North\nJoan,not a mail,South\n,,\nSam,,\n')
    await expect(bring(region, { file: file() })).rejects.toMatchObject({
      code: 'invalid',
      fields: { '3:email': 'not_an_email', '3:branch': 'unknown_branch', total: '2' },
    })
    expect(await everything()).toEqual([])
    expect(await rows('select * from imports where workspace_id = $w')).toEqual([])
    const done = await bring(region, { file: file(), skipBad: true })
    expect(done.counts).toEqual({ new: 2, changes: 0, unchanged: 0, cannotRead: 1 })
    expect(done.errors.first).toEqual([
      { line: 3, column: 'email', code: 'not_an_email' },
      { line: 3, column: 'branch', code: 'unknown_branch' },
    ])
  })

  test('sent twice under one id come in once; another file under it is refused', async () => {
    const id = newId()
    const run = (text: string) => as(region, (tx) => runImport(tx, { id, kind: 'people', file: csv(text) }))
    const [first, second] = await Promise.all([run('name\nAmina\n'), run('name\nAmina\n')])
    expect(second).toEqual(first)
    await expect(run('name\nJoan\n')).rejects.toMatchObject({ code: 'different_content' })
    expect(await rows('select name from people where workspace_id = $w')).toEqual([{ name: 'Amina' }])
    const trail = await rows(
      "select action, after from audit where workspace_id = $w and action like 'imports%' order by at",
    )
    expect(trail).toMatchObject([
      { action: 'imports.run', after: { counts: { new: 1 } } },
      { action: 'imports.other_version' },
    ])
  })

  test('of two rows of one file that are one person, the first word counts, each time the same', async () => {
    const file = () =>
      csv('member id,name,email\n1,Amina Khan,a@example.org\n1,Amina Khan-Shah,b@example.org\n')
    expect((await bring(region, { file: file() })).counts).toMatchObject({ new: 1, changes: 1 })
    expect((await bring(region, { file: file() })).counts).toMatchObject({ unchanged: 2 })
    expect(await rows('select name from people where workspace_id = $w')).toEqual([{ name: 'Amina Khan' }])
  })
})

describe('organisations', () => {
  test('get their kinds from words, and those of one name in different places stay apart', async () => {
    const file = () =>
      csv(
        'name,category,postcode,website\nSale Harriers,"Athletic, Golf",M33 7WR,www.example.org\nChrist Church,Place Of Worship,M33 2AA,\nChrist Church,Place Of Worship,M41 1AA,\n',
      )
    const asked = { kind: 'organisations' as const, file: file() }
    expect((await bring(region, asked)).counts).toMatchObject({ new: 3 })
    const found = await rows(
      'select name, kinds, special, website from organisations where workspace_id = $w order by name',
    )
    expect(found).toMatchObject([
      { name: 'Christ Church', kinds: ['religious'], special: 'faith' },
      { name: 'Christ Church', kinds: ['religious'] },
      { name: 'Sale Harriers', kinds: ['sports'], special: null, website: 'https://www.example.org/' },
    ])
    expect((await bring(region, { ...asked, file: file() })).counts).toMatchObject({ unchanged: 3 })
    const more = csv('organisation,phone,category\nSALE HARRIERS,0161 496 0001,charity\n')
    expect((await bring(region, { kind: 'organisations', file: more })).counts).toMatchObject({ changes: 1 })
    const [harriers] = await rows(
      "select kinds, version from organisations where workspace_id = $w and name ilike 'sale%'",
    )
    expect(harriers).toEqual({ kinds: ['sports', 'voluntary'], version: 2 })
  })
})

describe('affiliations', () => {
  const TIES =
    'appg,name,twfy_id,officer_role\nchoirs,Amina Khan,1,Chair & Registered Contact\nchoirs,Joan Whitlock,2,Vice Chair\nhousing,Amina Khan,1,\n'
  const asked = () => ({
    kind: 'affiliations' as const,
    file: csv(TIES, 'groups.csv'),
    mapping: JSON.stringify({ organisation_name: 0, person_name: 1, person_external_id: 2, role: 3 }),
  })

  test('bring people and organisations along only when told to, and once', async () => {
    const bad = await look(region, asked())
    expect(bad.counts).toMatchObject({ new: 0, cannotRead: 3 })
    expect(bad.errors.first[0]).toEqual({ line: 2, column: 'name', code: 'unknown_person' })
    const all = { createPeople: true, createOrganisations: true, defaultKind: 'decision_maker' }
    const done = await bring(region, { ...asked(), ...all })
    expect(done).toMatchObject({ counts: { new: 3 }, made: { people: 2, organisations: 2, affiliations: 3 } })
    const ties = await rows(
      `select p.name, o.name as at, a.role, a.role_words, a.strength from affiliations a join people p on p.id = a.person_id
       join organisations o on o.id = a.organisation_id where a.workspace_id = $w order by 2, 1`,
    )
    expect(ties).toEqual([
      {
        name: 'Amina Khan',
        at: 'choirs',
        role: 'chair',
        role_words: 'Chair & Registered Contact',
        strength: 2,
      },
      { name: 'Joan Whitlock', at: 'choirs', role: 'officer', role_words: 'Vice Chair', strength: 2 },
      { name: 'Amina Khan', at: 'housing', role: 'member', role_words: null, strength: 2 },
    ])
    const before = await everything()
    expect((await bring(region, { ...asked(), ...all })).counts).toMatchObject({ new: 0, unchanged: 3 })
    expect(await everything()).toEqual(before)
  })
})
