import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#kernel/errors.ts'
import { isId, newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { asDiskError, placeOnDisk } from '#server/http/receive-file.ts'
import { openTable, type Table } from '../reading/open-table.ts'
import type { StoredImport } from './imports-store.sql.ts'

const folderOf = (house: House) => join(house.config.dataDir, 'uploads')

/** Where the file of an import lies until it is no longer needed. */
export const pathOf = (house: House, importId: string) => join(folderOf(house), importId)

/** Where a dry run keeps what it remembers of the rows so far. */
export const memoryPathOf = (house: House, importId: string) => join(folderOf(house), `${importId}.rows`)

/** Where a list keeps what was learned from its rows. */
const learnedPathOf = (house: House, importId: string) => join(folderOf(house), `${importId}.learned`)

/** Kept beside the file for as long as that is, so that each look at the list compares alike. */
export async function keepLearned(house: House, importId: string, text: string | null): Promise<void> {
  const path = learnedPathOf(house, importId)
  try {
    if (text === null) return await rm(path, { force: true })
    await writeFile(`${path}.part`, text, { mode: 0o600 })
    await rename(`${path}.part`, path)
  } catch (error) {
    throw asDiskError(error)
  }
}

export const readLearned = (house: House, importId: string): Promise<string | null> =>
  readFile(learnedPathOf(house, importId), 'utf8').catch(() => null)

/** Of the kind of rows and of the file to the last byte. */
export async function fingerprintOf(kind: string, file: File): Promise<string> {
  const hash = createHash('sha256').update(`${kind}\n`)
  const place = placeOnDisk(file)
  for await (const part of place ? createReadStream(place) : file.stream()) hash.update(part)
  return hash.digest('hex')
}

/** Puts an uploaded file where its import finds it. Throws `disk_full`. */
export async function keepFile(house: House, importId: string, file: File): Promise<void> {
  await mkdir(folderOf(house), { recursive: true, mode: 0o700 })
  const path = pathOf(house, importId)
  const place = placeOnDisk(file)
  try {
    if (place) return await rename(place, path)
    await pipeline(
      Readable.fromWeb(file.stream() as never),
      createWriteStream(`${path}.part`, { mode: 0o600 }),
    )
    await rename(`${path}.part`, path)
  } catch (error) {
    await rm(`${path}.part`, { force: true })
    throw asDiskError(error)
  }
}

export async function removeFile(house: House, importId: string): Promise<void> {
  await rm(pathOf(house, importId), { force: true })
  await rm(memoryPathOf(house, importId), { force: true })
  await keepLearned(house, importId, null)
  for (const name of await leftOutOf(house, importId)) await rm(join(folderOf(house), name), { force: true })
}

const leftOutOf = async (house: House, importId: string) =>
  (await readdir(folderOf(house)).catch(() => [])).filter((name) => name.startsWith(`${importId}.left`))

/** Nobody takes longer to fetch a file. */
const HOUR = 3_600_000

/** Where a file of rows left out is put together for whoever asks; those asked for long before go. */
export async function pathForLeftOut(house: House, importId: string): Promise<string> {
  for (const name of await leftOutOf(house, importId)) {
    const path = join(folderOf(house), name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > HOUR) await rm(path, { force: true })
  }
  return join(folderOf(house), `${importId}.left${newId().replaceAll('-', '')}`)
}

/** A file that is read from the disk as it is sent. */
export const takenFromDisk = async (path: string, name: string): Promise<File> =>
  new File([await openAsBlob(path)], name, { type: 'text/csv' })

/** Ids of all imports of which something has lain on the disk for so many milliseconds. */
export async function importsOnDisk(house: House, lain: number): Promise<string[]> {
  const names = await readdir(folderOf(house)).catch(() => [])
  const old = async (name: string) => {
    const found = await stat(join(folderOf(house), name)).catch(() => undefined)
    return found && Date.now() - found.mtimeMs >= lain ? [name.replace(/\.\w+$/, '')] : []
  }
  return [...new Set((await Promise.all(names.map(old))).flat().filter(isId))]
}

/** The table of an import. Throws `file_gone` when it was removed, or what makes it unreadable. */
export async function openFileOf(
  house: House,
  stored: Pick<StoredImport, 'id' | 'choices' | 'has_file'>,
): Promise<Table> {
  const gone = new AppError('file_gone', 410)
  if (!stored.has_file) throw gone
  try {
    return await openTable(pathOf(house, stored.id), stored.choices)
  } catch (error) {
    throw (error as { code?: string }).code === 'ENOENT' ? gone : error
  }
}
