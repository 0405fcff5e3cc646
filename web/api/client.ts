import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '#features/contract.ts'
// Paths and methods only: the contract itself would bring every schema into the first load.
import routes from './routes.json'

const link = new OpenAPILink(routes as ConstructorParameters<typeof OpenAPILink>[0], {
  url: () => `${location.origin}/api`,
  // Another site can make a browser send our cookie, but not this header.
  headers: { 'x-commonground': '1' },
  fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
})

type Client = JsonifiedClient<ContractRouterClient<typeof contract>>

/** Calls an operation: `await client.people.create(input)`. */
export const client: Client = createORPCClient(link)

/** The same for TanStack Query: `useQuery(api.people.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client)
