import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { lastMe } from './session.ts'

type Kept = { value: unknown; at: number }
interface Drafts extends DBSchema {
  drafts: { key: string; value: Kept }
}

/** A last word that a closing page had no time to put in the database; read back, and tidied, on the next visit. */
const HURRIED = 'commonground.draft.'

let opened: Promise<IDBPDatabase<Drafts>> | undefined
const database = () => {
  opened ??= openDB<Drafts>('commonground-drafts', 1, {
    upgrade: (db) => void db.createObjectStore('drafts'),
  })
  return opened
}

/** A shared phone: a draft belongs to whoever was signed in when it was written. */
const owned = (key: string) => `${lastMe()?.organiser.id ?? 'nobody'} ${key}`

export async function keepDraft(key: string, value: unknown) {
  const db = await database()
  await db.put('drafts', { value, at: Date.now() }, owned(key))
  localStorage.removeItem(HURRIED + owned(key))
}

/** Synchronous, for the moment the page is put away. */
export function keepDraftInHurry(key: string, value: unknown) {
  const kept: Kept = { value, at: Date.now() }
  localStorage.setItem(HURRIED + owned(key), JSON.stringify(kept))
}

export async function readDraft(key: string): Promise<unknown> {
  const hurried = localStorage.getItem(HURRIED + owned(key))
  const db = await database()
  const kept = await db.get('drafts', owned(key))
  const late = hurried ? (JSON.parse(hurried) as Kept) : undefined
  return late && late.at >= (kept?.at ?? 0) ? late.value : kept?.value
}

export async function dropDraft(key: string) {
  localStorage.removeItem(HURRIED + owned(key))
  const db = await database()
  await db.delete('drafts', owned(key))
}

/** The keys of this person's drafts: for "Carry on writing" on Today. */
export async function draftKeys(): Promise<string[]> {
  const db = await database()
  const mine = owned('')
  const keys = await db.getAllKeys('drafts')
  return keys.filter((key) => key.startsWith(mine)).map((key) => key.slice(mine.length))
}
