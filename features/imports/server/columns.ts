import { createHash } from 'node:crypto'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { ImportColumns, ImportSettings, NumberedAs } from '../contract.ts'
import { type Mapping, strangeColumns, type TableChoices, type TableKind } from '../mapping.contract.ts'
import { isBlank } from './cell-words.ts'
import { withoutReasons } from './left-out-titles.ts'
import { systemOf, wayOf } from './look/way.ts'
import { missingWorkplaces } from './missing-workplaces.ts'
import { numberedAs } from './numbered-as.ts'
import { findPlaces, mayUseBranch } from './places.ts'
import type { Table } from './reading/open-table.ts'
import { doubtsOf } from './recognising/doubts.ts'
import { withOwnColumns } from './recognising/own-columns.ts'
import { recogniseColumns } from './recognising/recognise-columns.ts'
import { titleOfMembers } from './recognising/union-list.ts'
import { findStored, type StoredImport, updateImport } from './store/imports-store.sql.ts'
import {
  findMapping,
  putMapping,
  type RememberedMapping,
  type RememberedSettings,
} from './store/mappings.sql.ts'
import { removeRows } from './store/rows-store.sql.ts'
import { openFileOf } from './store/upload-files.ts'

const EXAMPLES = 5
const LONGEST_EXAMPLE = 200

/** Of the list itself: with the rows that it left out, mended and sent again, it is known as well. */
const headerOf = (titles: readonly string[]) =>
  createHash('sha256')
    .update(JSON.stringify(withoutReasons(titles)))
    .digest('hex')

export type Understood = {
  mapping: Mapping
  settings: ImportSettings
  from: ImportColumns['from']
  /** The branch that the asker chose the last time with this header. */
  rememberedBranch: string | null
  /** The title by which the list is seen to be of the union's members. */
  membersBy: string | null
  numberedAs: NumberedAs | null
}

const fits = (remembered: RememberedMapping | undefined, table: Table, kind: TableKind) =>
  remembered &&
  remembered.mapping.length === withoutReasons(table.titles).length &&
  strangeColumns(remembered.mapping, kind).length === 0

/** The branch that the asker chose for an earlier import with this header, where it still is theirs to write into. */
async function branchRemembered(
  tx: Tx,
  id: string,
  { branchBy }: RememberedSettings,
): Promise<string | null> {
  const said = branchBy?.[tx.actor.organiserId]
  return said && said.importId !== id && (await mayUseBranch(tx, said.branchId)) ? said.branchId : null
}

/** What the columns are taken for: as chosen, else as the last time with this header, else as they look. */
export async function understand(
  tx: Tx,
  { id, kind, mapping, settings, file_name }: StoredImport,
  table: Table,
): Promise<Understood> {
  const found = table.headerLine > 0 ? await findMapping(tx, kind, headerOf(table.titles)) : undefined
  const before = found && fits(found, table, kind) ? found : undefined
  const { branchBy: _, ...kept } = before?.settings ?? {}
  const uses =
    mapping ??
    (before
      ? table.titles.map((_, column) => before.mapping[column] ?? null)
      : await withOwnColumns(tx, kind, table.titles, recogniseColumns(table.titles, table.sample, kind)))
  const list = { kind, sample: table.sample, mapping: uses }
  const rememberedBranch = before ? await branchRemembered(tx, id, before.settings) : null
  const membersBy = before ? null : titleOfMembers(table.titles, list)
  const numbers = settings.system ? null : await numberedAs(tx, list, kept.system)
  const asBefore = numbers?.otherwise ? undefined : kept.system
  return {
    mapping: uses,
    settings: {
      ...kept,
      system: numbers?.as?.system ?? asBefore ?? systemOf(file_name),
      ...(membersBy === null ? {} : { personKind: 'member' }),
      ...(rememberedBranch ? { branchId: rememberedBranch } : {}),
      ...settings,
    },
    from: mapping ? 'chosen' : before ? 'remembered' : 'recognised',
    rememberedBranch,
    membersBy,
    numberedAs: numbers?.as ?? null,
  }
}

