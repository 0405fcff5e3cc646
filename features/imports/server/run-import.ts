import { createHash } from 'node:crypto'
import type { ExternalId } from '#kernel/contact/fields.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { ImportAsked, Imported, RowErrors } from '../contract.ts'
import {
  backToPlace,
  findImport,
  finishImport,
  insertImport,
  markPlace,
  planByIndex,
  waitForTurn,
} from './imports.sql.ts'
import { toImported } from './list-imports.ts'
import { errorsOf, makePlan, planLines } from './make-plan.ts'
import { fileNameOf, type Options } from './options.ts'
import { cannotRead, countStates, type Line, type Plan } from './plan.ts'
import type { Table } from './read-table.ts'
import { changesFor, touchedIds, writePlan } from './write-plan.ts'

type Asked = ImportAsked & { id: string; skipBad?: boolean | undefined }

/** Of the file to the last byte and of all that was asked with it. */
async function fingerprintOf({ id: _, file, ...asked }: Asked): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(asked).sort()))
  for await (const chunk of file.stream()) hash.update(chunk)
  return hash.digest('hex')
}

/** The same import sent again gets the same answer; another one under its id is refused. */
async function alreadyRun(tx: Tx, id: string, fingerprint: string): Promise<Imported | AppError> {
  const stored = await findImport(tx, id)
  if (!stored) throw notFound()
  if (stored.fingerprint === fingerprint) return toImported(stored)
  await audit(tx, {
    action: 'imports.other_version',
    subject: 'import',
    subjectId: id,
    after: { fingerprint },
  })
  return new AppError('different_content', 409)
}

/** `fields` is keyed by line and column ("12:Mail"). The first 50 say enough to begin with. */
function refusal(errors: RowErrors): AppError {
  const named = errors.first.slice(0, 50).map(({ line, column, code }) => [`${line}:${column}`, code])
  return new AppError('invalid', 422, {
    fields: { ...Object.fromEntries(named), total: String(errors.total) },
  })
}

const holds = (line: Line, taken: readonly ExternalId[]) =>
  [line.cells.external_id, line.cells.person_external_id, line.cells.organisation_external_id].some((cell) =>
    taken.some((each) => each.id === cell),
  )

/**
 * Writes the plan. Ids of another system may belong to people out of the asker's sight, which only writing shows: their
 * rows are then bad ones, and the rest is planned and written anew.
 */
async function writeOrRefuse(
  tx: Tx,
  asked: Asked,
  table: Table,
  options: Options,
  first: Plan,
): Promise<Plan> {
  const refuseBad = (plan: Plan) => {
    const errors = errorsOf(table, plan)
    if (errors.total > 0 && !asked.skipBad) throw refusal(errors)
  }
  refuseBad(first)
  await markPlace(tx)
  const taken = await writePlan(tx, first)
  if (taken.length === 0) return first
  await backToPlace(tx)
  const column = asked.kind === 'affiliations' ? ('person_external_id' as const) : ('external_id' as const)
  const bad = table.lines.filter((line) => holds(line, taken))
  const rest = await planLines(
    tx,
    asked,
    table,
    options,
    table.lines.filter((line) => !bad.includes(line)),
  )
  const problem = { field: column, code: 'external_id_taken' }
  const rows = [...rest.rows, ...bad.map(({ line }) => cannotRead(line, '', [problem]))]
  const plan = { ...rest, rows: rows.sort((a, b) => a.line - b.line) }
  refuseBad(plan)
  if ((await writePlan(tx, plan)).length > 0) throw new AppError('external_id_taken', 409)
  return plan
}

/** Brings a file in, whole or not at all; rows that cannot be read are left out only when the asker said so. */
export async function runImport(tx: Tx, asked: Asked): Promise<Imported | AppError> {
  const { id, file, kind } = asked
  const fingerprint = await fingerprintOf(asked)
  await waitForTurn(tx)
  await planByIndex(tx)
  const { file: _, mapping, ...options } = asked
  const begun = { id, kind, fileName: fileNameOf(file), fingerprint, options }
  if (!(await insertImport(tx, begun))) return alreadyRun(tx, id, fingerprint)
  const made = await makePlan(tx, asked)
  const plan = await writeOrRefuse(tx, asked, made.table, made.options, made.plan)
  const result = {
    counts: countStates(plan.rows),
    errors: errorsOf(made.table, plan),
    touched: touchedIds(plan),
  }
  await finishImport(tx, id, result)
  await audit(tx, {
    action: 'imports.run',
    subject: 'import',
    subjectId: id,
    before: changesFor(plan, 'before'),
    after: {
      kind,
      file: begun.fileName,
      counts: result.counts,
      made: madeOnly(result.touched),
      changed: changesFor(plan, 'now'),
    },
  })
  return toImported((await findImport(tx, id))!)
}

const madeOnly = (touched: ReturnType<typeof touchedIds>) =>
  Object.fromEntries(Object.entries(touched).map(([room, ids]) => [room, ids.made]))
