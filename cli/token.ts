import { parseArgs } from 'node:util'
import { makerFromConsole, makeToken, stopToken, tokensOf } from '#features/accounts/server/public.ts'
import { ROLES } from '#kernel/contract.ts'
import { isId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { inWords } from './account-words.ts'
import { CommandError } from './command-error.ts'

const USAGE = `commonground token create MAIL --name "Membership system" [--role ROLE] [--write] [--days N] [--workspace NAME]
commonground token list MAIL [--workspace NAME]
commonground token revoke MAIL ID [--workspace NAME]`

const text = { type: 'string' } as const

async function create(house: House, args: string[]) {
  const options = { name: text, role: text, write: { type: 'boolean' }, days: text, workspace: text } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const days = values.days === undefined ? undefined : Number(values.days)
  const wrongDays = days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 3650)
  if (!positionals[0] || !values.name?.trim() || wrongDays) throw new CommandError(USAGE)
  const maker = await makerFromConsole(house, positionals[0], values.workspace)
  const role = values.role === undefined ? maker.actor.role : ROLES.find((each) => each === values.role)
  if (!role) throw new CommandError(USAGE)
  const scope = values.write ? 'write' : 'read'
  const { secret } = await makeToken(house, maker, { name: values.name, role, scope, expiresInDays: days })
  console.log(`Keep this now, it is shown only once:\n${secret}`)
}

async function list(house: House, args: string[]) {
  const { values, positionals } = parseArgs({ args, options: { workspace: text }, allowPositionals: true })
  if (!positionals[0]) throw new CommandError(USAGE)
  const { tokens } = await tokensOf(house, await makerFromConsole(house, positionals[0], values.workspace))
  if (tokens.length === 0) console.log('No tokens.')
  for (const { id, name, role, scope, lastUsedAt, expiresAt } of tokens) {
    console.log(
      [id, name, role, scope, `used ${lastUsedAt ?? 'never'}`, `ends ${expiresAt ?? 'never'}`].join('\t'),
    )
  }
}

async function revoke(house: House, args: string[]) {
  const { values, positionals } = parseArgs({ args, options: { workspace: text }, allowPositionals: true })
  const [mail, id] = positionals
  if (!mail || !isId(id)) throw new CommandError(USAGE)
  await stopToken(house, await makerFromConsole(house, mail, values.workspace), id)
  console.log('The token has stopped working.')
}

const ACTS: Record<string, (house: House, args: string[]) => Promise<void>> = { create, list, revoke }

/** `commonground token …`: keys for other programs, each in someone's name and never above their role. */
export async function tokenCommand(house: House, [act = '', ...args]: string[]): Promise<void> {
  const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined
  if (!run) throw new CommandError(USAGE)
  await inWords(USAGE, () => run(house, args))
}
