import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Field } from '../../mapping.contract.ts'
import { correctRow } from '../decide/correct-row.ts'
import { listRows } from '../decide/show-rows.ts'
import { removeFile } from '../store/upload-files.ts'
import { type ImportHouse, openImportHouse } from '../testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const GIVEN = 'Alice Brenda Carol Derek Ewan Fiona Grant Hilda Ivor Janet'.split(' ')
const FAMILY =
  'Adderley Bickerton Cusworth Dunmore Everly Farrant Gadsby Hallam Inskip Jarrold Keighley'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

/** Everyone twice, each time under the number of the row: the second time with a slip in the street and another day of birth. */
function twice(people: number): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const name = `${GIVEN[i % 10]} ${FAMILY[(i * 7) % 11]}${'aeiou'[i % 5]}${'nrst'[(i * 3) % 4]}${'lmk'[i % 3]}`
    const born = `19${50 + (i % 40)}-${two(1 + (i % 12))}`
    return [
      `${i},${name},${born}-15,${3 + i} Holloway Street,${3000 + i}`,
      `${people + i},${name},${born}-26,${3 + i} Hollaway Street,${4000 + i}`,
    ]
  }).flat()
  return ['Number,Name,Born,Street,Postcode', ...rows].join('\n')
}
const mapping = (['external_id', 'name', 'birth_date', 'address', 'postcode'] as Field[]).map((as) => ({
  as,
}))

async function looked(people: number) {
  region = await newOrganiser(await newWorkspace(), 'region')
  const id = await house.upload(region, 'people', twice(people), { mapping })
  const { counts } = await house.look(region, id)
  return { id, counts, learned: join(house.folder, 'uploads', `${id}.learned`) }
}

test('a list teaches how it is written: slips that are usual there, and numbers that only count its rows', async () => {
  const short = await looked(80)
  expect(short.counts).toMatchObject({ changes: 0, ask: 80 })
  await expect(access(short.learned)).rejects.toThrow()
  const long = await looked(150)
  expect(long.counts.changes).toBeGreaterThan(140)
  const { rows } = await asOwner((client) =>
    client.query('select line, record_id, state from import_rows where import_id = $1 order by line', [
      long.id,
    ]),
  )
  // Everyone stands below themselves.
  for (const [at, row] of rows.entries())
    if (row.state === 'changes') expect(row.record_id).toBe(rows[at - 1].record_id)
})

test('each later look at the list compares by what was learned at the first', async () => {
  const { id, learned } = await looked(150)
  const first = await readFile(learned, 'utf8')
  // Something nobody would learn, so that it shows whether it was used or learned anew.
  const sure = { ...JSON.parse(first), duplicates: 1e-30 }
  await writeFile(learned, JSON.stringify(sure))
  await as(region, (tx) => correctRow(tx, { id, line: 2, cells: { 3: '1 Other Road' } }, house.house))
  expect(await house.write(region, id)).toMatchObject({ state: 'ready', problem: { code: 'list_changed' } })
  expect(await readFile(learned, 'utf8')).toBe(JSON.stringify(sure))
  const { rows } = await as(region, (tx) => listRows(tx, { id }, house.house))
  expect(rows.map((row) => row.state)).not.toContain('changes')
  // Asked for anew, it learns anew.
  expect((await house.look(region, id)).counts.changes).toBeGreaterThan(140)
  expect(await readFile(learned, 'utf8')).toBe(first)
})

test('what was learned goes with the file', async () => {
  const { id, learned } = await looked(150)
  await access(learned)
  await removeFile(house.house, id)
  await expect(access(learned)).rejects.toThrow()
})

test('a list of organisations teaches too: where half call themselves a group, a group at one postcode is one', async () => {
  const [begins, ends] = [
    'alder birch cawth dunm eastr farl gosf hexh'.split(' '),
    'ingham worth ley stead'.split(' '),
  ]
  const rows = Array.from({ length: 128 }, (_, at) => {
    const body = ['Choir', 'Larks', 'Allotments', 'Bowls Club'][at >> 5]!
    const name = `${begins[at % 8]}${ends[(at >> 3) % 4]} ${body}`
    const postcode = `M${31 + (at % 10)} ${at % 9}A${'ABDEFGHJLN'[Math.floor(at / 13)]}`
    return [`${name},${postcode}`, `${name} Group,${postcode}`]
  }).flat()
  region = await newOrganiser(await newWorkspace(), 'region')
  const look = async (lines: string[]) => {
    const id = await house.upload(region, 'organisations', ['Name,Postcode', ...lines].join('\n'), {
      mapping: [{ as: 'name' }, { as: 'postcode' }],
    })
    return (await house.look(region, id)).counts
  }
  // Too short to learn from: what is usual leaves it to a person.
  expect(await look(rows.slice(0, 100))).toMatchObject({ ask: 50 })
  expect((await look(rows)).ask).toBeLessThan(20)
})

test('a short list of organisations tells which names are borne at several doors, and what it leaves unread tells them apart', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const look = async (titles: string, rows: string[], mapping: ({ as: Field } | null)[]) => {
    const id = await house.upload(region, 'organisations', [titles, ...rows].join('\n'), { mapping })
    return (await house.look(region, id)).counts
  }
  const churches = [
    "St John's Church,-2.29,53.45",
    "St John's Church,-2.35,53.39",
    "St John's Church,-2.29,53.45",
  ]
  expect(await look('name,lon,lat', churches, [{ as: 'name' }, null, null])).toMatchObject({
    new: 2,
    unchanged: 1,
    ask: 0,
  })
  const doors = ['M31', 'M32', 'M33', 'M41', 'WA14'].map(
    (district) => `Warm Welcome,${district} 1AA,welcome.example`,
  )
  const columns: { as: Field }[] = [{ as: 'name' }, { as: 'postcode' }, { as: 'website' }]
  expect(await look('name,postcode,website', doors, columns)).toMatchObject({ new: 5, ask: 0 })
  expect(await look('name,postcode,website', doors.slice(0, 2), columns)).toMatchObject({ new: 1, ask: 1 })
})
