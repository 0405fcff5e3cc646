import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openWholeHouse, type SignedIn, signedIn, type WholeHouse } from '#tests/setup/whole-house.ts'

let house: WholeHouse
let me: SignedIn
const [club, ada, cal] = [newId(), newId(), newId()]

beforeAll(async () => {
  house = await openWholeHouse()
  const workspace = newId()
  await house.owner.query(`insert into workspaces (workspace_id, name) values ($1, 'Harrow Dale')`, [
    workspace,
  ])
  me = await signedIn(house.owner, workspace, 'region')
})
afterAll(() => house.stop())

/** Over HTTP as a screen does it, whole house included. */
async function send(method: string, path: string, body?: object): Promise<Response> {
  const headers = { ...me.headers, 'content-type': 'application/json' }
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  const answer = await house.app.fetch(new Request(`http://house.test/api${path}`, init))
  expect(answer.status, `${path}: ${answer.ok ? '' : await answer.clone().text()}`).toBe(200)
  return answer
}

/** A file: it says who took it and what for, and names nobody who asked to be left alone. */
async function take(path: string, body: object, reason: string): Promise<void> {
  const text = await (await send('POST', path, { ...body, reason })).text()
  const whole = text.replaceAll('\r\n ', '').replaceAll('\\,', ',')
  expect(whole, path).toMatch(new RegExp(`A region, \\d{1,2} \\w{3} \\d{4}, for: ${reason}`))
  expect(whole, path).not.toMatch(/Cal Birch/)
}

async function people(): Promise<void> {
  await send('PUT', `/organisations/${club}`, {
    name: 'Marsh estate residents',
    emails: [{ address: 'm@example.org' }],
  })
  for (const [id, name] of [
    [ada, 'Ada Birch'],
    [cal, 'Cal Birch'],
  ] as const) {
    const reach = { phones: [{ number: '07700 900123' }], emails: [{ address: `${id}@example.org` }] }
    await send('PUT', `/people/${id}`, { name, kind: 'member', ...reach, doNotContact: id === cal })
    await send('PUT', `/affiliations/${newId()}`, {
      personId: id,
      organisationId: club,
      role: 'member',
      strength: 2,
    })
  }
}

async function ring(): Promise<void> {
  const id = newId()
  const purpose = 'Invite to the hall'
  const made = await send('PUT', `/phone-lists/${id}`, {
    id,
    purpose,
    selection: { filters: { organisationId: club } },
  })
  const { calls, next } = (await made.json()) as { calls: { id: string }[]; next: string }
  expect(calls).toHaveLength(1)
  const came = { callId: next, outcome: 'call_back', note: 'At work till six', callBackOn: '2035-05-12' }
  await send('POST', `/phone-lists/${id}/outcome`, came)
}

test('whatever is taken away, rung, tagged, kept or given a key has its line in the log, with its reason', async () => {
  await people()
  const all = { selection: { filters: { organisationId: club } } }
  for (const format of ['csv', 'vcard', 'mail']) {
    await take('/people/export', { selection: { filters: {} }, format }, `people as ${format}`)
    await take('/organisations/export', { selection: { filters: {} }, format }, `groups as ${format}`)
  }
  await take('/affiliations/export', {}, 'who belongs where')
  for (const format of ['csv', 'graphml', 'gexf'])
    await take('/map/export', { format }, `the map as ${format}`)
  await take('/map/export-picture', { format: 'svg' }, 'the map on the wall')
  await take(
    '/ties/take-picture',
    { people: [ada, cal], organisations: [club], format: 'svg' },
    'a small picture',
  )
  await take('/areas/export-picture', { format: 'svg' }, 'the areas on the wall')
  await send('POST', '/people/tag', { ...all, add: ['hall'], remove: [] })
  await send('PUT', `/saved-lists/${newId()}`, {
    room: 'people',
    name: 'Marsh',
    filters: { organisationId: club },
  })
  await ring()
  const newPerson = { id: newId(), name: 'Dot Elm', kind: 'public', contactConsent: 'no' }
  await send('PUT', `/allies-forms/${newId()}`, { newPerson, recordedOn: '2026-05-12' })
  const made = await send('POST', '/me/tokens', { name: 'Membership', role: 'region', scope: 'read' })
  const { token } = (await made.json()) as { token: { id: string } }
  await send('DELETE', `/me/tokens/${token.id}`)

  const { entries } = (await (await send('GET', '/audit?limit=100')).json()) as {
    entries: { action: string; reason: string | null }[]
  }
  const lines = entries.map(({ action, reason }) => [action, reason])
  for (const line of [
    ...['csv', 'vcard', 'mail'].flatMap((format) => [
      ['people.export', `people as ${format}`],
      ['organisations.export', `groups as ${format}`],
    ]),
    ['affiliations.export', 'who belongs where'],
    ...['csv', 'graphml', 'gexf'].map((format) => ['map.export', `the map as ${format}`]),
    ['map.export', 'the map on the wall'],
    ['ties.export', 'a small picture'],
    ['areas.export', 'the areas on the wall'],
    ['people.tag', null],
    ['saved_lists.save', null],
    ['phone_lists.record', 'Invite to the hall'],
    ['phone_lists.outcome', null],
    ['allies_forms.record', null],
    ['accounts.create_token', null],
    ['accounts.revoke_token', null],
  ])
    expect(lines).toContainEqual(line)
})
