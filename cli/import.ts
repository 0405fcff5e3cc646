import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { regionalFromConsole } from '#features/accounts/server/public.ts'
import { type ImportRecord, type ImportSettings, RECORD_KINDS } from '#features/imports/contract.ts'
import {
  FIELDS,
  type Field,
  type Mapping,
  TABLE_KINDS,
  type TableKind,
} from '#features/imports/mapping.contract.ts'
import { reasonWords } from '#features/imports/problem-words.ts'
import {
  cancelImport,
  listRows,
  lookAtImport,
  readBranchNamed,
  readColumns,
  readFailedRows,
  readGaps,
  readImport,
  setUpImport,
  undoImport,
  uploadFile,
  withRunsHere,
  writeImport,
} from '#features/imports/server/public.ts'
import { AppError } from '#kernel/errors.ts'
import { isId, newId } from '#kernel/ids.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { inWords } from './account-words.ts'
import { CommandError } from './command-error.ts'
import { codeWords } from './import-words.ts'

export const USAGE = `commonground import ${TABLE_KINDS.join('|')} FILE [--preview] [--skip-bad] [--failed FILE.csv]
    [--branch NAME] [--system NAME] [--kind KIND] [--organisation-kind KIND] [--map FIELD=COLUMN]... [--only-blanks]
    [--only-known] [--sheet NAME] [--workspace NAME] [--as MAIL]
commonground import undo ID [--workspace NAME] [--as MAIL]`
const SHOWN = 20

const text = { type: 'string' } as const
const yes = { type: 'boolean' } as const
const OPTIONS = {
  branch: text,
  system: text,
  kind: text,
  map: { type: 'string', multiple: true },
  'organisation-kind': text,
  'only-blanks': yes,
  'only-known': yes,
  sheet: text,
  failed: text,
  preview: yes,
  'skip-bad': yes,
  workspace: text,
  as: text,
} as const

/** What stays the same through one command. */
type Desk = {
  house: House
  settle: () => Promise<void>
  inside: <T>(work: (tx: Tx) => Promise<T>) => Promise<Exclude<T, Error>>
}

async function openFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path))
  } catch {
    throw new CommandError(`There is no file ${path} that can be read.`)
  }
}

type Columns = Awaited<ReturnType<typeof readColumns>>

/** "role=Officer role": columns may be named by their title; those not named stay as they were recognised. */
function mappingOf(pairs: readonly string[], kind: TableKind, { columns }: Columns): Mapping {
  const mapping: Mapping = columns.map((each) => each.use)
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const [field, title] = [
      pair.slice(0, at),
      pair
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ]
    const column = columns.findIndex((each) => each.title.toLowerCase() === title)
    if (at < 1 || column < 0 || !(FIELDS[kind] as readonly string[]).includes(field))
      throw new CommandError(`There is no such column or field: --map ${pair}.\n${USAGE}`)
    for (const [other, use] of mapping.entries())
      if (use?.as === field && other !== column) mapping[other] = null
    mapping[column] = { as: field as Field }
  }
  return mapping
}

function tellColumns(kind: TableKind, { columns, unknownBranches, membersBy, settings }: Columns): void {
  for (const { title, use, examples } of columns) {
    const seen = examples[0] ? `   (${examples.slice(0, 3).join(' · ')})` : ''
    console.log(`  ${title || '(no title)'} → ${use?.as ?? 'left out'}${seen}`)
  }
  const then = kind === 'workplaces' ? 'their workplaces stay out' : 'they come in without one'
  if (unknownBranches.length > 0)
    console.log(`No branch here is called ${unknownBranches.join(' or ')}: ${then}.`)
  if (membersBy !== null && settings.personKind === 'member')
    console.log(
      `By “${membersBy}” this is the union's own list: new people come in as members. If not: --kind.`,
    )
}

async function tellCounts({ inside, house }: Desk, { id, counts }: ImportRecord): Promise<void> {
  console.log(
    `${counts.new} new, ${counts.changes} with changes, ${counts.unchanged} unchanged, ${counts.ask} that may be someone there already, ${counts.cannotRead} that cannot be read.`,
  )
  const { columns } = await inside((tx) => readColumns(tx, { id }, house))
  const { rows } = await inside((tx) => listRows(tx, { id, state: 'cannotRead', limit: SHOWN }, house))
  for (const { line, problems } of rows)
    for (const { column, code, cellOnly } of problems)
      if (!cellOnly)
        console.log(
          `  line ${line}${column === null ? '' : `, ${columns[column]?.title}`}: ${reasonWords(code)}`,
        )
  if (counts.cannotRead > SHOWN) console.log(`  … and ${counts.cannotRead - SHOWN} more`)
}

const LONGEST_VALUE = 60
const brief = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null))
    .replace(/^(null|)$/, '–')
    .slice(0, LONGEST_VALUE)

/** The first rows that would change someone, each with what would. */
async function tellChanges({ inside, house }: Desk, { id, counts }: ImportRecord): Promise<void> {
  if (counts.changes === 0) return
  const { rows } = await inside((tx) => listRows(tx, { id, state: 'changes', limit: SHOWN }, house))
  for (const { line, name, changes, ties, tieChanges } of rows) {
    const fields = changes.map(({ field, record, stands }) => `${field}: ${brief(record)} → ${brief(stands)}`)
    const all = [...fields, ...ties, ...tieChanges.map((tie) => tie.name)]
    console.log(`  line ${line}, ${name}: ${all.join('; ')}`)
  }
  if (counts.changes > SHOWN)
    console.log(
      `  … and ${counts.changes - SHOWN} more with changes. In the app each can be looked at and decided.`,
    )
}

