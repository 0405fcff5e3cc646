import { expectAccessible } from './accessible.ts'
import { bring, look } from './bring-list.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

test('what a later list had changed stays when the first is taken back, and goes once nothing holds it', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const through = async (name: string, list: string) => {
    await page.goto(`${fresh.url}/imports`)
    await bring(page, name, Buffer.from(list))
    await look(page)
    await page.getByRole('button', { name: /^Bring in \d rows?$/ }).click()
    await expect(heading(page, 'What came in')).toBeVisible()
    return page.url()
  }
  const takeBack = async (list: string) => {
    await page.goto(list)
    await page.getByRole('button', { name: 'Take this list back' }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText(/^This list was taken back/)).toBeVisible()
  }
  const spring = await through(
    'spring.csv',
    'Member no,Name,Job title\n1,Joan Whitlock,Cook\n2,Lee Hart,Porter\n',
  )
  const autumn = await through('spring.csv', 'Member no,Name,Job title\n1,Joan Whitlock,Head cook\n')

  await takeBack(spring)
  await expect(page.getByText(/Joan Whitlock, changed since by a later list, “spring.csv”/)).toBeVisible()
  await expect(page.getByText('Kept: 1 record')).toBeVisible()
  await takeBack(autumn)
  await expect(page.getByText('Nothing of it stayed.')).toBeVisible()

  await page.goto(spring)
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take back what nothing holds any more' }).click()
  await expect(page.getByText('Nothing of it stayed.')).toBeVisible()
  await page.goto(`${fresh.url}/people`)
  await expect(heading(page, 'People')).toBeVisible()
  await settled(page)
  await expect(page.getByRole('link', { name: 'Joan Whitlock' })).toHaveCount(0)
})
