import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import {
  exportAffiliations,
  exportConnections,
  recordAffiliations,
  recordConnection,
} from '#features/affiliations/server/public.ts'
import { exportNetwork, exportPicture } from '#features/map/server/export-network.ts'
import { exportOrganisations, recordOrganisations } from '#features/organisations/server/public.ts'
import { exportPeople, recordPeople } from '#features/people/server/public.ts'
import { readPhoneList, recordPhoneList } from '#features/phone-lists/server/phone-lists.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { appPool, as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'

const REASON = 'the ward meeting'

const flags = fc.record({
  contactConsent: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  doNotContact: fc.boolean(),
  doNotCall: fc.boolean(),
  doNotText: fc.boolean(),
  doNotMail: fc.boolean(),
})
const world = fc.record({
  people: fc.array(flags, { minLength: 3, maxLength: 7 }),
  organisations: fc.array(fc.boolean(), { minLength: 2, maxLength: 4 }),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

/** Someone whose name stands in no id, date or word of a file. */
const nameOf = (at: number) => `Zq${'abcdefg'[at]}x Whitlock`
const groupOf = (at: number) => `Vj${'abcd'[at]}y Residents`
const reach = (at: number) => ({
  phones: [{ number: `+4477009001${10 + at}`, e164: `+4477009001${10 + at}` }],
  emails: [{ address: `zq${at}@example.org` }],
  addresses: [{ text: `${at + 1} Opal Street, Sale`, postcode: 'M33 2AB' }],
})

/** Everyone belongs everywhere, and each knows the next, so that every name has a reason to be in every file. */
async function fill(actor: Actor, { people, organisations }: World) {
  const whom = people.map((each, at) => ({
    id: newId(),
    name: nameOf(at),
    kind: 'member' as const,
    ...reach(at),
    ...each,
  }))
  const where = organisations.map((doNotContact, at) => ({
    id: newId(),
    name: groupOf(at),
    doNotContact,
    ...reach(at + 40),
  }))
  await as(actor, async (tx) => {
    await recordPeople(tx, whom)
    await recordOrganisations(tx, where)
    const ties = whom.flatMap(({ id }) =>
      where.map((each) => ({
        id: newId(),
        personId: id,
        organisationId: each.id,
        role: 'member' as const,
        strength: 2 as const,
      })),
    )
    await recordAffiliations(tx, ties)
    for (const [at, { id }] of whom.slice(1).entries())
      await recordConnection(tx, {
        id: newId(),
        fromPersonId: whom[at]!.id,
        toPersonId: id,
        kind: 'knows',
        strength: 2,
      })
  })
  return { whom, where }
}

const selection = { filters: {} }
const people = (format: 'csv' | 'vcard' | 'mail' | 'labels') => (tx: Tx) =>
  exportPeople(tx, { selection, format, reason: REASON })
const organisations = (format: 'csv' | 'vcard' | 'mail' | 'labels') => (tx: Tx) =>
  exportOrganisations(tx, { selection, format, reason: REASON })

/** What a file says; nothing when there was nobody to make one of. */
const said = async (actor: Actor, make: (tx: Tx) => Promise<File>) => {
  try {
    return await (await as(actor, make)).text()
  } catch (error) {
    if ((error as { code?: string }).code !== 'invalid') throw error
    return ''
  }
}

/** Labels are drawn, so whom they are for is read from the log. */
async function onLabels(actor: Actor, which: 'people' | 'organisations'): Promise<string[]> {
  await said(actor, which === 'people' ? people('labels') : organisations('labels'))
  const { rows } = await asOwner((client) =>
    client.query(
      `select after from audit where workspace_id = $1 and action = $2 and after->>'format' = 'labels'`,
      [actor.workspaceId, `${which}.export`],
    ),
  )
  return rows.at(-1)?.after[which] ?? []
}

async function onPhoneList(actor: Actor): Promise<string[]> {
  const id = newId()
  try {
    await as(actor, (tx) => recordPhoneList(tx, { id, purpose: REASON, selection }))
  } catch {
    return []
  }
  return (await as(actor, (tx) => readPhoneList(tx, { id }))).calls.map(({ person }) => person.name)
}

async function networkFiles(actor: Actor): Promise<string[]> {
  const house = { database: { app: appPool() }, log: pino({ level: 'silent' }) } as unknown as House
  const take = (format: 'csv' | 'graphml' | 'gexf') =>
    said(actor, (tx) => exportNetwork(tx, { format, reason: REASON }, house))
  const picture = await as(actor, (tx) => exportPicture(tx, { format: 'svg', reason: REASON }, house))
  return [await take('csv'), await take('graphml'), await take('gexf'), JSON.stringify(picture)]
}

async function check(made: World): Promise<void> {
  const actor = await newOrganiser(await newWorkspace(), 'region', { name: 'Amina Yusuf' })
  const { whom, where } = await fill(actor, made)
  const [csv, vcard, mail] = [
    await said(actor, people('csv')),
    await said(actor, people('vcard')),
    await said(actor, people('mail')),
  ]
  const ties = await said(actor, (tx) => exportAffiliations(tx, { reason: REASON }))
  const networks = await networkFiles(actor)
  const knowing = await said(actor, (tx) => exportConnections(tx, { reason: REASON }))
  const [labels, rung] = [await onLabels(actor, 'people'), await onPhoneList(actor)]
  const cards = vcard.split('BEGIN:VCARD').slice(1)
  const card = (name: string) => cards.find((each) => each.includes(name))
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[]
  for (const {
    id,
    name,
    doNotContact,
    contactConsent,
    doNotCall,
    doNotText,
    doNotMail,
    phones,
    emails,
  } of whom) {
    const alone = doNotContact || contactConsent === 'no'
    const number = phones[0]!.number
    for (const file of [csv, vcard]) expect(file.includes(name)).toBe(!alone)
    expect(ties.includes(name)).toBe(!alone && where.some((each) => !each.doNotContact))
    for (const file of [...networks, knowing]) if (alone) expect(file).not.toContain(name)
    expect(mail.includes(name)).toBe(!alone && !doNotMail)
    expect(labels.includes(id)).toBe(!alone && !doNotMail)
    expect(rung.includes(name)).toBe(!alone && !doNotCall)
    if (alone) continue
    const row = rows.find((each) => each.id === id)!
    expect([row.phone !== '', row.email !== '']).toEqual([!doNotCall, !doNotMail])
    expect([card(name)!.includes(number), card(name)!.includes(emails[0]!.address)]).toEqual([
      !doNotCall,
      !doNotMail,
    ])
    expect(card(name)!.includes('TYPE=text')).toBe(!doNotCall && !doNotText)
  }
  const groups = await Promise.all(
    (['csv', 'vcard', 'mail'] as const).map((format) => said(actor, organisations(format))),
  )
  const groupLabels = await onLabels(actor, 'organisations')
  for (const { id, name, doNotContact } of where) {
    for (const file of groups) expect(file.includes(name)).toBe(!doNotContact)
    expect(groupLabels.includes(id)).toBe(!doNotContact)
    for (const file of [ties, ...networks]) if (doNotContact) expect(file).not.toContain(name)
  }
}

test('whoever asked to be left alone is in no file, and whoever asked not to be called, texted or mailed in none for that', async () => {
  await fc.assert(fc.asyncProperty(world, check), { numRuns: 8, seed: 1834 })
})
