import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { AMINA, expect, heading, line, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

/** Counts what a hand does: each press and each field filled in. */
class Hand {
  steps = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }
  async press(what: Locator): Promise<void> {
    this.steps++
    await what.click()
  }
  async write(what: Locator, text: string): Promise<void> {
    this.steps++
    await what.fill(text)
  }
  async choose(what: Locator, option: string): Promise<void> {
    this.steps++
    await what.selectOption({ label: option })
  }
  /** A few letters, then the line that fits. */
  async pick(within: Locator | Page, label: string, name: string): Promise<void> {
    const field = within.getByRole('combobox', { name: label })
    this.steps++
    await field.pressSequentially(name.slice(0, 6))
    await this.press(line(this.page, name).first())
  }
  /** A place in the navigation, never an address typed. */
  async goTo(place: string): Promise<void> {
    await this.press(
      this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }),
    )
  }
}

async function addBranch(hand: Hand, name: string) {
  const { page } = hand
  await hand.goTo('Branches')
  await expect(heading(page, 'Branches')).toBeVisible()
  await hand.press(page.getByRole('button', { name: 'Add a branch' }))
  const dialog = page.getByRole('dialog', { name: 'Add a branch' })
  await expectAccessible(page)
  await hand.write(dialog.getByLabel('Name'), name)
  await hand.choose(dialog.getByLabel('Service group'), 'Local government')
  await hand.press(dialog.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('link', { name })).toBeVisible()
  await settled(page)
  await expectAccessible(page)
}

async function addOrganisation(hand: Hand, name: string, kind: string) {
  const { page } = hand
  await hand.goTo('Organisations')
  await settled(page)
  await hand.press(page.getByRole('link', { name: /^Add (an|the first) organisation$/ }).first())
  await hand.write(page.getByLabel(/^Name/), name)
  await hand.press(page.getByText(kind, { exact: true }))
  await expectAccessible(page)
  await hand.press(page.getByRole('button', { name: 'Save' }))
  await expect(heading(page, name)).toBeVisible()
  await settled(page)
  await expectAccessible(page)
}

type Person = { name: string; kind: string; role?: string }

async function addPerson(hand: Hand, { name, kind, role }: Person) {
  const { page } = hand
  await hand.goTo('People')
  await settled(page)
  await hand.press(page.getByRole('link', { name: /^Add (a|the first) person$/ }).first())
  await hand.write(page.getByLabel(/^Name/), name)
  await hand.press(page.getByText(kind, { exact: true }))
  if (role) await hand.write(page.getByLabel('Role in the union'), role)
  await expectAccessible(page)
  await hand.press(page.getByRole('button', { name: 'Save' }))
  await expect(heading(page, name)).toBeVisible()
  await settled(page)
  await expectAccessible(page)
}

/** On a person's page: picking the organisation saves, a tap says the role. */
async function belongs(hand: Hand, organisation: string, role: string) {
  const { page } = hand
  await hand.press(page.getByRole('button', { name: 'Add where they belong' }))
  const dialog = page.getByRole('dialog', { name: 'Add where they belong' })
  await hand.pick(dialog, 'Organisation', organisation)
  await hand.press(dialog.getByText(role, { exact: true }))
  await expectAccessible(page)
  await hand.press(dialog.getByRole('button', { name: 'Done' }))
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: 'Belongs to' })).toContainText(organisation)
}

async function knows(hand: Hand, person: string) {
  const { page } = hand
  await hand.press(page.getByRole('button', { name: 'Add whom they know' }))
  const dialog = page.getByRole('dialog', { name: 'Add whom they know' })
  await hand.pick(dialog, 'Whom do they know?', person)
  await expectAccessible(page)
  await hand.press(dialog.getByRole('button', { name: 'Done' }))
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: 'Knows' })).toContainText(person)
}

const ESTATE = 'Marsh Estate Residents'
const JUNIORS = 'Marsh Juniors'

test('from an empty installation to the first answer in 53 presses and fields', async ({ page, fresh }) => {
  const quiet = watch(page, fresh)
  const hand = new Hand(page)
  await page.goto(fresh.link)
  await settled(page)
  await expectAccessible(page)
  await setUp(page, fresh)
  hand.steps += 5
  await settled(page)
  await expectAccessible(page)

  await addBranch(hand, 'Harrow Dale Council branch')
  await addOrganisation(hand, ESTATE, 'Residents’ association')
  await addOrganisation(hand, JUNIORS, 'Sports club')
  await addPerson(hand, { name: 'Joan Price', kind: 'Community leader' })
  await belongs(hand, ESTATE, 'Chair')
  await addPerson(hand, { name: 'Tariq Mahmood', kind: 'Member' })
  await belongs(hand, JUNIORS, 'Coach')
  await addPerson(hand, { name: 'Dele Adeyemi', kind: 'Steward or officer', role: 'Steward' })
  await knows(hand, 'Joan Price')

  await hand.goTo('Who do we know?')
  await settled(page)
  await expectAccessible(page)
  await hand.pick(page, 'Organisation', ESTATE)
  const answer = page.getByRole('list', { name: 'Who do we know there?' }).getByRole('listitem')
  await expect(answer).toHaveCount(2)
  await expect(answer.nth(0)).toContainText('Joan Price')
  await expect(answer.nth(0)).toContainText('chairs it · not one of our members')
  await expect(answer.nth(1)).toContainText('Dele Adeyemi')
  await expect(answer.nth(1)).toContainText('steward, knows Joan Price, who chairs it')
  await settled(page)
  await expectAccessible(page)

  test.info().annotations.push({ type: 'steps', description: String(hand.steps) })
  expect(hand.steps).toBe(53)
  await hand.goTo('Today')
  await expect(heading(page, `, ${AMINA.name.split(' ')[0]}`)).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await quiet.expectQuiet()
})
