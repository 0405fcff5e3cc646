import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { ImportSettings } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'
import { foreseeUndo } from './undo/foresee-undo.ts'

const RUNS = Number(process.env.IMPORT_RUNS ?? 12)

let house: ImportHouse
beforeAll(async () => {
  // What one chunk makes, the next one changes.
  house = await openImportHouse({ rows: 2, links: 1 })
})
afterAll(() => house.stop())

/** What an import keeps of itself, and the trail. */
const OWN = ['audit', 'imports', 'import_rows', 'import_changes', 'import_mappings']

/** Every row of a workspace in every table but those, as text. */
const everything = (actor: Actor) =>
  asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const all: Record<string, string[]> = {}
    for (const { name } of tables.filter((each) => !OWN.includes(each.name))) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t where workspace_id = $1 order by 1`,
        [actor.workspaceId],
      )
      if (rows.length > 0) all[name] = rows.map((each) => each.row)
    }
    return all
  })

// Few values, so that rows meet each other and what is there already.
const cell = (...values: string[]) => fc.constantFrom('', ...values)
const person = fc.tuple(
  cell('1', '2', '3'),
  cell('Amina Khan', 'Joan Whitlock', 'Joan Whitelock', 'Joan', 'Tom O’Neil', 'Zoë Ábel'),
  cell('joan@example.org', 'amina@example.org', 'family@example.org'),
  cell('07700 900101', '07700 900102'),
  cell('M33 2AB', 'M33 9ZZ', 'M33'),
  cell('member', 'activist'),
  cell('North', 'South'),
  cell('stewards; night shift', 'choir'),
  cell('Choir (chair)', 'Choir; Friends of the Park'),
  cell('Amina Khan', 'Somebody New'),
  cell('no', 'yes'),
  cell('3 May 1974', '1974', '31/12/1980'),
  cell('Days', 'nights', 'Nights'),
  cell('12', '14.5', 'many'),
)
const PERSON =
  'Member number,Name,Email,Mobile,Postcode,Kind,Branch,Tags,Memberships,Knows,Consent,Born,Shift [choice],Size [number]'
const organisation = fc.tuple(
  cell('1', '2'),
  cell('Choir', 'St John’s', 'Friends of the Park', 'STRETFORD ST JOHN'),
  cell('religious', 'school', 'voluntary'),
  cell('office@example.org'),
  cell('M33 2AB', 'M32 0AA'),
  cell('2026-05-12', 'soon'),
)
const ORGANISATION = 'Charity number,Name,Kinds,Email,Postcode,Affiliated [date]'
const tie = fc.tuple(
  cell('Amina Khan', 'Joan Whitlock'),
  cell('Choir', 'Park'),
  cell('chair'),
  cell('2019', '2015'),
)
const TIE = 'Person,Organisation,Role,Since'
const workplace = fc.tuple(
  cell('Depot', 'Town Hall', 'DEPOT'),
  cell('North', 'South'),
  cell('Council', 'Cleaning Ltd'),
  cell('Cleaning Ltd', 'Choir'),
  cell('12', '80'),
)
const WORKPLACE = 'Workplace,Branch,Employer,Contractor,Head count'
const link = fc.tuple(
  cell('Amina Khan', 'Joan Whitlock', 'Tom O’Neil'),
  cell('Amina Khan', 'Joan Whitlock', 'Somebody New'),
  cell('family', 'works with'),
)
const LINK = 'Person,Knows,How'

/** Never without any word, which is no table. */
const csv = (header: string, rows: readonly string[][]) =>
  [
    header,
    ...[['', 'Joan Whitlock', 'Choir'], ...rows].map((row) => row.map((each) => `"${each}"`).join(',')),
  ].join('\n')
const list = (kind: TableKind, header: string, row: fc.Arbitrary<string[]>) =>
  fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) => ({ kind, text: csv(header, rows) }))
const file = fc.oneof(
  { arbitrary: list('people', PERSON, person), weight: 4 },
  { arbitrary: list('organisations', ORGANISATION, organisation), weight: 2 },
  { arbitrary: list('affiliations', TIE, tie), weight: 2 },
  { arbitrary: list('workplaces', WORKPLACE, workplace), weight: 2 },
  { arbitrary: list('connections', LINK, link), weight: 2 },
)
const settings: fc.Arbitrary<ImportSettings> = fc.record({
  onlyBlanks: fc.boolean(),
  wins: fc.constantFrom('file', 'record'),
  system: fc.constantFrom('membership', 'other'),
})

async function newPlace(role: 'region' | 'branch') {
  const workspace = await newWorkspace()
  const branches = [await newBranch(workspace, 'North'), await newBranch(workspace, 'South')]
  return newOrganiser(workspace, role, role === 'branch' ? { branchIds: branches } : {})
}

test(
  'an import and its undo leave every table as it was, and the same file twice is as once',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('region' as const, 'branch' as const),
        file,
        file,
        settings,
        async (role, first, second, settings) => {
          const actor = await newPlace(role)
          await house.bring(actor, first.kind, first.text, { settings, fileName: 'first.csv' })
          const before = await everything(actor)
          const done = await house.bring(actor, second.kind, second.text, {
            settings,
            fileName: 'second.csv',
          })
          expect(done).toMatchObject({ state: 'done', problem: null })
          const after = await everything(actor)
          const again = await house.bring(actor, second.kind, second.text, {
            settings,
            fileName: 'second.csv',
          })
          expect(again).toMatchObject({ state: 'done', problem: null })
          // A row left out for want of a name may be told by what has come in meanwhile.
          if (done.left === 0) expect(await everything(actor)).toEqual(after)
          expect(await house.undo(actor, again.id)).toMatchObject({ state: 'undone' })
          expect(await everything(actor)).toEqual(after)
          const { goes, kept } = await as(actor, (tx) => foreseeUndo(tx, { id: done.id }))
          expect([goes, kept.total]).toEqual([done.made, 0])
          expect(await house.undo(actor, done.id)).toMatchObject({ state: 'undone' })
          expect(await everything(actor)).toEqual(before)
        },
      ),
      { numRuns: RUNS, seed: Number(process.env.IMPORT_SEED ?? 1819) },
    )
  },
  240_000 + RUNS * 20_000,
)
