import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { patience } from '#web/api/patience.ts'
import { queryClient } from '#web/api/query-client.ts'
import routes from '#web/api/routes.json'
import { keepDraft } from '#web/draft-store.ts'
import { codeOf } from '#web/errors.ts'
import { dropOutgoing, findOutgoing, type Kept, markOutgoing, readOutbox } from './store.ts'
import { OUTBOX } from './words.ts'

const AGAIN = 30_000
const PATIENCE = 20_000

/** One tab at a time, the others wait and then find nothing left to do. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  // Only pages with a secure address know locks; sent twice by two tabs it is still one record.
  navigator.locks ? (navigator.locks.request('commonground-outbox', work) as Promise<T>) : work()

type Call = (input: unknown, options: { signal?: AbortSignal }) => Promise<unknown>
type Meta = { '~orpc': { meta: { offline?: boolean } } }

/** The operation, if its contract says that it may be sent late. */
function operationOf(path: string): Call {
  const [room, name] = path.split('.') as [string, string]
  const route = (routes as unknown as Record<string, Record<string, Meta>>)[room]?.[name]
  if (!route?.['~orpc'].meta.offline) throw new Error(`${path} may not wait`)
  return (client as unknown as Record<string, Record<string, Call>>)[room]![name]!
}

/** Nobody's fault and not for good: the same will do later. */
const PASSES = ['no_signal', 'busy', 'internal', 'too_many']

/** Sends one; false when there is no use in trying the next. */
async function sendOne(item: Kept): Promise<boolean> {
  try {
    await operationOf(item.operation)(item.input, patience(PATIENCE))
  } catch (error) {
    const code = codeOf(error)
    if (PASSES.includes(code)) return false
    const signedOut = code === 'not_signed_in'
    await markOutgoing(item, signedOut ? 'signed_out' : 'attention', code)
    return !signedOut
  }
  await markOutgoing(item, 'sent')
  toast(OUTBOX.sentNow(item.title))
  queryClient.invalidateQueries()
  return true
}

let later: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, the oldest first. What finds no signal is tried again by itself. */
export async function sendOutbox(): Promise<void> {
  clearTimeout(later)
  await alone(async () => {
    const waits = (await readOutbox()).filter(({ state }) => state === 'waiting' || state === 'signed_out')
    for (const item of waits)
      if (!(await sendOne(item))) {
        later = setTimeout(sendOutbox, AGAIN)
        return
      }
  }).catch(() => {})
}

/** Back into its form, unless another tab has sent it meanwhile; whether it is there now. */
export const takeBack = (id: string): Promise<boolean> =>
  alone(async () => {
    const item = await findOutgoing(id)
    if (!item || item.state === 'sent') return false
    const inConflict = item.code === 'different_content'
    await keepDraft(item.back.draft, { ...item.back.values, inConflict })
    await dropOutgoing(id)
    return true
  })

const whenSeen = () => {
  if (document.visibilityState === 'visible') sendOutbox()
}

/** Sends what waits now, when the line is back, and whenever someone looks at the page again. */
export function startOutbox(): void {
  window.addEventListener('online', sendOutbox)
  document.addEventListener('visibilitychange', whenSeen)
  sendOutbox()
}
