import { AppError, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import type { ImportRecord } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import { openTable } from './reading/open-table.ts'
import { findStored, insertUpload } from './store/imports-store.sql.ts'
import { fingerprintOf, keepFile, pathOf, removeFile } from './store/upload-files.ts'
import { toImportRecord } from './to-import-record.ts'

type Upload = { id: string; kind: TableKind; file: File; fileName?: string | undefined }

/** The same file sent again gets the same answer; another one under its id is refused. */
async function alreadyThere(tx: Tx, id: string, fingerprint: string): Promise<ImportRecord | AppError> {
  const stored = await findStored(tx, id)
  if (!stored) throw notFound()
  if (stored.fingerprint === fingerprint) return toImportRecord(stored)
  await audit(tx, {
    action: 'imports.other_version',
    subject: 'import',
    subjectId: id,
    after: { fingerprint },
  })
  return new AppError('different_content', 409)
}

/** Takes a file in, to be looked at. Throws what makes it no table (`ReadProblem`), or `disk_full`. */
export async function uploadFile(
  tx: Tx,
  { id, kind, file, fileName }: Upload,
  house: House,
): Promise<ImportRecord | AppError> {
  const fingerprint = await fingerprintOf(kind, file)
  if (await findStored(tx, id)) return alreadyThere(tx, id, fingerprint)
  const name = cleanLine(fileName || file.name).slice(0, 200) || 'file.csv'
  const begun = { id, kind, fileName: name, fingerprint, bytes: file.size, guessed: 0 }
  // Before the file is put there: under an id that is another's lies another's file.
  if (!(await insertUpload(tx, begun))) return alreadyThere(tx, id, fingerprint)
  try {
    await keepFile(house, id, file)
    await openTable(pathOf(house, id))
  } catch (error) {
    await removeFile(house, id)
    throw error
  }
  return toImportRecord((await findStored(tx, id))!)
}
