import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '#web/api/client.ts'

/** Has the list looked at again, after something was settled that touches many rows. */
export function useLookAgain(id: string): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await client.imports.look({ id })
    await queries.invalidateQueries({ queryKey: api.imports.key() })
  }
}
