import { accounts } from './accounts/contract.ts'
import { home } from './home/contract.ts'
import { people } from './people/contract.ts'

/** Everything the product can do, room by room: what the web app and anyone else may call. */
export const contract = { accounts, home, people }
