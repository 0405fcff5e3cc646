import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { AFFILIATION_ROLES, CONNECTION_KINDS, type WILLING } from '#features/affiliations/contract.ts'
import {
  recordAffiliation,
  recordAlliesForm,
  recordConnection,
} from '#features/affiliations/server/public.ts'
import { recordIntroduction, recordRefusal } from '#features/introductions/server/public.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { ORGANISATION_KINDS } from '#features/organisations/contract.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { CONSENTS, PERSON_KINDS } from '#features/people/contract.ts'
import { recordPerson, spreadVisibility } from '#features/people/server/public.ts'
import { OUTCOMES } from '#features/phone-lists/contract.ts'
import { insertOf, rowsOf } from '#features/privacy/server/testing/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { MergeChoices } from '../../contract.ts'
import { decidePair } from '../pairs/decide.ts'
import { mergeRecords } from './merge-records.ts'
import { workedWith } from './referring.ts'
import { unmergeRecords } from './unmerge-records.ts'

const name = fc.constantFrom('Joan Whitlock', 'J. Whitlock', 'Amina Hassan', 'Zoë O’Neill', 'محمد علي')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const line = fc.constantFrom('Depot', 'Driver', 'Ward 4', 'Nurse; bank')
const phone = fc.constantFrom('07700 900123', '0161 496 0001', 'ask at the gate', '+44 7700 900555')
const mail = fc.constantFrom('j@example.org', 'J@Example.org', 'amina@example.com')

const person = fc.record({
  name,
  kind: fc.constantFrom(...PERSON_KINDS),
  givenName: maybe(fc.constantFrom('Joan', 'Zoë')),
  familyName: maybe(fc.constantFrom('Whitlock', 'O’Neill')),
  phones: fc.array(fc.record({ number: phone }), { maxLength: 3 }),
  emails: fc.array(fc.record({ address: mail }), { maxLength: 2 }),
  addresses: fc.array(fc.record({ text: line, postcode: maybe(fc.constantFrom('M33 7XX', 'WA14 1AB')) }), {
    maxLength: 2,
  }),
  postcode: maybe(fc.constantFrom('M33 7XX', 'M33', 'no fixed one')),
  bornYear: maybe(fc.integer({ min: 1940, max: 2000 })),
  birthDate: maybe(fc.constantFrom('1974-05-03', '1980-12-31')),
  notes: maybe(line),
  jobTitle: maybe(line),
  contactConsent: fc.constantFrom(...CONSENTS),
  consentNote: maybe(line),
  doNotContact: fc.boolean(),
  tags: fc.array(fc.constantFrom('depot', 'coach', 'Ward'), { maxLength: 3 }),
  inBranch: fc.boolean(),
  byListener: fc.boolean(),
})

const organisation = fc.record({
  name: fc.constantFrom('St John’s', 'Stretford St John', 'Sale Harriers'),
  kinds: fc.uniqueArray(fc.constantFrom(...ORGANISATION_KINDS), { maxLength: 2 }),
  about: maybe(line),
  website: maybe(fc.constantFrom('https://example.org/', 'https://stjohn.example/')),
  phones: fc.array(fc.record({ number: phone }), { maxLength: 2 }),
  power: maybe(fc.integer({ min: 0, max: 4 })),
  tags: fc.array(fc.constantFrom('faith', 'sport'), { maxLength: 2 }),
})

const at = fc.nat({ max: 3 })
const strength = fc.constantFrom<1 | 2 | 3>(1, 2, 3)
const belongs = fc.record({
  person: at,
  organisation: fc.nat({ max: 2 }),
  role: fc.constantFrom(...AFFILIATION_ROLES),
  strength,
  roleWords: maybe(line),
  willingToIntroduce: fc.constantFrom<(typeof WILLING)[number]>('yes', 'no', 'unknown'),
})
const knows = fc.record({ from: at, to: at, kind: fc.constantFrom(...CONNECTION_KINDS), strength })

const call = fc.record({
  person: at,
  list: fc.nat({ max: 1 }),
  outcome: maybe(fc.constantFrom(...OUTCOMES)),
  note: maybe(line),
  tries: fc.nat({ max: 3 }),
})

