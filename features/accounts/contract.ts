/** Accounts: who may come in, how they prove it, and who else uses this workspace. */
import { signingIn } from './signing-in.contract.ts'

export const accounts = { ...signingIn }
