import { beforeAll, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { tiesRouter } from './router.ts'
import { takePicture } from './take-picture.ts'

const [amina, joan, rosa, noor] = [newId(), newId(), newId(), newId()]
const [mosque, firm] = [newId(), newId()]
const shown = { people: [amina, joan, rosa, noor], organisations: [mosque, firm] }
let region: Actor, north: Actor, others: Actor[]

beforeAll(async () => {
  const workspace = await newWorkspace()
  const [northBranch, southBranch] = [
    await newBranch(workspace, 'North'),
    await newBranch(workspace, 'South'),
  ]
  region = await newOrganiser(workspace, 'region', { name: 'Amina Yusuf' })
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  others = [
    await newOrganiser(workspace, 'listener'),
    await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] }),
    await newOrganiser(workspace, 'viewer'),
  ]
  await as(region, async (tx) => {
    const person = (id: string, branchId: string, more: object = {}) =>
      recordPerson(tx, { id, name: 'Someone', kind: 'member', branchId, ...more })
    await person(amina, northBranch)
    await person(joan, southBranch)
    await person(rosa, northBranch, { doNotContact: true })
    await person(noor, northBranch, { contactConsent: 'no' })
    await recordOrganisation(tx, { id: mosque, name: 'Marsh Road Mosque', kinds: ['religious'] })
    await recordOrganisation(tx, { id: firm, name: 'Leave Us Ltd', doNotContact: true })
    await recordAffiliation(tx, {
      id: newId(),
      personId: amina,
      organisationId: mosque,
      role: 'worshipper',
      strength: 3,
    })
  })
})

const taken = (actor: Actor) =>
  as(actor, (tx) => takePicture(tx, { ...shown, format: 'svg', reason: 'the wall' }))

test('on a picture stands whom the asker sees, and nobody who asked to be left alone', async () => {
  const all = await taken(region)
  expect(all).toMatchObject({ people: [amina, joan].sort(), organisations: [mosque] })
  expect(all.taken).toMatch(/^Amina Yusuf, \d+ \w{3} \d{4}, for: the wall$/)
  expect(await taken(north)).toMatchObject({ people: [amina], organisations: [mosque] })
})

test('who took it, what for and whose faith it shows is written into the log', async () => {
  await taken(north)
  const { rows } = await asOwner((client) =>
    client.query(`select action, reason, after from audit where organiser_id = $1 order by id desc limit 2`, [
      north.organiserId,
    ]),
  )
  expect(rows).toMatchObject([
    { action: 'affiliations.read_special', after: { people: [amina], organisations: [mosque] } },
    {
      action: 'ties.export',
      reason: 'the wall',
      after: { format: 'svg', people: [amina], organisations: [mosque] },
    },
  ])
})

test('is not for a listener, a partner or a viewer, and not without a reason', async () => {
  const body = { ...shown, format: 'png', reason: 'the wall' }
  for (const actor of others)
    expect((await ask(tiesRouter, actor, 'POST', '/ties/take-picture', body)).status).toBe(403)
  expect((await ask(tiesRouter, north, 'POST', '/ties/take-picture', { ...body, reason: '' })).status).toBe(
    422,
  )
})
