import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestHouse } from '#features/accounts/server/testing/house.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as } from '#tests/setup/database.ts'
import type { ImportRecord, ImportSettings } from '../../contract.ts'
import type { Mapping, TableKind } from '../../mapping.contract.ts'
import { AT_ONCE } from '../chunk.ts'
import { setUpImport } from '../columns.ts'
import { cancelImport, lookAtImport, readImport, undoImport, writeImport } from '../course.ts'
import { withRunsHere } from '../run-here.ts'
import { uploadFile } from '../upload-file.ts'

export type Brought = { settings?: ImportSettings; mapping?: Mapping; fileName?: string }

/** A server with a folder of its own, whose background work waits until `settle`, and is done so much at once. */
export async function openImportHouse(atOnce: Partial<typeof AT_ONCE> = {}) {
  const usual = { ...AT_ONCE }
  Object.assign(AT_ONCE, atOnce)
  const folder = await mkdtemp(join(tmpdir(), 'commonground-imports-'))
  const test = await openTestHouse()
  const config = { ...test.house.config, dataDir: folder }
  const { house, settle } = withRunsHere({ ...test.house, config })
  const then = async (actor: Actor, id: string, what: typeof lookAtImport): Promise<ImportRecord> => {
    await as(actor, (tx) => what(tx, { id }, house))
    await settle()
    return as(actor, (tx) => readImport(tx, { id }))
  }
  const upload = async (actor: Actor, kind: TableKind, text: string, asked: Brought = {}) => {
    const id = newId()
    const file = new File([text], asked.fileName ?? 'members.csv')
    await as(actor, (tx) => uploadFile(tx, { id, kind, file }, house))
    const { settings, mapping } = asked
    if (settings || mapping) await as(actor, (tx) => setUpImport(tx, { id, settings, mapping }, house))
    return id
  }
  const look = (actor: Actor, id: string) => then(actor, id, lookAtImport)
  const write = (actor: Actor, id: string) => then(actor, id, writeImport)
  return {
    house,
    folder,
    settle,
    upload,
    look,
    write,
    undo: (actor: Actor, id: string) => then(actor, id, undoImport),
    cancel: (actor: Actor, id: string) => then(actor, id, cancelImport),
    /** All of it, from the file to the records. */
    bring: async (actor: Actor, kind: TableKind, text: string, asked?: Brought) => {
      const id = await upload(actor, kind, text, asked)
      await look(actor, id)
      return write(actor, id)
    },
    stop: async () => {
      Object.assign(AT_ONCE, usual)
      await test.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type ImportHouse = Awaited<ReturnType<typeof openImportHouse>>