/** An outlet reaches an organisation, or whoever is meant by some words. */
const reach = fc.record({ outlet: fc.nat({ max: 2 }), to: fc.oneof(fc.nat({ max: 2 }), line) })

const world = fc.record({
  people: fc.tuple(person, person, person, person),
  organisations: fc.tuple(organisation, organisation, organisation),
  belongs: fc.array(belongs, { maxLength: 8 }),
  knows: fc.array(knows, { maxLength: 6 }),
  forms: fc.array(at, { maxLength: 2 }),
  talks: fc.array(fc.record({ person: at, named: at, byListener: fc.boolean() }), { maxLength: 3 }),
  asked: fc.array(
    fc.record({ person: at, to: at, organisation: maybe(fc.nat({ max: 2 })), refused: fc.boolean() }),
    {
      maxLength: 3,
    },
  ),
  calls: fc.uniqueArray(call, { maxLength: 5, selector: ({ person, list }) => `${person} ${list}` }),
  reaches: fc.uniqueArray(reach, { maxLength: 5, selector: (each) => JSON.stringify(each) }),
  different: fc.array(fc.tuple(at, at), { maxLength: 2 }),
  merges: fc.array(fc.record({ people: fc.boolean(), kept: at, other: at, choose: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

describe('merge, then unmerge', () => {
  let region: Actor
  let listener: Actor
  let branch: string
  beforeAll(async () => {
    const workspace = await newWorkspace()
    branch = await newBranch(workspace)
    region = await newOrganiser(workspace, 'region')
    listener = await newOrganiser(workspace, 'listener')
  })

  /** Does what may be refused for a good reason, such as a tie that is there already. */
  const tryTo = (work: Promise<unknown>) => work.catch(() => undefined)

  async function build(world: World) {
    const people: string[] = []
    for (const { inBranch, byListener, ...input } of world.people) {
      const id = newId()
      const place = inBranch ? { branchId: branch } : {}
      const own = { externalIds: [{ system: 'register', id }] }
      await as(byListener ? listener : region, (tx) => recordPerson(tx, { id, ...input, ...place, ...own }))
      people.push(id)
    }
    const organisations: string[] = []
    for (const input of world.organisations) {
      const id = newId()
      await as(region, (tx) => recordOrganisation(tx, { id, ...input }))
      organisations.push(id)
    }
    for (const tie of world.belongs) {
      const ends = { personId: people[tie.person]!, organisationId: organisations[tie.organisation]! }
      const { person: _, organisation: __, ...rest } = tie
      await tryTo(as(region, (tx) => recordAffiliation(tx, { id: newId(), ...ends, ...rest })))
    }
    for (const { from, to, ...rest } of world.knows) {
      const ends = { fromPersonId: people[from]!, toPersonId: people[to]! }
      await tryTo(as(region, (tx) => recordConnection(tx, { id: newId(), ...ends, ...rest })))
    }
    for (const person of world.forms) {
      const form = { id: newId(), personId: people[person]!, recordedOn: '2026-05-12', impact: 'Less pay' }
      await as(region, (tx) => recordAlliesForm(tx, form))
    }
    await writeUp(world, people, organisations)
    for (const [one, other] of world.different) {
      const pair = { kind: 'people', oneId: people[one]!, otherId: people[other]! } as const
      await tryTo(as(region, (tx) => decidePair(tx, { ...pair, answer: 'different' })))
    }
    return { people, organisations }
  }

  /** Talks with what they brought, introductions asked for and refused, and calls. */
  async function writeUp({ talks, asked, calls, reaches }: World, people: string[], organisations: string[]) {
    const rows = rowsOf({ ...region, visibleTo: [] })
    const put = (table: string, row: object) =>
      asOwner((client) => client.query(...insertOf(table, { ...rows[table], id: newId(), ...row })))
    for (const { person, named, byListener } of talks) {
      const talk = { id: newId(), personId: people[person]!, metOn: '2026-05-12', stories: 'Twelve years' }
      const parts = {
        concerns: [{ words: 'Night shifts' }],
        quotes: [{ words: 'We are tired', consent: 'none' as const }],
        signs: [{ mark: 'followers' as const }],
      }
      await tryTo(as(byListener ? listener : region, (tx) => recordOneToOne(tx, { ...talk, ...parts })))
      await put('follow_ups', { person_id: people[person]!, named_by: people[named]! })
    }
    for (const { person, to, organisation, refused } of asked) {
      const place =
        organisation === null ? { toPersonId: people[to]! } : { organisationId: organisations[organisation]! }
      const ask = { id: newId(), personId: people[person]!, ...place }
      await tryTo(
        refused
          ? as(region, (tx) => recordRefusal(tx, ask))
          : as(region, (tx) => recordIntroduction(tx, ask)),
      )
    }
    const lists = [newId(), newId()]
    for (const id of lists) await put('phone_lists', { id })
    for (const { person, list, outcome, note, tries } of calls) {
      const rung = { outcome, note, tries, called_at: outcome && new Date(2026, 4, 12, tries) }
      await put('phone_calls', { ...rung, person_id: people[person]!, list_id: lists[list]! })
    }
    for (const { outlet, to } of reaches) {
      const words = { organisation_id: null, community: to, special: 'ethnicity' }
      const whom = typeof to === 'number' ? { organisation_id: organisations[to]! } : words
      if (to !== outlet) await put('media_reaches', { ...whom, outlet_id: organisations[outlet]! })
    }
    await asOwner((client) =>
      client.query(
        'update media_reaches r set special = o.special from organisations o where o.id = r.organisation_id',
      ),
    )
    await as(region, (tx) => spreadVisibility(tx, people))
  }

  async function mergeAll({ merges }: World, ids: Awaited<ReturnType<typeof build>>) {
    const done: { id: string; kind: 'people' | 'organisations' }[] = []
    for (const { people, kept, other, choose } of merges) {
      const kind = people ? 'people' : 'organisations'
      const [keptId, otherId] = [ids[kind][kept % ids[kind].length]!, ids[kind][other % ids[kind].length]!]
      const choices: MergeChoices = choose ? { name: 'other', jobTitle: 'other', branchId: 'other' } : {}
      const input = { id: newId(), kind, keptId, otherId, choices } as const
      if (await tryTo(as(region, (tx) => mergeRecords(tx, input)))) done.push(input)
    }
    return done
  }

  /**
   * Every row of the workspace but the trail. A list of who may see a row is a set; a version only ever counts on, so
   * that a screen that still shows the one record cannot write over one of the two.
   */
  const everything = () =>
    asOwner(async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'public'
           and column_name = 'workspace_id' and table_name <> 'audit' order by 1`,
      )
      const found: Record<string, string[]> = {}
      for (const { name } of tables) {
        const { rows } = await client.query(
          `select to_jsonb(t) - 'version' as row from ${name} t where workspace_id = $1`,
          [region.workspaceId],
        )
        found[name] = rows.map(({ row }) => JSON.stringify(row, sorted)).sort()
      }
      return found
    })
  const sorted = (key: string, value: unknown) =>
    key.endsWith('visible_to') && Array.isArray(value) ? [...value].sort() : value

  /** Whoever is on a list twice, or reached twice by the same outlet. */
  const standTwice = () =>
    asOwner(async (client) => {
      const { rows } = await client.query(
        `select list_id, person_id::text from phone_calls where workspace_id = $1 group by 1, 2 having count(*) > 1
         union all select outlet_id, coalesce(organisation_id::text, community) from media_reaches
           where workspace_id = $1 group by 1, 2 having count(*) > 1`,
        [region.workspaceId],
      )
      return rows
    })

  test('is the identity on every table but the trail', async () => {
    let merged = 0
    const property = fc.asyncProperty(world, async (made) => {
      const ids = await build(made)
      const before = await everything()
      const done = await mergeAll(made, ids)
      merged += done.length
      expect(await standTwice()).toEqual([])
      for (const { id, kind } of done.reverse()) await as(region, (tx) => unmergeRecords(tx, { id, kind }))
      expect(await everything()).toEqual(before)
    })
    await fc.assert(property, {
      numRuns: Number(process.env.MERGE_RUNS ?? 12),
      seed: Number(process.env.MERGE_SEED ?? 1868),
    })
    // Otherwise nothing was shown.
    expect(merged).toBeGreaterThan(10)
    const full = await everything()
    const tables = workedWith.people.map((each) => each.table).filter((table) => !table.endsWith('_merges'))
    expect(tables.filter((table) => full[table]!.length === 0)).toEqual([])
  })
})
