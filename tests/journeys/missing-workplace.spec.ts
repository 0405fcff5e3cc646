import { expectAccessible } from './accessible.ts'
import { bring } from './bring-list.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

const STAFF = `Name,Works at,Branch
Joan Whitlock,Sale Depot,North
Sam Osei,Sale Depot,North
Amina Khan,Town Hall,North
`

test('workplaces that are not here are added where the dry run tells of them, or left out knowingly', async ({
  page,
  fresh,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'staff.csv', Buffer.from(STAFF))
  await expect(page.getByLabel('Works at', { exact: true })).toHaveValue('workplace')
  await page.getByRole('button', { name: 'Add this branch' }).click()
  await expect(page.getByText('Workplaces we do not know yet')).toBeVisible()
  await expect(page.getByText('Sale Depot · North · 2 rows')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByLabel('Branch, where a row names none').selectOption('North')
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(heading(page, 'What would happen')).toBeVisible()
  await expect(page.getByText('New people come into North, where a row names none.')).toBeVisible()
  await expect(page.getByText(/^3 rows come in without the workplace that they name/)).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByText('Town Hall · North · 1 row', { exact: true }).click()
  await page.getByRole('button', { name: 'Add this workplace' }).click()
  await expect(page.getByText(/^1 row comes in without the workplace that it names/)).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 3 rows' }).click()
  await expect(heading(page, 'What came in')).toBeVisible()
  await expect(
    page.getByText(/^1 row came in without the workplace that it names.*: Town Hall/),
  ).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'staff.csv', Buffer.from(STAFF))
  await expect(page.getByText(/^As with your last list that had these titles/)).toBeVisible()
})
