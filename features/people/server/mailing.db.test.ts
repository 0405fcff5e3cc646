import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { archivePerson } from './change-person.ts'
import { exportPeople } from './export-people.ts'
import { recordPerson } from './record-person.ts'

let amina: Actor
let branchId: string
const mail = (address: string) => ({ emails: [{ address }] })
const home = { addresses: [{ text: '79 Opal Street, Harrow Dale, M32 2BB', postcode: 'M32 2BB' }] }

async function person(name: string, more: object): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId, ...more }))
  return id
}

beforeAll(async () => {
  const workspace = await newWorkspace()
  branchId = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branchId], name: 'Amina Hassan' })
  await person('Ada Lee', { ...mail('ada@example.org'), ...home })
  await person('Ben Lee', { ...mail('ADA@example.org') })
  await person('#Cal $Lee مرحبا', { ...home, ...mail('cal@example.org') })
  await person('Dot No', { ...mail('dot@example.org'), ...home, doNotMail: true })
  await person('Eve Alone', { ...mail('eve@example.org'), ...home, doNotContact: true })
  const gone = await person('Fay Away', { ...mail('fay@example.org'), ...home })
  await as(amina, (tx) => archivePerson(tx, gone, true))
})

const take = (format: 'csv' | 'vcard' | 'mail' | 'labels', sheet?: '2x7', filters: object = {}) =>
  as(amina, (tx) => exportPeople(tx, { selection: { filters }, format, sheet, reason: 'Invite them' }))

test('a mailing list names each address once, leaves out who asked for no mail, and says who took it', async () => {
  const text = await (await take('mail')).text()
  const lines = text.trim().split('\r\n')
  expect(lines.map((line) => line.split(',')[0])).toEqual(['email', 'ada@example.org', 'cal@example.org'])
  expect(lines[1]).toMatch(/"Amina Hassan, \d{1,2} [A-Z][a-z]{2} \d{4}, for: Invite them"$/)
  const { rows } = await asOwner((client) =>
    client.query(`select after, reason from audit where action = 'people.export' and organiser_id = $1`, [
      amina.organiserId,
    ]),
  )
  expect(rows[0]).toMatchObject({ reason: 'Invite them', after: { format: 'mail' } })
  expect(rows[0].after.people).toHaveLength(3)
})

test('labels are drawn for each sheet, and only for those with an address who take letters', async () => {
  const sizes = []
  for (const sheet of [undefined, '2x7'] as const) {
    const file = await take('labels', sheet)
    const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1')
    expect(bytes).toMatch(/\/StructTreeRoot/)
    sizes.push(bytes.length)
  }
  expect(sizes[0]).not.toBe(sizes[1])
  await expect(take('labels', undefined, { q: 'Dot' })).rejects.toMatchObject({
    fields: { selection: 'no_addresses' },
  })
})

test('a table and cards say on each line who took them, when and what for', async () => {
  const mark = /^Amina Hassan, \d{1,2} [A-Z][a-z]{2} \d{4}, for: Invite them$/
  const rows = parse(await (await take('csv')).text(), { bom: true, columns: true }) as { taken: string }[]
  expect(rows.length).toBeGreaterThan(2)
  for (const { taken } of rows) expect(taken).toMatch(mark)
  const cards = (await (await take('vcard')).text()).replaceAll('\r\n ', '').split('BEGIN:VCARD').slice(1)
  expect(cards).toHaveLength(rows.length)
  for (const card of cards) expect(/^NOTE:(.*)$/m.exec(card)![1]!.trim().replaceAll('\\', '')).toMatch(mark)
})
