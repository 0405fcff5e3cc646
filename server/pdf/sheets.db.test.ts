import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { printAlliesForm, printFilledAlliesForm } from '#features/affiliations/server/paper.ts'
import { recordAlliesForm } from '#features/affiliations/server/public.ts'
import { printBrief } from '#features/introductions/server/paper.ts'
import { recordIntroduction } from '#features/introductions/server/public.ts'
import { writeBrief } from '#features/introductions/server/record-introduction.ts'
import { printOneToOne, printWriteUpForm } from '#features/one-to-ones/server/paper.ts'
import { planOneToOne } from '#features/one-to-ones/server/plan.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import { printEmptyPhoneList, printPhoneList } from '#features/phone-lists/server/paper.ts'
import { recordPhoneList } from '#features/phone-lists/server/phone-lists.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { wayIn } from './print.ts'
import { readPdf } from './testing/read-pdf.ts'

const house = { publicUrl: () => 'https://common.example' } as House
const [joan, form, empty, planned, met, list, group] = Array.from({ length: 7 }, () => newId()) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
let amina: Actor

beforeAll(async () => {
  const workspace = await newWorkspace()
  const branchId = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branchId], name: 'Amina Hassan' })
  const phones = [{ number: '07700 900123' }]
  await as(amina, (tx) =>
    recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId, phones }),
  )
  const newOrganisation = { id: group, name: 'Zebra Xylophones', kinds: ['other' as const] }
  const belongs = { id: newId(), newOrganisation, role: 'member' as const }
  const said = { impact: 'Quiet§', mightDo: null, affiliations: [belongs] }
  await as(amina, (tx) =>
    recordAlliesForm(tx, { id: form, personId: joan, recordedOn: '2026-05-12', ...said }),
  )
  const asked = { personId: joan, organisationId: group }
  await as(amina, (tx) => recordIntroduction(tx, { id: empty, ...asked }))
  await as(amina, (tx) =>
    planOneToOne(tx, { id: planned, personId: joan, plannedFor: '2027-05-12T10:00:00Z' }),
  )
  await as(amina, (tx) =>
    recordOneToOne(tx, {
      id: met,
      personId: joan,
      metOn: '2026-05-12',
      stories: 'Wardens',
      named: [{ connectionId: newId(), followUpId: newId(), newPerson: { id: newId(), name: 'Quentin' } }],
    } as never),
  )
  await as(amina, (tx) =>
    recordPhoneList(tx, { id: list, purpose: 'The lobby', selection: { ids: [joan] } } as never),
  )
})

type Size = { large?: 'yes' | undefined }
const SHEETS: [name: string, print: (tx: Tx, size: Size) => Promise<File>, leadsTo: () => string][] = [
  ['allies form, empty', (tx, size) => printAlliesForm(tx, size, house), () => '/allies-form/new'],
  [
    'allies form, filled',
    (tx, size) => printFilledAlliesForm(tx, { id: form, ...size }, house),
    () => `/people/${joan}`,
  ],
  ['guide and write-up form', (tx, size) => printWriteUpForm(tx, size, house), () => '/one-to-ones/new'],
  [
    'write-up form of a planned talk',
    (tx, size) => printOneToOne(tx, { id: planned, ...size }, house),
    () => `/one-to-ones/new?talk=${planned}`,
  ],
  [
    'write-up, filled',
    (tx, size) => printOneToOne(tx, { id: met, ...size }, house),
    () => `/one-to-ones/${met}`,
  ],
  [
    'brief, empty',
    (tx, size) => printBrief(tx, { id: empty, ...size }, house),
    () => `/introductions/${empty}/brief/edit`,
  ],
  ['phone list, empty', (tx, size) => printEmptyPhoneList(tx, size, house), () => '/people'],
  [
    'phone list, filled',
    (tx, size) => printPhoneList(tx, { id: list, ...size }, house),
    () => `/phone-lists/${list}`,
  ],
]

/** Every page of the web app, as a pattern that an address fits. */
const PAGES = readdirSync('features', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('web/routes.tsx'))
  .flatMap((path) => [...readFileSync(`features/${path}`, 'utf8').matchAll(/path: '([^']+)'/g)])
  .map(([, path]) => new RegExp(`^${path!.replace(/\$\w+/g, '[^/]+')}$`))

describe.each(SHEETS)('%s', (_, print, leadsTo) => {
  test.each([{}, { large: 'yes' as const }])('%o', async (size) => {
    const { all, sizes, alts } = await readPdf(await as(amina, (tx) => print(tx, size)))
    expect(all).toMatch(/\/StructTreeRoot/)
    expect(all).toMatch(/pdfuaid:part/)
    // The code’s other words say where it leads; that page there is.
    expect(alts.some((alt) => alt.endsWith(`It leads to https://common.example${leadsTo()}`))).toBe(true)
    expect(PAGES.some((page) => page.test(leadsTo().split('?')[0]!))).toBe(true)
    expect(sizes.length).toBeGreaterThan(0)
    if (size.large) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })
})

test('an empty phone list is one page to write on, also in large print', async () => {
  for (const size of [{}, { large: 'yes' as const }])
    expect((await readPdf(await as(amina, (tx) => printEmptyPhoneList(tx, size, house)))).pages).toBe(1)
})

test('a brief that is written sends whoever introduces us to no address of ours', async () => {
  const written = newId()
  await as(amina, (tx) => recordIntroduction(tx, { id: written, personId: joan, organisationId: group }))
  await as(amina, (tx) => writeBrief(tx, { id: written, version: 1, message: 'We are the drivers.' }))
  expect((await readPdf(await as(amina, (tx) => printBrief(tx, { id: written }, house)))).alts).toEqual([])
})

test('what was learned stands on the sheet', async () => {
  const filled = await readPdf(await as(amina, (tx) => printFilledAlliesForm(tx, { id: form }, house)))
  for (const letter of 'Z§07X') expect(filled.text).toContain(letter)
  const talk = await readPdf(await as(amina, (tx) => printOneToOne(tx, { id: met }, house)))
  for (const letter of 'QZX') expect(talk.text).toContain(letter)
})

test('no code is printed that no phone could follow, but how to get there', () => {
  for (const host of ['0.0.0.0:4000', '127.0.0.1:4000', 'localhost', '[::1]:4000', '[::]:4000'])
    expect(wayIn({ url: `http://${host}/people?x=1`, words: 'Read it' })).toEqual({
      code: null,
      hint: 'Read it: open your Commonground and put /people?x=1 after its address.',
    })
  const { code, hint } = wayIn({ url: 'http://192.168.1.5:4000/people', words: 'Read it' })
  expect([code?.url, hint]).toEqual(['http://192.168.1.5:4000/people', null])
})
