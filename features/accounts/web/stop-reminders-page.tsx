import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { linkToken } from './enter.ts'
import { ERROR_WORDS, REMINDERS } from './words.ts'

// A link cut short while copying reads to the server as bad input.
const WORDS = { ...ERROR_WORDS, invalid: REMINDERS.cut, link_ended: REMINDERS.cut }

/** From the link in each mail; a press, because programs that look at mail open every link in it. */
export function StopRemindersPage() {
  const stop = useMutation(api.accounts.stopReminders.mutationOptions())
  return (
    <Page title={REMINDERS.stopTitle}>
      {stop.isSuccess ? (
        <p role="status">{REMINDERS.stopped}</p>
      ) : (
        <>
          <p>{REMINDERS.stopText}</p>
          <Failed error={stop.error} words={WORDS} />
          <Button kind="main" pending={stop.isPending} onPress={() => stop.mutate({ key: linkToken('key') })}>
            {REMINDERS.stop}
          </Button>
        </>
      )}
    </Page>
  )
}
