import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AFFILIATION_ROLES } from '#features/affiliations/contract.ts'
import { exportAffiliations, recordAffiliations } from '#features/affiliations/server/public.ts'
import { ORGANISATION_KINDS } from '#features/organisations/contract.ts'
import { exportOrganisations, recordOrganisations } from '#features/organisations/server/public.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { exportPeople, recordPeople } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { as, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

const RUNS = Number(process.env.IMPORT_RUNS ?? 6)

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

// Names that stand twice, names that look like formulas, and cells with whatever parts cells in a file.
const name = fc.constantFrom(
  'Amina Khan',
  'Amina Khan',
  'Joan Whitlock',
  'Zoë Ábel',
  '=1+1 Quoted',
  'O’Neil, Tom',
)
const line = fc.constantFrom('Cook', 'Head cook, nights', 'Says "yes"', '-1 hour', 'آمنة', '@home')
const text = fc.constantFrom('One line', 'Two\nlines, with "quotes"', '=SUM(A1)')
const tags = fc.uniqueArray(fc.constantFrom('stewards', 'night shift', 'a,b', 'école'), { maxLength: 3 })
const phone = fc.constantFrom('+447700900101', '+447700900102', '+441614960001')
const phones = fc
  .uniqueArray(phone, { maxLength: 2 })
  .map((all) => all.map((number) => ({ number, e164: number })))
const emails = fc
  .uniqueArray(fc.constantFrom('joan@example.org', 'choir@example.org', 'a.khan@example.net'), {
    maxLength: 2,
  })
  .map((all) => all.map((address) => ({ address })))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const postcode = maybe(fc.constantFrom('M33 2AB', 'M32 0AA'))

const person = fc.record({
  name,
  kind: fc.constantFrom(...PERSON_KINDS),
  jobTitle: maybe(line),
  phones,
  emails,
  postcode,
  tags,
  doNotCall: fc.boolean(),
  doNotText: fc.boolean(),
  doNotMail: fc.boolean(),
  doNotContact: fc.boolean(),
  contactConsent: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
})
const organisation = fc.record({
  name: fc.constantFrom('Choir', 'Choir', 'Stretford St John', '+Plus Club', 'Friends; of the Park'),
  kinds: fc.uniqueArray(fc.constantFrom(...ORGANISATION_KINDS.filter((kind) => kind !== 'other')), {
    minLength: 1,
    maxLength: 2,
  }),
  about: maybe(text),
  website: maybe(fc.constantFrom('https://choir.example.org/')),
  phones,
  emails,
  addresses: fc.uniqueArray(fc.constantFrom({ text: '1 High Street, Sale' }, { text: 'The Hall' }), {
    maxLength: 2,
  }),
  postcode,
  interest: maybe(fc.integer({ min: 0, max: 4 })),
  power: maybe(fc.integer({ min: 0, max: 4 })),
  impact: maybe(text),
  tags,
})
const tie = fc.record({
  role: fc.constantFrom(...AFFILIATION_ROLES),
  roleWords: maybe(line),
  strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
  sinceYear: maybe(fc.integer({ min: 1950, max: 2024 })),
  willingToIntroduce: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  source: maybe(line),
})
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 5 })
const base = fc.record({ people: some(person), organisations: some(organisation), ties: some(tie) })

const KINDS = ['people', 'organisations', 'affiliations'] as const
const asked = { selection: { filters: {} }, reason: 'to see whether it comes back', format: 'csv' } as const
const exported = {
  people: (tx: Tx) => exportPeople(tx, asked),
  organisations: (tx: Tx) => exportOrganisations(tx, asked),
  affiliations: (tx: Tx) => exportAffiliations(tx, { reason: asked.reason }),
}
async function takeOut(actor: Actor) {
  const files = await Promise.all(
    KINDS.map(async (kind) => [kind, await (await as(actor, exported[kind])).text()] as const),
  )
  return Object.fromEntries(files) as Record<(typeof KINDS)[number], string>
}

/** A list of nobody is a header alone, which is no list to bring in. */
const listed = (files: Record<(typeof KINDS)[number], string>) =>
  KINDS.filter((kind) => files[kind].trim().split('\r\n').length > 1)

/** Without the ids, which each workspace gives itself: the lines in an order of their own. */
const withoutIds = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id')
    .split('\r\n')
    .sort()

async function fill(
  actor: Actor,
  { people, organisations, ties }: typeof base extends fc.Arbitrary<infer B> ? B : never,
) {
  const [whom, where] = [people.map(() => newId()), organisations.map(() => newId())]
  await as(actor, (tx) =>
    recordPeople(
      tx,
      people.map((each, at) => ({ ...each, id: whom[at]! })),
    ),
  )
  await as(actor, (tx) =>
    recordOrganisations(
      tx,
      organisations.map((each, at) => ({ ...each, id: where[at]! })),
    ),
  )
  const pairs = ties.map((each, at) => ({
    ...each,
    id: newId(),
    personId: whom[at % whom.length]!,
    organisationId: where[Math.floor(at / whom.length + at) % where.length]!,
  }))
  const fresh = new Map(pairs.map((each) => [`${each.personId} ${each.organisationId}`, each]))
  await as(actor, (tx) => recordAffiliations(tx, [...fresh.values()]))
}

test(
  'what was taken out and brought into an empty workspace is what was there, namesakes included',
  async () => {
    await fc.assert(
      fc.asyncProperty(base, async (all) => {
        const [here, there] = [
          await newOrganiser(await newWorkspace(), 'region'),
          await newOrganiser(await newWorkspace(), 'region'),
        ]
        await fill(here, all)
        const files = await takeOut(here)
        for (const kind of listed(files)) {
          const settings = { sameFrom: 1, askFrom: 1 }
          const id = await house.upload(there, kind, files[kind], { fileName: `${kind}.csv`, settings })
          const looked = await house.look(there, id)
          expect(looked).toMatchObject({ problem: null, counts: { cannotRead: 0 } })
          expect(await house.write(there, id)).toMatchObject({ state: 'done', problem: null, left: 0 })
        }
        const again = await takeOut(there)
        for (const kind of KINDS) expect(withoutIds(again[kind])).toEqual(withoutIds(files[kind]))
        for (const kind of listed(files)) {
          const done = await house.bring(there, kind, files[kind], { fileName: `${kind}.csv` })
          expect(done.counts, `${kind} again`).toMatchObject({ new: 0, changes: 0, ask: 0 })
        }
      }),
      { numRuns: RUNS, seed: Number(process.env.IMPORT_SEED ?? 1819) },
    )
  },
  240_000 + RUNS * 5_000,
)
