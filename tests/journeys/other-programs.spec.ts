import type { Page } from '@playwright/test'
import type { Person } from '#features/people/contract.ts'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { bring } from './bring-list.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'
import {
  actionNetworkExport,
  type Invented,
  invent,
  nationBuilderExport,
  nationBuilderIdOf,
  uuidOf,
} from './program-exports.ts'

const PEOPLE = invent(40)

/** The file as it is, with nothing chosen by hand: looked at, and brought in. */
async function bringIn(page: Page, server: Server, name: string, text: string) {
  await page.goto(`${server.url}/imports`)
  await bring(page, name, Buffer.from(text))
  await expect(heading(page, 'What the columns hold')).toBeVisible()
}

async function goOn(page: Page, rows: RegExp) {
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(heading(page, 'What would happen')).toBeVisible()
  await page.getByRole('button', { name: rows }).click()
  await expect(heading(page, 'What came in')).toBeVisible()
}

const read = async <T>(page: Page, server: Server, path: string): Promise<T> =>
  (await page.request.get(`${server.url}/api${path}`)).json() as Promise<T>

async function everyone(page: Page, server: Server): Promise<Map<string, Person>> {
  const { people } = await read<{ people: { id: string }[] }>(page, server, '/people?limit=200')
  const whole = await Promise.all(people.map(({ id }) => read<Person>(page, server, `/people/${id}`)))
  return new Map(whole.map((person) => [person.emails[0]!.address, person]))
}

const idsOf = (person: Person) => person.externalIds.map(({ system, id }) => `${system} ${id}`)

/** What both programs know of someone. */
const shared = (each: Invented) => ({
  emails: expect.arrayContaining([expect.objectContaining({ address: each.emails[0] })]),
  addresses: [expect.objectContaining({ text: `${each.address}, ${each.city}`, postcode: each.postcode })],
  postcode: each.postcode,
  tags: expect.arrayContaining(each.tags),
  doNotMail: !each.mayMail,
})
const mobilesOf = (person: Person) => person.phones.filter(({ label }) => label === 'mobile')

test('exports of Action Network and NationBuilder go in as they are, and make one record a person', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await bringIn(page, fresh, 'export-2024-03-22-csv_report_1.csv', actionNetworkExport(PEOPLE))
  await expect(page.getByLabel('can2_user_tags')).toHaveValue('tags')
  await expect(page.getByLabel('uuid')).toHaveValue('external_id')
  await goOn(page, /^Bring in 40 rows$/)
  const after = await everyone(page, fresh)
  expect(after.size).toBe(40)
  for (const [at, each] of PEOPLE.entries()) {
    const person = after.get(each.emails[0]!)!
    expect(person).toMatchObject({ ...shared(each), name: `${each.given} ${each.family}` })
    expect(person.tags).toHaveLength(each.tags.length)
    expect(mobilesOf(person).map(({ e164 }) => e164)).toEqual(each.mobile ? [each.mobile] : [])
    expect(person.doNotText).toBe(!each.mayText && each.mobile !== '')
    expect(person.contactConsent).toBe(each.mayMail ? 'yes' : 'unknown')
    expect(idsOf(person)).toEqual([`Action Network ${uuidOf(at)}`])
  }

  await bringIn(page, fresh, 'nationbuilder-people-export.csv', nationBuilderExport(PEOPLE))
  await expect(page.getByLabel('mobile_number')).toHaveValue('mobile')
  await expect(page.getByLabel('religion')).toHaveValue('')
  await settled(page)
  await expectAccessible(page)
  await goOn(page, /^Bring in 40 rows$/)
  const now = await everyone(page, fresh)
  expect([...now.values()].map(({ id }) => id).sort()).toEqual([...after.values()].map(({ id }) => id).sort())
  for (const [at, each] of PEOPLE.entries()) {
    const person = now.get(each.emails[0]!)!
    expect(person).toMatchObject({
      ...shared(each),
      jobTitle: each.job || null,
      notes: each.note || null,
      bornYear: Number(each.born.slice(0, 4)),
      doNotCall: !each.mayCall,
      doNotText: !each.mayText,
      doNotContact: !each.mayContact,
    })
    expect(person.emails.map(({ address }) => address)).toEqual(each.emails)
    expect(person.phones).toHaveLength((each.mobile ? 1 : 0) + (each.phone ? 1 : 0))
    expect(person.tags.includes('volunteer')).toBe(at % 2 === 1)
    expect(person.tags.includes('Full member')).toBe(at % 3 === 1)
    expect(idsOf(person)).toEqual(
      expect.arrayContaining([`Action Network ${uuidOf(at)}`, `NationBuilder ${nationBuilderIdOf(at)}`]),
    )
    expect(person.externalIds).toHaveLength(at % 2 === 0 ? 3 : 2)
    const { affiliations } = await read<{ affiliations: { role: string; organisation: { name: string } }[] }>(
      page,
      fresh,
      `/people/${person.id}/affiliations`,
    )
    const ties = affiliations.map(({ role, organisation }) => `${organisation.name} ${role}`).sort()
    const church = at % 13 === 0 ? ['St John’s, Harrow Dale worshipper'] : []
    expect(ties).toEqual([...(each.employer ? [`${each.employer} employee`] : []), ...church].sort())
  }
})
