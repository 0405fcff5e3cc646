import { parseArgs } from 'node:util'
import {
  everyone,
  inviteFromConsole,
  resetFromConsole,
  unlockFromConsole,
} from '#features/accounts/server/public.ts'
import { ROLES, type Role } from '#kernel/contract.ts'
import type { House } from '#server/house.ts'
import { inWords } from './account-words.ts'
import { CommandError } from './command-error.ts'

const USAGE = `commonground user invite --name "Ann Okoro" --role region|branch|listener|partner|viewer [--branch NAME]... [--coalition NAME]... [--email MAIL] [--workspace NAME]
commonground user list
commonground user unlock MAIL
commonground user reset MAIL [--without-code]`

async function invite(house: House, args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    name: text,
    role: text,
    branch: { ...text, multiple: true },
    coalition: { ...text, multiple: true },
    email: text,
    workspace: text,
  } as const
  const { values } = parseArgs({ args, options })
  const role = ROLES.find((each) => each === values.role)
  if (!values.name?.trim() || !role) throw new CommandError(USAGE)
  const { name, branch = [], coalition = [], email, workspace } = values
  const asked = {
    name,
    role: role as Role,
    branches: branch,
    coalitions: coalition,
    ...(email ? { email } : {}),
    ...(workspace ? { workspace } : {}),
  }
  console.log(`Send ${name} this link. It works once, for seven days:`)
  console.log(await inviteFromConsole(house, asked))
}

async function list(house: House) {
  const people = await everyone(house)
  if (people.length === 0) console.log('Nobody uses this installation yet.')
  for (const { workspace, name, email, role, locked } of people) {
    console.log([workspace, name, email, role, ...(locked ? ['locked'] : [])].join('\t'))
  }
}

async function unlock(house: House, args: string[]) {
  const [mail] = parseArgs({ args, allowPositionals: true }).positionals
  if (!mail) throw new CommandError(USAGE)
  await unlockFromConsole(house, mail)
  console.log(`${mail} may try again.`)
}

async function reset(house: House, args: string[]) {
  const options = { 'without-code': { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (!positionals[0]) throw new CommandError(USAGE)
  const link = await resetFromConsole(house, positionals[0], values['without-code'] === true)
  console.log(`A new password can be set here once, until this time tomorrow:\n${link}`)
}

const ACTS: Record<string, (house: House, args: string[]) => Promise<void>> = { invite, list, unlock, reset }

/** `commonground user …`: for whoever runs the installation, when nobody can do it from the screens. */
export async function userCommand(house: House, [act = '', ...args]: string[]): Promise<void> {
  const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined
  if (!run) throw new CommandError(USAGE)
  await inWords(USAGE, () => run(house, args))
}
