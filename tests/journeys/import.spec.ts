import { xlsxOf } from '../../features/imports/server/reading/testing/write-xlsx.ts'
import { expectAccessible } from './accessible.ts'
import { bring, late, look, tab } from './bring-list.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

// As a steward keeps it: title rows, blank lines, joined cells, two phones in a cell, surnames first.
const STEWARDS_LIST = xlsxOf([
  { name: 'Read me', rows: [['Kept by Joan. Please do not sort!']] },
  {
    name: 'Members',
    rows: [
      ['Harrow Dale cleaners, spring'],
      ['as of', { date: 46_095 }],
      [null],
      ['Ward', 'Name', 'Tel / mob', 'E-mail', 'Born', 'Belongs to'],
      [
        'A1',
        'WHITLOCK, Joan',
        '0161 496 0001 / 07700 900001',
        'joan@example.org',
        { date: 29_000 },
        'PTA (chair); Dale Choir',
      ],
      [null, 'OSEI, Sam', 7700900002, 'sam@example.org', '14/03/1981', null],
      [null, "O'BRIEN, Mary Ann", '07700 900003', null, '2.4.75', 'Dale Choir'],
      [null],
      ['B2', 'Khan, Amina', null, 'amina at example', null, null],
    ],
    merged: ['A5:A7'],
  },
])

test('a steward’s list comes in right on the first try, and goes again after a day’s edits', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'cleaners.xlsx', STEWARDS_LIST)
  await expect(page.getByLabel('Tel / mob')).toHaveValue('phone')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('name')
  await expect(page.getByLabel('Belongs to')).toHaveValue('memberships')
  await settled(page)
  await expectAccessible(page)
  await look(page)

  await expect(page.getByText('New people come into no branch.')).toBeVisible()
  // A mail address that is none: put right here.
  await expect(tab(page, 'Cannot read')).toHaveText('1 Cannot read')
  await expect(page.getByText('This is not a mail address.')).toBeVisible()
  const [left] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Get these rows as a file' }).click(),
  ])
  expect(left.suggestedFilename()).toContain('not brought in')
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Correct a cell' }).click()
  await page.getByLabel('E-mail').fill('amina@example.org')
  await page.getByRole('button', { name: 'Look at this row again' }).click()
  await expect(tab(page, 'New')).toHaveText('4 New')
  await page.getByRole('button', { name: /^Bring in 4 rows$/ }).click()
  await expect(heading(page, 'What came in')).toBeVisible()
  await expect(page.getByText('New: 4 people, 2 organisations, 3 affiliations')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  const there = page.url()

  await page.getByRole('link', { name: 'See people' }).click()
  await expect(page.getByRole('link', { name: "Mary Ann O'Brien" })).toBeVisible()
  const sam = await page.getByRole('link', { name: 'Sam Osei' }).getAttribute('href')
  await page.goto(`${fresh.url}${sam}/edit`)
  await page.getByLabel('Job').fill('Cleaner')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Cleaner', { exact: true })).toBeVisible()

  // Met that afternoon, which changes no field of hers.
  await page.goto(`${fresh.url}/people`)
  const joan = await page.getByRole('link', { name: 'Joan Whitlock' }).getAttribute('href')
  await page.goto(`${fresh.url}${joan}`)
  await page.getByRole('link', { name: 'Write up a one-to-one' }).click()
  await page.getByLabel('What will you remember?').fill('Twelve years on the wards.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, /^Talk with Joan Whitlock/)).toBeVisible()
  await expect(page.getByText('Twelve years on the wards.')).toBeVisible()
  const talk = page.url()

  await page.goto(there)
  await page.getByRole('button', { name: 'Take this list back' }).click()
  await expect(page.getByText('Goes away: 2 people, 2 organisations, 3 affiliations.')).toBeVisible()
  await expect(page.getByText('Sam Osei, brought in by this list, and worked with since')).toBeVisible()
  await expect(page.getByText('Joan Whitlock, brought in by this list, and worked with since')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText(/^This list was taken back/)).toBeVisible()
  await expect(page.getByText('Kept: 2 records')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sam Osei' })).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Joan Whitlock' }).click()
  await expect(heading(page, 'Joan Whitlock')).toBeVisible()
  await page.goto(talk)
  await expect(page.getByText('Twelve years on the wards.')).toBeVisible()
  await page.goto(`${fresh.url}/people`)
  await expect(page.getByRole('link', { name: 'Sam Osei' })).toBeVisible()
  await expect(page.getByRole('link', { name: "Mary Ann O'Brien" })).toHaveCount(0)
})

