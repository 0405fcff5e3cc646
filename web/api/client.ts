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
  fetch: (request, init) => {
    // Another site can make a browser send our cookie, but not this header. What only reads goes without, or it
    // would not be taken for what the page's HTML told the browser to fetch already.
    if (request.method === 'GET') return fetch(request.url, { signal: request.signal })
    request.headers.set('x-commonground', '1')
    return fetch(request, { ...init, credentials: 'same-origin' })
  },
})

type Client = JsonifiedClient<ContractRouterClient<typeof contract>>

/** Calls an operation: `await client.people.create(input)`. */
export const client: Client = createORPCClient(link)

/** The same for TanStack Query: `useQuery(api.people.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client)
