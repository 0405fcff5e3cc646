import {
  comparePeople,
  countNames,
  countShared,
  learn,
  type PreparedPerson,
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
import { tokensOf } from '#kernel/text/tokens.ts'
import { spread, spreadInput } from './own-fields.ts'
import { bornOn, idsBorne } from './own-ids.ts'
import type { Given, Keys, Learner, Subject } from './subject.ts'

// Names and tags are borne by too many to tell who someone is.
const TELLING = ['email', 'phone', 'key']

const withName = (given: Given) => ({ kind: 'public', ...given, name: given.name ?? '' }) as PersonInput

function keysOf(given: Given): Keys {
  const tokens = given.name
    ? tokensOf(findableOf(withName(given))).filter((each) => TELLING.includes(each.kind))
    : tokensOf({ ...findableOf(withName(given)), keys: [] }).filter((each) => TELLING.includes(each.kind))
  return { tokens, externalIds: idsBorne(given), ids: given.ourId ? [given.ourId] : [] }
}

const prepared = new WeakMap<Given, PreparedPerson>()

const lookAt = (given: Given) => lookOf(withName(given))

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

/** Ready to be compared; a row meets many records, and a record many rows. */
function ready(given: Given): PreparedPerson {
  const before = prepared.get(given)
  if (before) return before
  const now = preparePerson(lookAt(given))
  prepared.set(given, now)
  return now
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