const rowsThat = (count: number, verb: 'come' | 'came') =>
  count === 1 ? `1 row ${verb === 'come' ? 'comes' : verb}` : `${count} rows ${verb}`

async function tellGaps({ inside, house }: Desk, id: string, verb: 'come' | 'came'): Promise<void> {
  const { withoutCells, withoutWorkplace, workplaces } = await inside((tx) => readGaps(tx, { id }, house))
  if (withoutCells > 0)
    console.log(`${rowsThat(withoutCells, verb)} in without a cell that could not be read or found here.`)
  if (withoutWorkplace === 0) return
  const names = workplaces.slice(0, SHOWN).map(({ name, rows }) => `${name} (${rows})`)
  console.log(
    `${rowsThat(withoutWorkplace, verb)} in without the workplace named there, which is not here: ${names.join(', ')}.`,
  )
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

async function branchNamed({ inside }: Desk, name: string): Promise<string> {
  try {
    return await inside((tx) => readBranchNamed(tx, name))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error
    throw new CommandError(`There is no branch called ${name}. Write it as it stands under Branches.`)
  }
}

async function settingsOf(desk: Desk, kind: TableKind, values: Values): Promise<ImportSettings> {
  const ofOrganisations = kind === 'organisations' ? values.kind : values['organisation-kind']
  const settings = {
    // A command says all that it means: what was chosen in the app does not count here.
    branchId: values.branch ? await branchNamed(desk, values.branch) : null,
    system: values.system,
    personKind: kind === 'organisations' ? undefined : values.kind,
    organisationKind: ofOrganisations,
    onlyBlanks: values['only-blanks'],
    createNamed: values['only-known'] ? false : undefined,
  }
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

/** Does one part of an import to its end; throws why it stopped. */
async function through(
  { inside, settle, house }: Desk,
  id: string,
  part: typeof lookAtImport,
): Promise<ImportRecord> {
  await inside((tx) => part(tx, { id }, house))
  await settle()
  const now = await inside((tx) => readImport(tx, { id }))
  if (now.problem) throw new AppError(now.problem.code, 422, { fields: now.problem.fields })
  return now
}

async function saveFailed({ inside, house }: Desk, id: string, path: string | undefined): Promise<void> {
  if (!path) return
  const file = await inside((tx) => readFailedRows(tx, { id }, house))
  await writeFile(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600 })
  console.log(`The rows that did not get in are in ${path}.`)
}

const counted = (counts: Record<string, number>) =>
  RECORD_KINDS.filter((kind) => counts[kind])
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(', ') || 'nothing'

async function bring(desk: Desk, kind: TableKind, path: string, values: Values): Promise<void> {
  const { inside, house } = desk
  const id = newId()
  const file = await openFile(path)
  const settings = await settingsOf(desk, kind, values)
  await inside((tx) => uploadFile(tx, { id, kind, file }, house))
  const choices = values.sheet ? { sheet: values.sheet } : undefined
  const first = await inside((tx) => setUpImport(tx, { id, choices, settings }, house))
  const mapping = values.map ? mappingOf(values.map, kind, first) : undefined
  tellColumns(kind, mapping ? await inside((tx) => setUpImport(tx, { id, mapping }, house)) : first)
  const found = await through(desk, id, lookAtImport)
  await tellCounts(desk, found)
  await tellChanges(desk, found)
  await tellGaps(desk, id, 'come')
  const bad = found.counts.cannotRead > 0 && !values['skip-bad']
  if (values.preview || bad) {
    await saveFailed(desk, id, values.failed)
    await inside((tx) => cancelImport(tx, { id }, house))
    if (!bad || values.preview) return console.log('Nothing was written: this was only a look.')
    throw new CommandError('Nothing was written. Mend those rows, or leave them out with --skip-bad.')
  }
  const done = await through(desk, id, writeImport)
  console.log(`Brought in: ${counted(done.made)}; changed: ${counted(done.changed)}; left out: ${done.left}.`)
  await tellGaps(desk, id, 'came')
  if (done.left > 0) await saveFailed(desk, id, values.failed)
  console.log(`To take it back: commonground import undo ${id}`)
}

async function takeBack(desk: Desk, id: string): Promise<void> {
  if (!isId(id)) throw new CommandError(USAGE)
  await through(desk, id, undoImport)
  console.log('Taken back. What someone has worked with since was kept; the page of the import lists it.')
}

async function work(house: House, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const kind = TABLE_KINDS.find((each) => each === positionals[0])
  if ((!kind && positionals[0] !== 'undo') || !positionals[1] || positionals.length > 2)
    throw new CommandError(USAGE)
  const actor = await regionalFromConsole(house, values.workspace, values.as)
  const here = withRunsHere(house)
  const inside: Desk['inside'] = async <T>(work: (tx: Tx) => Promise<T>) => {
    const result = await withActor(house.database.app, actor, work)
    if (result instanceof Error) throw result
    return result as Exclude<T, Error>
  }
  const desk = { ...here, inside }
  if (kind) await bring(desk, kind, positionals[1], values)
  else await takeBack(desk, positionals[1])
}

/** `commonground import …`: a table looked at first, brought in, and taken back at any later time. */
export async function importCommand(house: House, args: string[]): Promise<void> {
  await inWords(USAGE, async () => {
    try {
      await work(house, args)
    } catch (error) {
      const words = error instanceof AppError ? codeWords(error) : undefined
      throw words ? new CommandError(words) : error
    }
  })
}
