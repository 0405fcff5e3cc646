import type { Tx } from '#server/database/actor.ts'
import type { StoredRow } from '../store/rows-store.sql.ts'
import { applied, spokenOf } from './changes.ts'
import { saidBy } from './file-memory.ts'
import { saidBeside } from './known-ties.ts'
import type { Looking, ReadRow } from './looking.ts'
import { keyTexts } from './meet-base.ts'

/** Remembers rows that were looked at before, as they were found then, without asking the base again. */
export async function recallRows(
  tx: Tx,
  { memory, subject, way }: Looking,
  rows: readonly ReadRow[],
  found: readonly StoredRow[],
): Promise<void> {
  const byLine = new Map(found.map((each) => [each.line, each]))
  const ids = found.filter((each) => ['changes', 'unchanged'].includes(each.state) && each.record_id)
  const known = new Map(
    (
      await subject.readKnown(
        tx,
        ids.map((each) => each.record_id!),
      )
    ).map((each) => [each.id, each]),
  )
  for (const row of rows) {
    const { line, values } = row
    const was = byLine.get(line)
    if (!was?.record_id || !['new', 'ask', 'changes', 'unchanged'].includes(was.state)) continue
    const given = subject.givenOf(values)
    const said = saidBy(given, saidBeside(way, row))
    const keys = keyTexts(subject.keysOf(given), given.name)
    const id = was.record_id
    if (was.state === 'new' || was.state === 'ask') {
      memory.keep(
        {
          id,
          line,
          version: 0,
          input: subject.toNew(given, way),
          spoken: spokenOf(given),
          said,
        },
        keys,
      )
      continue
    }
    const there = known.get(id)
    const before = memory.latest(id) ?? (there && { ...there, line: null, spoken: [], said })
    if (!before) continue
    const input = applied(before.input, was.changes ?? [])
    memory.keep({ ...before, input, spoken: [...new Set([...before.spoken, ...spokenOf(given)])] }, keys)
  }
}
