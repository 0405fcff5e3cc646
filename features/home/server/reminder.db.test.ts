import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeDueReminders } from '#features/accounts/server/public.ts'
import { openTestHouse, type TestHouse } from '#features/accounts/server/testing/house.ts'
import { signedIn } from '#features/accounts/server/testing/people.ts'
import { visitor } from '#features/accounts/server/testing/visitor.ts'
import { moveIntroduction, recordIntroduction } from '#features/introductions/server/public.ts'
import { planOneToOne, recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { listToTouch, recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#server/config.ts'
import { type Mail, openMail } from '#server/mail/mail.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { type MailSink, openMailSink, type Received } from '#tests/setup/mail-sink.ts'
import { sendReminders } from './jobs.ts'
import { readWaiting } from './read-waiting.ts'
import { waitingLines } from './reminder.ts'

let house: TestHouse
let sink: MailSink
let mail: Mail
beforeAll(async () => {
  sink = await openMailSink()
  mail = openMail(readConfig({ SMTP_URL: sink.url }))
  house = await openTestHouse({ mail: mail.send })
})
afterAll(async () => {
  mail.stop()
  await Promise.all([house.stop(), sink.stop()])
})

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function organiserWithWork() {
  const workspaceId = await newWorkspace('Harrow Dale')
  const branch = await newBranch(workspaceId)
  const account = await signedIn(house, workspaceId, 'branch', { branchIds: [branch] })
  const { organiserId } = account
  const scopes = [branch, organiserId]
  const actor: Actor = {
    workspaceId,
    organiserId,
    role: 'branch',
    branchIds: [branch],
    scopes,
    via: 'session',
  }
  const [joan, tom] = [newId(), newId()]
  for (const [id, name] of [
    [joan, 'Joan'],
    [tom, 'Tom'],
  ] as const)
    await as(actor, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId: branch }))
  const late = { id: newId(), what: 'Send Joan the rota', dueOn: day(-2) }
  await as(actor, (tx) => recordOneToOne(tx, { id: newId(), personId: joan, nextStep: late }))
  const plan = { id: newId(), personId: tom, plannedFor: new Date(Date.now() + 7_200_000).toISOString() }
  await as(actor, (tx) => planOneToOne(tx, plan))
  await as(actor, (tx) => recordIntroduction(tx, { id: newId(), personId: joan, toPersonId: tom }))
  return { ...account, other: await signedIn(house, workspaceId, 'branch', { branchIds: [branch] }) }
}

