import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf, statusOf } from '#web/errors.ts'

/** Worth another try without asking anyone: no signal, or a server that is busy. */
const passing = (error: unknown) => {
  const status = statusOf(error)
  return status === 0 || status === 503
}

type SignedOut = () => void
let onSignedOut: SignedOut = () => {}
export const whenSignedOut = (act: SignedOut) => {
  onSignedOut = act
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (codeOf(error) === 'not_signed_in') onSignedOut()
    },
  }),
  mutationCache: new MutationCache({
    // Whatever was changed may show anywhere: facts in sight are fetched again, the rest when next looked at.
    // Not awaited: "Saved" need not wait for lists to come back.
    onSuccess: () => {
      queryClient.invalidateQueries()
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      // Asked even without a line, so the line's return has to be listened for by our own wish.
      refetchOnReconnect: true,
      retry: (count, error) => count < 2 && passing(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