test('a wrong mapping is noticed in the dry run, and each field can be decided', async ({ page, fresh }) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  const list = (job: string) =>
    Buffer.from(
      `Member no,Name,Job title,Email\n7,Joan Whitlock,${job},joan@example.org\n8,Lee Hart,Porter,lee@example.org\n`,
    )
  await bring(page, 'members.csv', list('Cook'))
  await expect(heading(page, 'What the columns hold')).toBeVisible()
  await page.getByLabel('Job title').selectOption('email')
  await look(page)
  await expect(page.getByText(/^2 rows come in without a cell that could not be read/)).toBeVisible()
  await page.getByRole('button', { name: 'Change what the columns hold' }).click()
  await page.getByLabel('Job title').selectOption('job_title')
  await page.getByLabel('Email').selectOption('family_name')
  const doubt = page.getByText(
    /is taken for “Family name”, and 2 of the 2 rows looked at have what looks like/,
  )
  await expect(doubt).toContainText('joan@example.org')
  await settled(page)
  await expectAccessible(page)
  await look(page)
  await expect(doubt).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Change what the columns hold' }).click()
  await page.getByLabel('Email').selectOption('')
  await expect(doubt).toHaveCount(0)
  await look(page)
  const joan = page.getByRole('article', { name: 'Joan Whitlock' })
  await expect(joan.getByRole('definition').filter({ hasText: 'Cook' }).first()).toBeVisible()
  await joan.getByText('The row in the file').click()
  await expect(joan.getByText('Email (left out)')).toBeVisible()
  await page.getByRole('button', { name: 'Change what the columns hold' }).click()
  await page.getByLabel('Email').selectOption('email')
  await look(page)
  await expect(joan.getByText('joan@example.org').first()).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 2 rows' }).click()
  await expect(heading(page, 'What came in')).toBeVisible()

  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'members.csv', list('Head cook'))
  await look(page)
  await expect(tab(page, 'Changes')).toHaveText('1 Changes')
  await expect(tab(page, 'Unchanged')).toHaveText('1 Unchanged')
  const find = page.getByRole('searchbox', { name: 'Find a row by anything that stands in it' })
  await find.fill('head COOK')
  await expect(page.getByRole('article', { name: 'Joan Whitlock' })).toBeVisible()
  await find.fill('porter')
  await expect(page.getByText('“porter” stands in none of these rows.')).toBeVisible()
  await tab(page, 'Unchanged').click()
  await expect(page.getByRole('article', { name: 'Lee Hart' })).toBeVisible()
  await find.fill('')
  await tab(page, 'Changes').click()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Job: keep what we have/ }).click()
  await expect(tab(page, 'Unchanged')).toHaveText('2 Unchanged')

  // The same numbers from another program, under other titles.
  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'payroll.csv', Buffer.from('Ref,Forename,Surname\n7,Joan,Whitlock\n8,Lee,Hart\n'))
  await expect(page.getByLabel('Whose numbers are in the list?')).toHaveValue('members')
  await expect(
    page.getByText('2 of the first rows are here already, with the same number and name.'),
  ).toBeVisible()
})

test('rows without an answer come in as new, as the button and the sentence under it say', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'north.csv', Buffer.from('Member no,Name\n1,Joan Whitlock\n2,Lee Hart\n'))
  const who = page.getByLabel('Who people are, where a row does not say')
  await expect(who).toHaveValue('member')
  await expect(page.getByText('“Member no” looks like the union’s own list.')).toBeVisible()
  // The first choice takes long on its way: the later one stands all the same.
  await late(page, '**/api/imports/*/columns')
  await who.selectOption('public')
  await expect(page.getByText('“Member no” looks like the union’s own list.')).toHaveCount(0)
  await who.selectOption('member')
  await look(page)
  await expect(page.getByText('They are written down as members.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 2 rows' }).click()
  await expect(heading(page, 'What came in')).toBeVisible()

  // Another branch's list counts from 1 as well.
  await page.goto(`${fresh.url}/imports`)
  await bring(page, 'south.csv', Buffer.from('Member no,Name\n1,Amina Khan\n'))
  await expect(heading(page, 'What the columns hold')).toBeVisible()
  await page.getByLabel('Whose numbers are in the list?').fill('north')
  await look(page)
  await expect(tab(page, 'Same\\?')).toHaveText('1 Same?')
  await expect(page.getByText(/same number there, but the names differ/i)).toBeVisible()
  await expect(page.getByText('1 row has no answer under “Same?” yet.')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring in 1 row' }).click()
  await expect(heading(page, 'What came in')).toBeVisible()
  await expect(page.getByText('New: 1 person')).toBeVisible()
  await page.goto(`${fresh.url}/people`)
  for (const name of ['Joan Whitlock', 'Amina Khan'])
    await expect(page.getByRole('link', { name })).toBeVisible()
})

test('two rows of one person are shown as such, and rows that changed since are what is opened', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  const list = 'Member no,Name,Job title\n7,Carole Smith,Cook\n7,Carol Smith,Cook\n9,Tom Ward,Porter\n'
  await bring(page, 'members.csv', Buffer.from(list))
  await look(page)
  await expect(tab(page, 'Unchanged')).toHaveText('1 Unchanged')
  await expect(page.getByText('1 row under “Unchanged” says something else than what stands.')).toBeVisible()
  await tab(page, 'Unchanged').click()
  await expect(page.getByText('Taken for Carole Smith of line 2 of this list.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Name: take it from the list: Carol Smith/ })).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Not the same: someone new' }).click()
  await expect(tab(page, 'New')).toHaveText('3 New')

  await tab(page, 'New').click()
  const tom = page.getByRole('article', { name: 'Tom Ward' })
  await tom.getByText('The row in the file').click()
  await tom.getByRole('button', { name: 'Correct a cell' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Carole Smith')
  await page.getByLabel('Member no').fill('')
  await page.getByLabel('Job title').fill('Cook')
  await page.getByRole('button', { name: 'Look at this row again' }).click()
  await page.getByRole('button', { name: 'Bring in 3 rows' }).click()
  const told = page.getByText(/^Something else has come in since you looked, or a cell was corrected/)
  await expect(told).toBeVisible()
  await expect(told).toBeInViewport()
  const altered = page.getByRole('list', { name: 'Rows that changed' })
  await expect(altered.getByRole('article')).toHaveCount(1)
  await expect(altered.getByText('line 4', { exact: true })).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await altered.getByRole('button', { name: 'Leave this row out' }).click()
  await page.getByRole('button', { name: /^Bring in \d rows?$/ }).click()
  await expect(heading(page, 'What came in')).toBeVisible()
  await expect(page.getByText('1 row stayed out, as you decided.')).toBeVisible()
})
