import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { lastMe } from '#web/session.ts'

/** `attention`: the server has it in other words, or will not have it as it is; only a person can decide. */
export type OutgoingState = 'waiting' | 'signed_out' | 'attention' | 'sent'

/** Something saved without signal. Its id is the record's own, so that sending it twice is sending it once. */
export type Outgoing = {
  id: string
  /** A room and its operation, 'oneToOnes.record'; its contract must say that it may wait. */
  operation: string
  input: unknown
  title: string
  /** All of it in words, to save as a file by hand. */
  text: string
  /** Where it is carried on in its form, from the draft of that name, as these values. */
  back: { href: string; draft: string; values: object }
  /** Its page once it is sent. */
  page: string
}
export type Kept = Outgoing & { owner: string; state: OutgoingState; code?: string; at: number }

interface Outbox extends DBSchema {
  outgoing: { key: string; value: Kept }
}

let opened: Promise<IDBPDatabase<Outbox>> | undefined
const database = () => {
  opened ??= openDB<Outbox>('commonground-outbox', 1, {
    upgrade: (db) => void db.createObjectStore('outgoing', { keyPath: 'id' }),
  })
  return opened
}

const A_DAY = 86_400_000
const watchers = new Set<() => void>()

/** Tells whoever shows the outbox that it has changed. */
export const watchOutbox = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
/** Another tab sends what waits, and this one shows it. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('commonground-outbox')
const tell = () => {
  for (const watcher of watchers) watcher()
}
if (tabs) tabs.onmessage = tell
const changed = () => {
  tell()
  tabs?.postMessage('changed')
}

export async function keepOutgoing(item: Outgoing): Promise<void> {
  // A shared phone: it is sent by whoever wrote it, and by nobody else who signs in.
  const owner = lastMe()?.organiser.id ?? ''
  await (await database()).put('outgoing', { ...item, owner, state: 'waiting', at: Date.now() })
  changed()
}

/** What this person saved on this device, the oldest first; of what was sent, that of the last day. */
export async function readOutbox(): Promise<Kept[]> {
  const me = lastMe()?.organiser.id
  const all = await (await database()).getAll('outgoing')
  return all
    .filter(({ owner, state, at }) => owner === me && (state !== 'sent' || at > Date.now() - A_DAY))
    .sort((a, b) => a.at - b.at)
}

export const findOutgoing = async (id: string) => (await database()).get('outgoing', id)

/** Once it is sent, only its name and its page are remembered. */
export async function markOutgoing(item: Kept, state: OutgoingState, code?: string): Promise<void> {
  const { title, page, id, owner } = item
  const bare = { id, owner, title, page, operation: '', input: null, text: '', at: Date.now() }
  const nowhere = { href: '', draft: '', values: {} }
  const next: Kept =
    state === 'sent' ? { ...bare, state, back: nowhere } : { ...item, state, ...(code ? { code } : {}) }
  await (await database()).put('outgoing', next)
  changed()
}

export async function dropOutgoing(id: string): Promise<void> {
  await (await database()).delete('outgoing', id)
  changed()
}
