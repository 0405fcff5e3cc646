export type ToastMessage = {
  id: number
  text: string
  act?: { label: string; onPress: () => void }
  /** Stays until it is closed. */
  stays: boolean
}

type ToastOptions = { act?: ToastMessage['act']; stays?: boolean }

let messages: readonly ToastMessage[] = []
let nextId = 1
const watchers = new Set<() => void>()
const change = (next: readonly ToastMessage[]) => {
  messages = next
  for (const watcher of watchers) watcher()
}

export const toastStore = {
  read: () => messages,
  watch: (watcher: () => void) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  },
}

export const closeToast = (id: number) => change(messages.filter((message) => message.id !== id))

/** Says, and reads out, that something worked: toast('Saved.'). With an act ("Undo") it stays longer. */
export function toast(text: string, { act, stays = false }: ToastOptions = {}): number {
  const id = nextId++
  change([...messages.slice(-2), { id, text, stays, ...(act ? { act } : {}) }])
  if (!stays) setTimeout(() => closeToast(id), act ? 12_000 : 6_000)
  return id
}
