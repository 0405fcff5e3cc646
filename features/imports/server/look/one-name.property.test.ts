import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenWith } from '../decide/after-deciding.ts'
import { apply } from '../write/plan-writing.ts'
import { applied, changesOf } from './changes.ts'
import { holdsWords, NAMES } from './one-name.ts'
import type { Given } from './subject.ts'

const given = fc.constantFrom('Precious', 'PRECIOUS', 'Ann', 'Mary Ann', 'Ade')
const family = fc.constantFrom('Moyo', 'moyo', 'Dube', 'O’Brien', 'van Dijk')

/** Someone whose whole name holds its parts, which may not all be written down; `joined` from them as a list may be. */
const named: fc.Arbitrary<Given> = fc
  .record({
    given,
    family,
    title: fc.constantFrom('', 'Dr '),
    parts: fc.constantFrom('both', 'given', 'family', 'none'),
  })
  .map(({ given, family, title, parts }) => ({
    name: `${title}${given} ${family}`,
    ...(parts === 'both' || parts === 'given' ? { givenName: given } : {}),
    ...(parts === 'both' || parts === 'family' ? { familyName: family } : {}),
  }))
const side = fc.constantFrom('file' as const, 'record' as const)
const sides = fc.dictionary(fc.constantFrom(...NAMES), side)
const choice = fc.record({ onlyBlanks: fc.boolean(), wins: side, byField: fc.option(sides) })

/** Of what earlier rows have spoken: whoever says a part has said the whole. */
const spoken = fc.constantFrom([], ['name'], ['name', 'familyName'], ['name', 'givenName'], NAMES)

type Person = Record<string, unknown>
const contradictions = (person: Person) =>
  ['givenName', 'familyName'].filter((part) => person[part] && !holdsWords(person.name, person[part]))

test('no choice makes a person whose whole name contradicts its parts', () => {
  fc.assert(
    fc.property(
      named,
      named,
      fc.boolean(),
      choice,
      spoken,
      fc.array(sides, { maxLength: 4 }),
      (record, list, joined, chosen, settled, clicks) => {
        const there = { ...record, name: record.name! }
        const row = joined ? { ...list, joinedName: true } : list
        let changes = changesOf(there, row, new Set(settled), chosen)
        expect(contradictions(applied(there, changes))).toEqual([])
        let wins = chosen.byField
        for (const said of clicks) {
          const next = chosenWith(changes, wins, said)
          ;[changes, wins] = [next.changes!, next.wins]
          const now = applied(there, changes) as Person
          expect(contradictions(now)).toEqual([])
          // Looked at anew, the same choices come to the same person.
          if (settled.length === 0 && saysAll(wins, changes))
            expect(applied(there, changesOf(there, row, new Set(), { ...chosen, byField: wins }))).toEqual(
              now,
            )
        }
      },
    ),
    { numRuns: 3000 },
  )
})

const saysAll = (wins: Record<string, string> | null, changes: readonly { field: string }[]) =>
  changes.every(({ field }) => wins?.[field])

test('of a name that somebody changed before the list was written, no part is taken from the list', () => {
  fc.assert(
    fc.property(named, named, named, (record, list, typed) => {
      const there = { ...record, name: record.name! }
      const changes = changesOf(there, list, new Set(), { onlyBlanks: false, wins: 'file', byField: null })
      const now: Person = {
        ...there,
        ...typed,
        familyName: typed.familyName ?? null,
        givenName: typed.givenName ?? null,
      }
      apply(now, changes)
      if (changes.some(({ field }) => field === 'name')) expect(contradictions(now)).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

test('whoever chose last for a part chose for the whole, and what does not contradict is chosen alone', () => {
  const there = { name: 'Precious Moyo', familyName: 'Moyo' }
  const list = { name: 'Precious Dube', givenName: 'Precious', familyName: 'Dube' }
  const plain = { onlyBlanks: false, wins: 'record', byField: null } as const
  const changes = changesOf(there, list, new Set(), plain)
  expect(applied(there, changes)).toEqual({ ...there, givenName: 'Precious' })
  const next = chosenWith(changes, null, { familyName: 'file' })
  expect(next.wins).toEqual({ name: 'file', givenName: 'file', familyName: 'file' })
  expect(applied(there, next.changes!)).toEqual(list)
})

test('a name without parts leaves behind those of the name that it replaces', () => {
  const there = { name: 'Precious Moyo', givenName: 'Precious', familyName: 'Moyo' }
  const all = { onlyBlanks: false, wins: 'file', byField: null } as const
  const changes = changesOf(there, { name: 'Precious Dube' }, new Set(), all)
  expect(applied(there, changes)).toEqual({ name: 'Precious Dube', givenName: 'Precious', familyName: null })
})

test('what goes with the old name follows the new one, and a part that nobody wants from the list stays out', () => {
  const there = { name: 'Precious Moyo', familyName: 'Moyo' }
  const list = { name: 'Precious O’Brien', givenName: 'Precious' }
  const wins = { name: 'file', familyName: 'record', givenName: 'record' } as const
  const changes = changesOf(there, list, new Set(), { onlyBlanks: false, wins: 'file', byField: wins })
  const person = { name: 'Precious O’Brien', givenName: null, familyName: null }
  expect(applied(there, changes)).toEqual(person)
  expect(applied(there, chosenWith(changes, wins, {}).changes!)).toEqual(person)
})
