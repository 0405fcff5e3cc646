import { expect, test } from 'vitest'
import { recordPerson } from '#features/people/server/public.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { timelineOfPerson } from './timeline.ts'

test('what a list changed in someone stands in their story, for those who read the trail', async () => {
  const workspace = await newWorkspace()
  const sam = await newOrganiser(workspace, 'region', { name: 'Sam' })
  const [joan, importId] = [newId(), newId()]
  await as(sam, (tx) => recordPerson(tx, { id: joan, name: 'Joan', kind: 'member' }))
  const changes = async () => {
    const { events } = await as(sam, (tx) => timelineOfPerson(tx, { personId: joan }))
    return events.filter(({ kind }) => kind === 'changed').map(({ by, words }) => [by, words])
  }
  expect(await changes()).toEqual([])
  await asOwner(async (client) => {
    await client.query(
      `insert into imports (workspace_id, id, organiser_id, kind, file_name, fingerprint, ended_at) values ($1, $2, $3, 'people', 'members.csv', 'x', now())`,
      [workspace, importId, sam.organiserId],
    )
    await client.query(
      `insert into import_changes (workspace_id, import_id, kind, record_id, organiser_id, made, before, after)
       values ($1, $2, 'people', $3, $4, false, '{"job_title": null}', '{"job_title": "Warden"}')`,
      [workspace, importId, joan, sam.organiserId],
    )
  })
  expect(await changes()).toEqual([['Sam', 'Joan was changed']])
})
