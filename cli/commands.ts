import type { Config } from '#server/config.ts'
import type { House } from '#server/house.ts'
import { openHouse } from '#server/start.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { doctorCommand } from './doctor.ts'
import { serveCommand } from './serve.ts'
import { tokenCommand } from './token.ts'
import { userCommand } from './user.ts'

type Command = {
  usage: string
  says: string
  run: (config: Config, args: string[]) => Promise<number | undefined>
}

/** A command that works on the installation whether or not a server is running on it. */
const inside =
  (work: (house: House, args: string[]) => Promise<void>) => async (config: Config, args: string[]) => {
    const house = await openHouse({ ...config, logLevel: 'error' }, { beside: true })
    try {
      await work(house, args)
    } finally {
      await house.close()
    }
    return 0
  }

export const COMMANDS: Record<string, Command> = {
  serve: { usage: '[--demo]', says: 'start Commonground (what npm start does)', run: serveCommand },
  migrate: {
    usage: '',
    says: 'bring the database up to date and stop',
    run: inside(async () => console.log('The database is up to date.')),
  },
  user: {
    usage: 'invite|list|unlock|reset …',
    says: 'invite an organiser, list them, let one in again',
    run: inside(userCommand),
  },
  token: { usage: 'create|list|revoke …', says: 'keys for other programs', run: inside(tokenCommand) },
  doctor: { usage: '', says: 'check this installation and say what is wrong', run: doctorCommand },
  backup: {
    usage: '<file>',
    says: 'everything in one encrypted file, also while running',
    run: backupCommand,
  },
  restore: { usage: '<file>', says: 'bring a backup into an empty installation', run: restoreCommand },
}
