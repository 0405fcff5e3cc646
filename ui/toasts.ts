export type ToastMessage = {
  id: number
  text: string
  act?: { label: string; onPress: () => void }
  /** Stays until it is closed. */
  stays: boolean
}

type ToastOptions = { act?: ToastMessage['act']; stays?: boolean }

/** More than these would hide what one is doing. */
const MOST = 2

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

/** After going to another page: what was said of the last one, and could be undone there, is over. */
export const closePassing = () => change(messages.filter(({ stays }) => stays))

/** Says, and reads out, that something worked: toast('Saved.'). With an act ("Undo") it stays longer. */
export function toast(text: string, { act, stays = false }: ToastOptions = {}): number {
  const id = nextId++
  change([...messages.slice(1 - MOST), { id, text, stays, ...(act ? { act } : {}) }])
  if (!stays) setTimeout(() => closeToast(id), act ? 12_000 : 6_000)
  return id
}
