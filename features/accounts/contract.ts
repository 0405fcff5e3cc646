/** Accounts: who may come in, how they prove it, and who else uses this workspace. */
import { inviting } from './inviting.contract.ts'
import { myAccount } from './my-account.contract.ts'
import { organisers } from './organisers.contract.ts'
import { signingIn } from './signing-in.contract.ts'
import { waysIn } from './ways-in.contract.ts'

export const accounts = { ...signingIn, ...myAccount, ...waysIn, ...organisers, ...inviting }
