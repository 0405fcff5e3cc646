import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { foldText } from '#kernel/text/names.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { recordPeople } from './bulk-record.ts'
import { archivePerson, changePerson } from './change-person.ts'
import { listPeople } from './list-people.ts'

const NAMES = [
  'Hana Hart',
  'Lee Marsh',
  'Ann Leeming',
  'Bo Lee',
  'Chinedu Okafor',
  'José Hartmann',
  'Sławomir Łęcki',
  'Mary Hart',
  'Martha Harper',
  'Siobhán Ní Bhriain',
]
let region: Actor
let branch: Actor
const ids = new Map<string, string>()

beforeAll(async () => {
  const workspace = await newWorkspace()
  const [ours, theirs] = [await newBranch(workspace), await newBranch(workspace)]
  region = await newOrganiser(workspace, 'region')
  branch = await newOrganiser(workspace, 'branch', { branchIds: [ours] })
  const people = NAMES.map((name, at) => ({
    id: newId(),
    name,
    kind: 'member' as const,
    branchId: at % 2 ? theirs : ours,
  }))
  for (const { id, name } of people) ids.set(name, id)
  await as(region, (tx) => recordPeople(tx, people))
})

/** All that is found, page by page, each page as small as given. */
async function found(actor: Actor, q: string, limit = 50): Promise<string[]> {
  const names: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await as(actor, (tx) => listPeople(tx, { q, limit, ...(after && { after }) }))
    names.push(...page.people.filter((each) => !each.near).map((each) => each.name))
    if (!page.next) return names
    after = page.next
  }
}

/** The rule, said plainly: each word typed begins a word of the name. */
const answers = (q: string) => (name: string) =>
  foldText(q)
    .split(' ')
    .every((word) =>
      foldText(name)
        .split(' ')
        .some((part) => part.startsWith(word)),
    )

test.each([
  'h',
  'ha',
  'har',
  'hart',
  'lee',
  'ma',
  'jose',
  'lecki',
  'mar har',
  'har mar',
  'ni',
  'zz',
  'bhriain sio',
])('“%s” finds everyone it begins a name of, once, in pages of any size', async (q) => {
  const expected = NAMES.filter(answers(q)).sort()
  for (const limit of [1, 2, 50]) expect((await found(region, q, limit)).sort()).toEqual(expected)
  const seen = NAMES.filter((name, at) => at % 2 === 0 && answers(q)(name)).sort()
  expect((await found(branch, q, 1)).sort()).toEqual(seen)
})

test('a whole word comes before longer ones, and equal words in the order of names', async () => {
  expect(await found(region, 'lee')).toEqual(['Bo Lee', 'Lee Marsh', 'Ann Leeming'])
})

test('a misspelt name is offered after those that fit', async () => {
  const { people } = await as(region, (tx) => listPeople(tx, { q: 'okafour' }))
  expect(people).toMatchObject([{ name: 'Chinedu Okafor', near: true }])
})

test('a new name is found, the old one no longer; someone put away is not', async () => {
  const id = ids.get('Martha Harper')!
  await as(region, (tx) => changePerson(tx, { id, name: 'Martha Quigley', version: 1 } as never))
  expect(await found(region, 'quig')).toEqual(['Martha Quigley'])
  expect(await found(region, 'harper')).toEqual([])
  await as(region, (tx) => archivePerson(tx, id, true))
  expect(await found(region, 'quig')).toEqual([])
})

test('people of one field and of two stand in one alphabet, and a number is found by how it begins or ends', async () => {
  const region = await newOrganiser(await newWorkspace(), 'region')
  const write = (name: string, more: object) => ({ id: newId(), name, kind: 'member' as const, ...more })
  await as(region, (tx) =>
    recordPeople(tx, [
      write('Zara Abbott', {}),
      write('Dr Adam Young', {}),
      write('Bea Moss', { givenName: 'Bea', familyName: 'Moss', phones: [{ number: '07700 900123' }] }),
      write('Cal van der Berg', { phones: [{ number: '0161 496 0834' }] }),
    ]),
  )
  const all = await as(region, (tx) => listPeople(tx, {}))
  expect(all.people.map((each) => each.name)).toEqual([
    'Zara Abbott',
    'Bea Moss',
    'Cal van der Berg',
    'Dr Adam Young',
  ])
  for (const q of ['0123', '900 123', '07700 9', '+44 7700', '7700900123'])
    expect([q, await found(region, q)]).toEqual([q, ['Bea Moss']])
  expect(await found(region, '0834')).toEqual(['Cal van der Berg'])
  expect(await found(region, '4960')).toEqual([])
})

test('a list begins at a letter of the names it is sorted by, and goes on from there', async () => {
  const all = (await as(region, (tx) => listPeople(tx, {}))).people.map(({ name }) => name)
  const first = await as(region, (tx) => listPeople(tx, { from: 'L', limit: 2 }))
  expect(first.people.map(({ name }) => name)).toEqual(
    all.slice(all.indexOf('Sławomir Łęcki'), all.indexOf('Sławomir Łęcki') + 2),
  )
  const rest = await as(region, (tx) => listPeople(tx, { from: 'L', limit: 50, after: first.next! }))
  expect([...first.people, ...rest.people].map(({ name }) => name)).toEqual(
    all.slice(all.indexOf('Sławomir Łęcki')),
  )
  expect((await as(region, (tx) => listPeople(tx, { from: '{' }))).people).toEqual([])
  expect((await as(branch, (tx) => listPeople(tx, { from: 'a' }))).people.length).toBeLessThan(all.length)
})