/** Keeps what the columns of this header were taken for; the branch for whoever chose it alone. */
export async function rememberColumns(
  tx: Tx,
  { id, kind }: Pick<StoredImport, 'id' | 'kind'>,
  table: Table,
  { mapping, settings }: Understood,
): Promise<void> {
  if (table.headerLine === 0) return
  const { branchId, ...kept } = settings
  const header = headerOf(table.titles)
  const me = tx.actor.organiserId
  const { [me]: before, ...others } = (await findMapping(tx, kind, header))?.settings.branchBy ?? {}
  const said = before?.branchId === branchId ? before : branchId && { branchId, importId: id }
  const branchBy = said ? { ...others, [me]: said } : others
  const own = mapping.slice(0, withoutReasons(table.titles).length)
  await putMapping(tx, { kind, header, mapping: own, settings: { ...kept, branchBy } })
}

function examplesOf(table: Table, column: number): string[] {
  const seen = new Set<string>()
  for (const cells of table.sample) {
    const cell = cells[column]?.slice(0, LONGEST_EXAMPLE)
    if (cell) seen.add(cell)
    if (seen.size >= EXAMPLES) break
  }
  return [...seen]
}

const MOST_NAMED = 30

async function branchesNotHere(tx: Tx, table: Table, { mapping, settings }: Understood): Promise<string[]> {
  const columns = mapping.flatMap((use, column) => (use?.as === 'branch' ? [column] : []))
  if (columns.length === 0) return []
  const { branch } = await findPlaces(tx, undefined, settings.branchNames)
  const names = table.sample.flatMap((cells) => columns.map((column) => cleanLine(cells[column] ?? '')))
  return [...new Set(names)].filter((name) => !isBlank(name) && !branch(name)).slice(0, MOST_NAMED)
}

async function toColumns(tx: Tx, stored: StoredImport, table: Table): Promise<ImportColumns> {
  const understood = await understand(tx, stored, table)
  const { mapping, settings, from, ...because } = understood
  const { sheets, sheet, encoding, delimiter, headerLine } = table
  return {
    table: { sheets, sheet, encoding, delimiter, headerLine },
    choices: stored.choices,
    columns: table.titles.map((title, column) => ({
      title,
      examples: examplesOf(table, column),
      use: mapping[column] ?? null,
    })),
    from,
    settings,
    ...because,
    unknownBranches: await branchesNotHere(tx, table, understood),
    doubts: doubtsOf(stored.kind, mapping, table.sample),
    missingWorkplaces:
      stored.kind === 'people' ? await missingWorkplaces(tx, table.sample, mapping, settings) : [],
  }
}

export async function readColumns(tx: Tx, { id }: { id: string }, house: House): Promise<ImportColumns> {
  const stored = await findStored(tx, id)
  if (!stored) throw notFound()
  return toColumns(tx, stored, await openFileOf(house, stored))
}

type SetUp = {
  id: string
  kind?: TableKind | undefined
  choices?: TableChoices | undefined
  mapping?: Mapping | null | undefined
  settings?: ImportSettings | undefined
}

const CHANGEABLE = ['uploaded', 'ready', 'failed']

function checkMapping(mapping: Mapping, kind: TableKind, table: Table): void {
  const strange = [...strangeColumns(mapping, kind)]
  for (let column = table.titles.length; column < mapping.length; column++)
    if (mapping[column]) strange.push(column)
  if (strange.length === 0) return
  throw invalid(
    Object.fromEntries(strange.slice(0, 50).map((column) => [`mapping.${column}`, 'invalid_value'])),
  )
}

/** Says anew how a file is taken. What a dry run found before no longer holds. */
export async function setUpImport(tx: Tx, { id, ...asked }: SetUp, house: House): Promise<ImportColumns> {
  const stored = await findStored(tx, id, true)
  if (!stored) throw notFound()
  if (!CHANGEABLE.includes(stored.state) || stored.problem?.during === 'writing')
    throw new AppError('not_now', 409)
  const kind = asked.kind ?? stored.kind
  const mapping = asked.mapping === undefined ? (kind === stored.kind ? stored.mapping : null) : asked.mapping
  const next = {
    ...stored,
    kind,
    mapping,
    choices: asked.choices ?? stored.choices,
    settings: asked.settings ?? stored.settings,
  }
  const table = await openFileOf(house, next)
  if (mapping) checkMapping(mapping, kind, table)
  await wayOf(tx, next, mapping ?? [])
  const moved = JSON.stringify(next.choices) !== JSON.stringify(stored.choices) || kind !== stored.kind
  if (moved) await removeRows(tx, id)
  await updateImport(tx, id, {
    kind,
    mapping,
    choices: next.choices,
    settings: next.settings,
    state: 'uploaded',
    problem: null,
    counts: {},
  })
  return toColumns(tx, next, table)
}
