import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportAffiliations, exportConnections } from '#features/affiliations/server/public.ts'
import { exportWorkplaces } from '#features/branches/server/public.ts'
import { exportOrganisations } from '#features/organisations/server/public.ts'
import { exportPeople } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import { as } from '#tests/setup/database.ts'
import type { TableKind } from '../mapping.contract.ts'
import { base } from './testing/any-base.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'
import { emptyBase, fillBase, readBase } from './testing/whole-base.ts'

const RUNS = Number(process.env.IMPORT_RUNS ?? 6)

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

/** In the order in which they have to come in: what a list names is there, or comes with it. */
const KINDS = ['organisations', 'workplaces', 'people', 'affiliations', 'connections'] as const
const reason = 'to see whether it comes back'
const asked = { selection: { filters: {} }, reason, format: 'csv' } as const
const exported: Record<TableKind, (tx: Tx) => Promise<File>> = {
  organisations: (tx) => exportOrganisations(tx, asked),
  workplaces: (tx) => exportWorkplaces(tx, { reason }),
  people: (tx) => exportPeople(tx, asked),
  affiliations: (tx) => exportAffiliations(tx, { reason }),
  connections: (tx) => exportConnections(tx, { reason }),
}
async function takeOut(actor: Actor) {
  const files = await Promise.all(
    KINDS.map(async (kind) => [kind, await (await as(actor, exported[kind])).text()] as const),
  )
  return Object.fromEntries(files) as Record<TableKind, string>
}

/** A list of nobody is a header alone, which is no list to bring in. */
const listed = (files: Record<TableKind, string>) =>
  KINDS.filter((kind) => files[kind].trim().split('\r\n').length > 1)

test(
  'all lists taken out and brought into an empty workspace make the same base, every field of it, namesakes included',
  async () => {
    await fc.assert(
      fc.asyncProperty(base, async (all) => {
        const [here, there] = [await emptyBase(), await emptyBase()]
        await fillBase(here, all)
        const files = await takeOut(here.actor)
        for (const kind of listed(files)) {
          const settings = { sameFrom: 1, askFrom: 1 }
          const id = await house.upload(there.actor, kind, files[kind], { fileName: `${kind}.csv`, settings })
          const looked = await house.look(there.actor, id)
          expect(looked, kind).toMatchObject({ problem: null, counts: { cannotRead: 0 } })
          expect(await house.write(there.actor, id), kind).toMatchObject({ state: 'done', left: 0 })
        }
        expect(await readBase(there.actor)).toEqual(await readBase(here.actor))
        for (const kind of listed(files)) {
          const done = await house.bring(there.actor, kind, files[kind], { fileName: `${kind}.csv` })
          expect(done.counts, `${kind} again`).toMatchObject({ new: 0, changes: 0, ask: 0 })
        }
      }),
      // Each try takes seconds, so a base that fails is told as it is, not made smaller.
      { numRuns: RUNS, endOnFailure: true, seed: Number(process.env.IMPORT_SEED ?? 1819) },
    )
  },
  240_000 + RUNS * 5_000,
)
