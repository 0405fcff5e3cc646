import { parseArgs } from 'node:util'
import { regionalFromConsole } from '#features/accounts/server/public.ts'
import { exportAffiliations, exportConnections } from '#features/affiliations/server/public.ts'
import { exportWorkplaces } from '#features/branches/server/public.ts'
import { exportOrganisations } from '#features/organisations/server/public.ts'
import { exportPeople } from '#features/people/server/public.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { inWords } from './account-words.ts'
import { CommandError } from './command-error.ts'

const USAGE =
  'commonground export people|organisations|affiliations|connections|workplaces --reason "why" [--workspace NAME] [--as MAIL] > file.csv'
const EVERYONE = { filters: {} }

const EXPORTS: Record<string, (tx: Tx, reason: string) => Promise<File>> = {
  people: (tx, reason) => exportPeople(tx, { selection: EVERYONE, format: 'csv', reason }),
  organisations: (tx, reason) => exportOrganisations(tx, { selection: EVERYONE, format: 'csv', reason }),
  affiliations: (tx, reason) => exportAffiliations(tx, { reason }),
  connections: (tx, reason) => exportConnections(tx, { reason }),
  workplaces: (tx, reason) => exportWorkplaces(tx, { reason }),
}

/** `commonground export …`: a whole list as CSV on standard output. Who took it and why is kept in the trail. */
export async function exportCommand(house: House, args: string[]): Promise<void> {
  await inWords(USAGE, async () => {
    const text = { type: 'string' } as const
    const options = { reason: text, workspace: text, as: text }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const take = Object.hasOwn(EXPORTS, positionals[0] ?? '') ? EXPORTS[positionals[0]!] : undefined
    const reason = cleanLine(values.reason ?? '').slice(0, 300)
    if (!take || positionals.length > 1) throw new CommandError(USAGE)
    if (!reason) throw new CommandError(`Say why with --reason: it is kept beside the export.\n${USAGE}`)
    const actor = await regionalFromConsole(house, values.workspace, values.as)
    const file = await withActor(house.database.app, actor, (tx) => take(tx, reason))
    const bytes = Buffer.from(await file.arrayBuffer())
    // Waited for, because the program ends when the command does, and a pipe takes its time.
    await new Promise<void>((done, fail) =>
      process.stdout.write(bytes, (error) => (error ? fail(error) : done())),
    )
  })
}
