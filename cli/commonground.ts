import { AppError } from '#kernel/errors.ts'
import { ConfigError, readConfig } from '#server/config.ts'
import { DataFolderInUse } from '#server/database/embedded.ts'
import { MigrationError } from '#server/database/migrate.ts'
import { CommandError } from './command-error.ts'
import { COMMANDS } from './commands.ts'

function usage() {
  const lines = Object.entries(COMMANDS).map(
    ([name, command]) => `  ${`${name} ${command.usage}`.padEnd(58)} ${command.says}`,
  )
  console.log(
    `Commonground: free software for people who organise.\n\n${lines.join('\n')}\n\nSettings come from the environment: see docs/operating.md.`,
  )
}

async function main(): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2)
  if (['help', '--help', '-h'].includes(name)) {
    usage()
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.error(`There is no command called "${name}".\n`)
    usage()
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(
      `${(await command.help?.()) ?? `commonground ${name} ${command.usage}`}\n\n${command.says}; see docs/operating.md.`,
    )
    return 0
  }
  return (await command.run(readConfig(), args)) ?? 0
}

function explain(error: unknown): string {
  if (error instanceof AppError)
    return `It could not be done: ${error.code}${error.fields ? ` (${Object.keys(error.fields).join(', ')})` : ''}${error.detail ? `. ${error.detail}` : ''}`
  if (
    error instanceof ConfigError ||
    error instanceof DataFolderInUse ||
    error instanceof MigrationError ||
    error instanceof CommandError
  )
    return (error as Error).message
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'EADDRINUSE')
    return 'Something else already listens on that port. Stop it, or choose another with PORT=4001.'
  if (code === 'EACCES' || code === 'EROFS') return `This folder or port may not be used: ${message}`
  if (code === 'ENOSPC' || code === '53100')
    return 'The disk is full. Nothing was lost; make room and start again.'
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000')
    return `The database at DATABASE_URL does not let us in: ${message}`
  return `Something went wrong that we did not expect.\n${(error as Error)?.stack ?? error}`
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
// Pools and the queue may still hold timers; everything worth waiting for has been awaited.
process.exit()
