import type { PersonInput } from '#features/people/contract.ts'
import { findKnownPeople } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { inChunks } from './in-chunks.ts'
import { merge } from './merge-record.ts'
import type { Options } from './options.ts'
import { cannotRead, type Line, type Plan, type PlannedRow, type Problem } from './plan.ts'
import { type GivenPerson, readPerson } from './read-person.ts'
import { recogniseToWrite } from './recognise.ts'
import { mailKey, Register } from './register.ts'

/** What the database is asked for, to recognise these people. */
export const keysOf = (people: readonly Partial<PersonInput>[]) => ({
  externalIds: people.flatMap((each) => each.externalIds ?? []),
  mails: people.flatMap((each) => (each.emails ?? []).map((mail) => mailKey(mail.address))),
  names: people.flatMap((each) => (each.name ? [each.name] : [])),
})

/** Someone new needs a name, and a kind and branch, which the row may leave to the options. */
export function newPerson({ joinedName: _, ...given }: GivenPerson, options: Options): PersonInput {
  const name = given.name ?? ''
  return {
    ...given,
    name,
    kind: given.kind ?? options.personKind,
    branchId: given.branchId ?? options.places.branchId,
  }
}

function planRow(
  register: Register<PersonInput>,
  { line, key }: Line,
  given: GivenPerson,
  problems: Problem[],
  options: Options,
): PlannedRow {
  const name = given.name ?? ''
  if (problems.length > 0) return cannotRead(line, name, problems)
  const found = recogniseToWrite(register, given, key)
  if (found === 'several') return cannotRead(line, name, [{ field: null, code: 'several_people' }])
  if (!found && !name) return cannotRead(line, name, [{ field: 'name', code: 'name_missing' }])
  const target = found ?? register.add(newPerson(given, options))
  const fields = merge(target, given)
  target.rows.add(key)
  register.index(target)
  const state = !found ? 'new' : fields.length > 0 ? 'changes' : 'unchanged'
  return { line, state, name: target.now.name, fields: found ? fields : [], problems: [] }
}

/** What will become of each row of a table of people. Nothing is written. */
export async function planPeople(tx: Tx, lines: readonly Line[], options: Options): Promise<Plan> {
  const register = new Register<PersonInput>()
  const rows: PlannedRow[] = []
  await inChunks(lines, async (chunk) => {
    const read = chunk.map((line) => ({ line, ...readPerson(line, options.places, options.system) }))
    register.learn(await findKnownPeople(tx, keysOf(read.map((each) => each.given))))
    for (const { line, given, problems } of read) rows.push(planRow(register, line, given, problems, options))
  })
  return { rows, people: register.touched(), organisations: [], ties: [] }
}
