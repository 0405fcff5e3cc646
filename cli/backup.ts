import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { backup } from '#server/backup/backup.ts'
import { RestoreRefused } from '#server/backup/refuse-unless-empty.ts'
import { restore } from '#server/backup/restore.ts'
import { DamagedFile } from '#server/backup/sealed-file.ts'
import type { Config } from '#server/config.ts'
import { openDatabase } from '#server/database/database.ts'
import { VERSION } from '#server/start.ts'
import { CommandError } from './command-error.ts'
import { askPassphrase } from './passphrase.ts'

export async function backupCommand(config: Config, [name]: string[]): Promise<number> {
  if (!name) throw new CommandError('Say where the backup goes: commonground backup my-backup.cgb')
  const file = resolve(name)
  if (existsSync(file))
    throw new CommandError(`${name} exists already. Choose another name; no backup is ever overwritten.`)
  const passphrase = await askPassphrase('Passphrase for this backup (without it, nobody can read it): ')
  const database = await openDatabase(config, { beside: true })
  try {
    await backup(database.owner, file, passphrase, VERSION, (words) => console.log(`  ${words}`))
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '42501')
      throw new CommandError(
        'The owner in DATABASE_URL needs BYPASSRLS to see every row. Nothing was written.',
      )
    if (code === 'ENOENT') throw new CommandError(`There is no folder for ${name}. Make it first.`)
    throw error
  } finally {
    await database.stop()
  }
  console.log(
    `Kept in ${name} (${Math.ceil(statSync(file).size / 1024)} KB, encrypted). Keep the passphrase somewhere else.`,
  )
  return 0
}

export async function restoreCommand(config: Config, [name]: string[]): Promise<number> {
  if (!name || !existsSync(name))
    throw new CommandError(`There is no file ${name ?? ''}. Say which: commonground restore my-backup.cgb`)
  const passphrase = await askPassphrase('Passphrase of this backup: ')
  const database = await openDatabase(config)
  try {
    await restore(database.owner, resolve(name), passphrase, (words) => console.log(`  ${words}`))
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof RestoreRefused) throw new CommandError(error.message)
    throw error
  } finally {
    await database.stop()
  }
  console.log('Restored, and every table agrees with the backup. Start with npm start.')
  return 0
}