test('who chose it is mailed once a day how much waits, without a name; who chose nothing is not', async () => {
  const { browser, other, email } = await organiserWithWork()
  expect((await browser.get('/me/reminders')).body).toEqual({ remind: 'never', hour: 7, day: 1, mail: true })
  const run = () => sendReminders.run(house.house, {}, null)
  const toMe = () => sink.received.filter(({ to }) => to.includes(email))
  await run()
  expect(toMe()).toEqual([])
  const chosen = { remind: 'daily', hour: 0 }
  expect((await browser.put('/me/reminders', chosen)).body).toMatchObject(chosen)
  // Nothing waits for the colleague, whatever the branch has to do.
  await other.browser.put('/me/reminders', chosen)
  sink.refusing = true
  await run()
  sink.refusing = false
  await run()
  await run()
  expect(toMe()).toHaveLength(1)
  const [{ text, headers }] = toMe() as [Received]
  expect(text).toContain(
    '- one talk planned in the next day\n- one promise that is late\n- one introduction waiting\n',
  )
  expect(text).not.toMatch(/Joan|Tom|rota/)
  expect(sink.received.filter(({ to }) => to.includes(other.email))).toEqual([])
  const key = text.match(/\/reminders\/stop#key=([\w-]+)/)![1]
  expect(headers.get('list-unsubscribe')).toContain(`#key=${key}`)
  expect((await browser.post('/reminders/stop', { key: `${key}x` })).status).toBe(410)
  expect((await visitor(house).post('/reminders/stop', { key })).status).toBe(200)
  expect((await browser.get('/me/reminders')).body).toMatchObject({ remind: 'never' })
})

test('what stands on Today without a day is mailed too, and what Today leaves out is not', async () => {
  const workspaceId = await newWorkspace()
  const branch = await newBranch(workspaceId)
  const actor = await newOrganiser(workspaceId, 'branch', { branchIds: [branch] })
  const waits = () => as(actor, async (tx) => waitingLines(await readWaiting(tx, 1), 1))
  const [ada, shy] = [newId(), newId()]
  for (const id of [ada, shy])
    await as(actor, (tx) => recordPerson(tx, { id, name: 'Ada', kind: 'member', branchId: branch }))
  expect(await waits()).toEqual([])
  const met = (personId: string, more: object) =>
    as(actor, (tx) => recordOneToOne(tx, { id: newId(), personId, ...more }))
  await met(ada, { metOn: day(-40), rhythmDays: 30 })
  expect(await waits()).toEqual(['- one person to meet again by now'])
  const newPerson = { id: newId(), name: 'Mei Lin' }
  const mei = { connectionId: newId(), followUpId: newId(), newPerson }
  await met(ada, {
    nextStep: { id: newId(), what: 'Find the key' },
    named: [mei],
  })
  expect(await waits()).toEqual(['- one promise without a day', '- one person to meet whom somebody named'])
  const group = (more: object) =>
    as(actor, (tx) =>
      recordOrganisation(tx, { id: newId(), name: 'Choir', kinds: ['voluntary'], touchOn: day(-1), ...more }),
    )
  await group({})
  await group({ doNotContact: true })
  await group({ touchOn: day(3) })
  expect(await waits()).toContain('- one organisation to be in touch with')
  const made = { id: newId(), personId: ada, toPersonId: newPerson.id }
  await as(actor, (tx) => recordIntroduction(tx, made))
  await as(actor, (tx) => moveIntroduction(tx, { id: made.id, to: 'made' }))
  expect(await waits()).toContain('- one introduction waiting')
  // Once the meeting is planned, that is what waits.
  const plannedFor = new Date(Date.now() + 7_200_000).toISOString()
  const plan = { id: newId(), personId: newPerson.id, introductionId: made.id, plannedFor }
  await as(actor, (tx) => planOneToOne(tx, plan))
  expect(await waits()).toContain('- one talk planned in the next day')
  expect(await waits()).not.toContain('- one introduction waiting')
  const week = await as(actor, (tx) => readWaiting(tx, 7))
  expect(week.toTouch).toBe(2)
  const { organisations } = await as(actor, (tx) => listToTouch(tx))
  expect(organisations).toHaveLength(1)
})

test('weekly means Mondays or the day chosen, from the hour chosen, by the clocks of Britain', async () => {
  const { browser, organiserId } = await organiserWithWork()
  await browser.put('/me/reminders', { remind: 'weekly', hour: 12 })
  const due = async (at: string) =>
    (await takeDueReminders(house.house, new Date(at))).filter(
      (each) => each.actor.organiserId === organiserId,
    )
  // In June eleven in Greenwich is noon in Britain.
  expect(await due('2027-06-06T12:00:00Z')).toEqual([])
  expect(await due('2027-06-07T10:59:00Z')).toEqual([])
  expect(await due('2027-06-07T11:00:00Z')).toMatchObject([
    { days: 7, actor: { role: 'branch', via: 'job' } },
  ])
  expect(await due('2027-06-07T12:00:00Z')).toEqual([])
  expect(await due('2027-06-14T15:00:00Z')).toHaveLength(1)
  await browser.put('/me/reminders', { remind: 'weekly', hour: 12, day: 4 })
  expect(await due('2027-06-21T15:00:00Z')).toEqual([])
  expect(await due('2027-06-24T15:00:00Z')).toHaveLength(1)
})
