import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

// Lists that nobody here wrote: public registers of one borough, and who belongs to which group in parliament.
const DATA = resolve(process.env.COMMONGROUND_REAL_INPUT ?? '../shared/data')
const GROUPS = join(DATA, 'network', 'parliamentary-group-memberships.csv')
/** Each of five hundred invented people twice, the second time with slips of the pen: `rec-7-org` and `rec-7-dup-0`. */
const DOUBLES = join(DATA, 'people', 'febrl-dataset1.csv')
const REGISTERS = [
  'trafford-charities.csv',
  'trafford-sports-clubs.csv',
  'trafford-schools.csv',
  'trafford-places-of-worship.csv',
  'greater-manchester-food-banks.csv',
].map((name) => join(DATA, 'organisations', name))

type Tie = { appg: string; name: string; canon_name: string; twfy_id: string; officer_role: string }
const rowsOf = <T>(path: string): T[] =>
  parse(readFileSync(path), { bom: true, columns: true, skip_empty_lines: true })

/** Chooses the file, looks at what it would do, and brings in all that can be read. */
async function bringIn(page: Page, server: Server, kind: string, path: string) {
  await page.goto(`${server.url}/imports`)
  await page
    .getByRole('radiogroup', { name: 'What is in the list?' })
    .getByText(kind, { exact: true })
    .click()
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(heading(page, 'What the columns hold')).toBeVisible()
  if (kind === 'Who belongs where') {
    await page.getByLabel('Who people are, where a row does not say').selectOption('decision_maker')
    await settled(page)
  }
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(heading(page, 'What would happen')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Bring in [\d,]+ rows?$/ }).click()
  await expect(heading(page, 'What came in')).toBeVisible({ timeout: 120_000 })
  await settled(page)
  await expectAccessible(page)
}

const count = async (page: Page, server: Server, room: string): Promise<number> => {
  const answer = await page.request.get(`${server.url}/api/${room}/count`)
  return ((await answer.json()) as { count: number }).count
}

/** Opens a group from the list by its name and asks who we know there; answers the names of those tied themselves. */
async function directTies(page: Page, server: Server, group: string): Promise<string[]> {
  await page.goto(`${server.url}/organisations?q=${encodeURIComponent(group)}`)
  await page.getByRole('link', { name: group, exact: true }).first().click()
  await expect(heading(page, group)).toBeVisible()
  const ask = page.getByRole('link', { name: /ways? in, and how/ })
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('limit=100')),
    ask.click(),
  ])
  const { introducers } = (await answer.json()) as {
    introducers: { direct: boolean; person: { name: string } }[]
  }
  const direct = introducers.filter((each) => each.direct).map((each) => each.person.name)
  const list = page.getByRole('list', { name: 'Who do we know there?' })
  const links = list.getByRole('link').filter({ hasNotText: /^(Ask|Meet)$/ })
  await expect(links.first()).toBeVisible()
  // Those tied themselves stand first.
  expect((await links.allTextContents()).slice(0, direct.length)).toEqual(direct)
  return direct.sort()
}

test('real lists come in through the screens, and who we know there agrees with them', async ({
  page,
  fresh,
}) => {
  test.skip(!existsSync(GROUPS), `There is no real input in ${DATA}; set COMMONGROUND_REAL_INPUT to try it.`)
  await setUp(page, fresh)
  for (const path of REGISTERS) {
    const before = await count(page, fresh, 'organisations')
    await bringIn(page, fresh, 'Organisations', path)
    expect(await count(page, fresh, 'organisations'), path).toBeGreaterThan(before)
  }
  await bringIn(page, fresh, 'Who belongs where', GROUPS)
  // Where the register knows who someone is, it says so and how they are usually called; elsewhere there is a name only.
  const ties = rowsOf<Tie>(GROUPS).map((row) => ({ ...row, shown: row.canon_name || row.name }))
  expect(await count(page, fresh, 'people')).toBe(new Set(ties.map((row) => row.twfy_id || row.shown)).size)
  const members = Map.groupBy(ties, (row) => row.appg)
  const bySize = [...members].sort(([, a], [, b]) => b.length - a.length)
  for (const [group, theirs] of [bySize[0]!, bySize[Math.floor(bySize.length / 2)]!, bySize.at(-1)!]) {
    const names = new Map(theirs.map((row) => [row.twfy_id || row.shown, row.shown]))
    expect(await directTies(page, fresh, group), group).toEqual([...names.values()].sort())
  }
  // The same list again: there is nothing left to do.
  await page.goto(`${fresh.url}/imports`)
  await page
    .getByRole('radiogroup', { name: 'What is in the list?' })
    .getByText('Who belongs where', { exact: true })
    .click()
  await page.locator('input[type=file]').setInputFiles(GROUPS)
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(page.getByRole('button', { name: 'Bring in 0 rows' })).toBeDisabled()
})

type Row = {
  line: number
  state: string
  recordId: string
  cells: string[]
  candidates: { recordId: string }[]
}

/** All rows of a list that was looked at. */
async function rowsOfList(page: Page, server: Server, id: string): Promise<Row[]> {
  const all: Row[] = []
  for (let after: number | null = 0; after !== null; ) {
    const answer = await page.request.get(`${server.url}/api/imports/${id}/rows?limit=200&after=${after}`)
    const { rows, next } = (await answer.json()) as { rows: Row[]; next: number | null }
    all.push(...rows)
    after = next
  }
  return all
}

test('a list in which each person stands twice: who is found, who is asked about, and nobody made one with another', async ({
  page,
  fresh,
}) => {
  test.skip(!existsSync(DOUBLES), `There is no real input in ${DATA}; set COMMONGROUND_REAL_INPUT to try it.`)
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  await page.locator('input[type=file]').setInputFiles(DOUBLES)
  await expect(heading(page, 'What the columns hold')).toBeVisible()
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(heading(page, 'What would happen')).toBeVisible()
  const rows = await rowsOfList(page, fresh, page.url().split('/').at(-1)!)
  expect(rows).toHaveLength(1000)
  const whoOf = (row: Row) => row.cells[0]!.replace(/-(org|dup).*/, '')
  // Who first brought each record.
  const brought = new Map<string, string>()
  for (const row of rows.toSorted((a, b) => a.line - b.line))
    if (!brought.has(row.recordId)) brought.set(row.recordId, whoOf(row))
  const same = rows.filter((row) => row.state === 'changes' || row.state === 'unchanged')
  const ask = rows.filter((row) => row.state === 'ask')
  const wrong = same.filter((row) => brought.get(row.recordId) !== whoOf(row))
  const right = ask.filter((row) => row.candidates.some((each) => brought.get(each.recordId) === whoOf(row)))
  console.log(
    `of 500 people who stand twice: ${same.length} taken for the same (${wrong.length} wrongly), ` +
      `${ask.length} asked about (${right.length} with the right one)`,
  )
  expect(wrong).toEqual([])
  expect(same.length).toBeGreaterThan(380)
  expect(same.length + right.length).toBeGreaterThan(475)
  await page.getByRole('button', { name: /^Bring in [\d,]+ rows$/ }).click()
  await expect(heading(page, 'What came in')).toBeVisible({ timeout: 120_000 })
  await expect.poll(() => count(page, fresh, 'people')).toBe(1000 - same.length)
})
