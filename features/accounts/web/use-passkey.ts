import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { client } from '#web/api/client.ts'

type Options = Parameters<typeof import('@simplewebauthn/browser')['startAuthentication']>[0]['optionsJSON']

export const passkeysWork = () => typeof window.PublicKeyCredential === 'function'

async function signIn(useBrowserAutofill: boolean) {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { challengeId, options } = await client.accounts.passkeySignInOptions()
  const optionsJSON = options as unknown as Options
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill })
  return client.accounts.passkeySignIn({ challengeId, response: { ...response } })
}

const changedMind = (error: unknown) =>
  error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name)

/** Signing in by passkey: with the button, or by choosing it where the browser offers known addresses. */
export function usePasskey(onEntered: () => void) {
  const [error, setError] = useState<unknown>(null)
  const entered = useRef(onEntered)
  entered.current = onEntered
  const press = useMutation({
    mutationFn: () => signIn(false),
    onMutate: () => setError(null),
    onSuccess: () => entered.current(),
    // Closing the browser's own window is an answer, not a failure.
    onError: (failed) => setError(changedMind(failed) ? null : failed),
  })
  useEffect(() => {
    let gone = false
    const offer = async () => {
      if (!passkeysWork() || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
      await signIn(true)
      if (!gone) entered.current()
    }
    // The person may never look at the offer; the form beside it works all the same.
    offer().catch(() => {})
    return () => {
      gone = true
    }
  }, [])
  return { press: () => press.mutate(), pending: press.isPending, error }
}
