import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { regionalFromConsole } from '#features/accounts/server/public.ts'
import { bringAreas } from '#features/areas/server/public.ts'
import { newId } from '#kernel/ids.ts'
import { withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { inWords } from './account-words.ts'
import { CommandError } from './command-error.ts'

const USAGE = 'commonground areas import FILE [--name NAME] [--workspace NAME] [--as MAIL]'
const text = { type: 'string' } as const

async function openFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path))
  } catch {
    throw new CommandError(`There is no file ${path} that can be read.`)
  }
}

/** `commonground areas import`: outcodes, boundaries or a gazetteer, in place of the set of the same name. */
export async function areasCommand(house: House, args: string[]): Promise<void> {
  await inWords(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args,
      options: { name: text, workspace: text, as: text },
      allowPositionals: true,
    })
    const [act, path] = positionals
    if (act !== 'import' || !path || positionals.length > 2) throw new CommandError(USAGE)
    const actor = await regionalFromConsole(house, values.workspace, values.as)
    const file = await openFile(path)
    const done = await withActor(house.database.app, actor, (tx) =>
      bringAreas(tx, { id: newId(), file, name: values.name }),
    )
    console.log(`${done.name}: ${done.areas} ${done.kind}, ${done.leftOut} rows left out.`)
  })
}
