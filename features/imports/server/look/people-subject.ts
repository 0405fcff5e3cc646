import {
  comparePeople,
  countNames,
  countShared,
  learn,
  preparePerson,
  withNames,
} from '#features/matching/server/public.ts'
import type { PersonInput } from '#features/people/contract.ts'
import {
  countPeople,
  findableOf,
  findKnownPeople,
  findPeopleByTokens,
  lookOf,
  readKnownPeople,
} from '#features/people/server/public.ts'
import { keysBy } from './keys.ts'
import { madeReady } from './made-ready.ts'
import { spread, spreadInput } from './own-fields.ts'
import { bornOn } from './own-ids.ts'
import type { Given, Keys, Learner, Subject } from './subject.ts'

const isNamed = (given: Given): given is Given & PersonInput => Boolean(given.name)
const asInput = (given: Given) =>
  isNamed(given) ? given : ({ kind: 'public', ...given, name: '' } as PersonInput)

function keysOf(given: Given): Keys {
  const { phones, emails, keys = [] } = findableOf(asInput(given))
  return keysBy(given, { phones, emails, keys: isNamed(given) ? keys : [] })
}

const lookAt = (given: Given) => lookOf(asInput(given))
const ready = madeReady((given) => preparePerson(lookAt(given)))

const LEARNER: Learner = {
  count: (tx) => countPeople(tx, {}),
  learn: (rows, pairs, { list, there, share, base }) => {
    const looks = rows.map(lookAt)
    const nameFrequency = withNames(base.nameFrequency, countNames(looks, Math.min(1, rows.length / list)))
    const crowded = new Set([...base.crowded, ...countShared(looks)])
    return learn(
      pairs.map(([row, record]) => [ready(row), ready(record as Given)] as const),
      { people: there + list, share, nameFrequency, base: { ...base, crowded } },
    )
  },
}

export const PEOPLE: Subject = {
  kind: 'people',
  givenOf: ({ person = {}, custom }) => spread({ ...person, custom }) as Given,
  keysOf,
  find: async (tx, { names, ...keys }) => {
    const found = (await findPeopleByTokens(tx, keys)).map(spreadInput)
    if (names.length === 0) return found
    const named = await findKnownPeople(tx, { externalIds: [], mails: [], names })
    return [...new Map([...named.map(spreadInput), ...found].map((each) => [each.id, each])).values()]
  },
  readKnown: async (tx, ids) => (await readKnownPeople(tx, ids)).map(spreadInput),
  compare: (given, record, knowledge) => comparePeople(ready(given), ready(record as Given), knowledge),
  learner: LEARNER,
  toNew: ({ ourId, joinedName: __, workplaceName: ___, ...given }, way) =>
    ({
      ...given,
      ...bornOn(ourId, given),
      name: given.name ?? '',
      kind: given.kind ?? way.personKind,
      branchId: (given.branchId === undefined ? way.context.branchId : given.branchId) ?? null,
    }) as PersonInput,
}
