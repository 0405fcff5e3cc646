import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { regionalFromConsole } from '#features/accounts/server/public.ts'
import { IMPORT_KINDS, type ImportAsked, type ImportPreview } from '#features/imports/contract.ts'
import { previewImport, readBranchNamed, runImport } from '#features/imports/server/public.ts'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { inWords } from './account-words.ts'
import { CommandError } from './command-error.ts'
import { codeWords, PROBLEM_WORDS } from './import-words.ts'

const USAGE = `commonground import people|organisations|affiliations FILE.csv [--preview] [--skip-bad]
    [--branch NAME] [--system NAME] [--kind KIND] [--map FIELD=COLUMN]... [--create] [--organisation-kind KIND]
    [--workspace NAME] [--as MAIL]`
const SHOWN = 20

const text = { type: 'string' } as const
const yes = { type: 'boolean' } as const
const OPTIONS = {
  branch: text,
  system: text,
  kind: text,
  map: { type: 'string', multiple: true },
  create: yes,
  'organisation-kind': text,
  preview: yes,
  'skip-bad': yes,
  workspace: text,
  as: text,
} as const

async function openFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path))
  } catch {
    throw new CommandError(`There is no file ${path} that can be read.`)
  }
}

/** "role=Officer role": columns may be named by their title; those not named are read as the header is. */
function mappingOf(pairs: readonly string[], preview: ImportPreview): string {
  const mapping: Record<string, number> = { ...preview.mapping }
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const [field, title] = [pair.slice(0, at), pair.slice(at + 1)]
    const column = preview.columns.findIndex(
      (each) => each.title.toLowerCase() === title.trim().toLowerCase(),
    )
    if (at < 1 || column < 0) throw new CommandError(`There is no column for --map ${pair}.\n${USAGE}`)
    for (const [other, its] of Object.entries(mapping)) if (its === column) delete mapping[other]
    mapping[field] = column
  }
  return JSON.stringify(mapping)
}

function tell({ columns, counts, errors }: ImportPreview): void {
  for (const { title, field, examples } of columns)
    console.log(
      `  ${title || '(no title)'} → ${field ?? 'left out'}${examples[0] ? `   (${examples.join(' · ')})` : ''}`,
    )
  console.log(
    `${counts.new} new, ${counts.changes} with changes, ${counts.unchanged} unchanged, ${counts.cannotRead} that cannot be read.`,
  )
  for (const { line, column, code } of errors.first.slice(0, SHOWN))
    console.log(`  line ${line}${column ? `, ${column}` : ''}: ${PROBLEM_WORDS[code] ?? code}`)
  if (errors.total > SHOWN) console.log(`  … and ${errors.total - SHOWN} more`)
}

async function bring(house: House, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const kind = IMPORT_KINDS.find((each) => each === positionals[0])
  if (!kind || !positionals[1] || positionals.length > 2) throw new CommandError(USAGE)
  const actor = await regionalFromConsole(house, values.workspace, values.as)
  const inside = <T>(work: Parameters<typeof withActor<T>>[2]) => withActor(house.database.app, actor, work)
  const asked: ImportAsked = {
    kind,
    file: await openFile(positionals[1]),
    branchId: values.branch ? await inside((tx) => readBranchNamed(tx, values.branch!)) : undefined,
    system: values.system,
    defaultKind: values.kind,
    createPeople: values.create,
    createOrganisations: values.create,
    organisationKind: values['organisation-kind'],
  }
  const first = await inside((tx) => previewImport(tx, asked))
  const mapping = mappingOf(values.map ?? [], first)
  const preview = values.map ? await inside((tx) => previewImport(tx, { ...asked, mapping })) : first
  tell(preview)
  if (values.preview) return console.log('Nothing was written: this was only a look.')
  if (preview.errors.total > 0 && !values['skip-bad'])
    throw new CommandError('Nothing was written. Mend those rows, or leave them out with --skip-bad.')
  const done = await inside((tx) =>
    runImport(tx, { ...asked, mapping, id: newId(), skipBad: values['skip-bad'] ?? false }),
  )
  if (done instanceof Error) throw done
  const { people, organisations, affiliations } = done.made
  console.log(
    `Brought in: ${people} people, ${organisations} organisations, ${affiliations} affiliations; ${done.counts.changes} changed.`,
  )
}

/** `commonground import …`: a table of people, organisations or affiliations, looked at first, whole or not at all. */
export async function importCommand(house: House, args: string[]): Promise<void> {
  await inWords(USAGE, async () => {
    try {
      await bring(house, args)
    } catch (error) {
      const words = error instanceof AppError ? codeWords(error) : undefined
      throw words ? new CommandError(words) : error
    }
  })
}
