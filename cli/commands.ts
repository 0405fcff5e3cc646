import { existsSync } from 'node:fs'
import type { Config } from '#server/config.ts'
import type { House } from '#server/house.ts'
import { CommandError } from './command-error.ts'

type Command = {
  usage: string
  says: string
  run: (config: Config, args: string[]) => Promise<number>
  /** All that `--help` says of it, where that is more than its usage. */
  help?: () => Promise<string>
}

type Work = (house: House, args: string[]) => Promise<void>

/** A command that works on the installation whether or not a server is running on it. */
const inside = (load: () => Promise<Work>) => async (config: Config, args: string[]) => {
  const [work, { openHouse }] = await Promise.all([load(), import('#server/start.ts')])
  const house = await openHouse({ ...config, logLevel: 'error' }, { beside: true })
  try {
    await work(house, args)
  } finally {
    await house.close()
  }
  return 0
}

/** The same where somebody has to be set up already: a mistyped folder is told, and not made. */
const inhabited = (load: () => Promise<Work>) => async (config: Config, args: string[]) => {
  if (!config.databaseUrl && !existsSync(config.dataDir))
    throw new CommandError(
      `There is nothing in ${config.dataDir}. Say where your Commonground keeps its data, as in DATA_DIR=/var/lib/commonground, or begin with npm start.`,
    )
  return inside(load)(config, args)
}

// Loaded when asked for, so that a command starts with no more than it needs.
export const COMMANDS: Record<string, Command> = {
  serve: {
    usage: '[--demo]',
    says: 'start Commonground (what npm start does)',
    run: async (config, args) => (await import('./serve.ts')).serveCommand(config, args),
  },
  migrate: {
    usage: '',
    says: 'bring the database up to date and stop',
    run: inside(async () => async () => console.log('The database is up to date.')),
  },
  user: {
    usage: 'invite|list|unlock|reset …',
    says: 'invite an organiser, list them, let one in again',
    run: inhabited(async () => (await import('./user.ts')).userCommand),
  },
  token: {
    usage: 'create|list|revoke …',
    says: 'keys for other programs',
    run: inhabited(async () => (await import('./token.ts')).tokenCommand),
  },
  import: {
    usage: 'people|organisations|… <file>, or undo <id>',
    says: 'bring a list in, looked at first (--preview)',
    run: inhabited(async () => (await import('./import.ts')).importCommand),
    help: async () => (await import('./import.ts')).USAGE,
  },
  areas: {
    usage: 'import <file>',
    says: 'bring in outcodes, boundaries or a gazetteer of postcodes',
    run: inside(async () => (await import('./areas.ts')).areasCommand),
  },
  export: {
    usage: 'people|organisations|… --reason "why"',
    says: 'a whole list as CSV on standard output',
    run: inhabited(async () => (await import('./export.ts')).exportCommand),
  },
  demo: {
    usage: 'load|remove',
    says: 'an invented borough to learn on, in a workspace of its own',
    run: inside(async () => (await import('./demo.ts')).demoCommand),
  },
  refresh: {
    usage: '',
    says: 'after an update: sort and index everyone by the new rules, also while running',
    run: inhabited(async () => (await import('./refresh.ts')).refreshCommand),
  },
  doctor: {
    usage: '',
    says: 'check this installation and say what is wrong',
    run: async (config) => (await import('./doctor.ts')).doctorCommand(config),
  },
  backup: {
    usage: '<file>',
    says: 'everything in one encrypted file, also while running',
    run: async (config, args) => (await import('./backup.ts')).backupCommand(config, args),
  },
  restore: {
    usage: '<file>',
    says: 'bring a backup into an empty installation',
    run: async (config, args) => (await import('./backup.ts')).restoreCommand(config, args),
  },
}
