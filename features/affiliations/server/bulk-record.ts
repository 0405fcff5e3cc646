import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import {
  insertAffiliations,
  insertAlliesForms,
  insertConnections,
  type NewAffiliation,
  type NewAlliesForm,
  type NewConnection,
} from './bulk-record.sql.ts'

export type { NewAffiliation, NewAlliesForm, NewConnection }

const CHUNK = 500

async function inChunks<Row>(rows: readonly Row[], insert: (chunk: Row[]) => Promise<number>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    if ((await insert(chunk)) !== chunk.length) throw notFound()
  }
}

/**
 * Writes down many new ties at once. Throws `not_found`, and so keeps none, when an end of one is not there for the
 * asker; a tie that is there already is `already_recorded`. The trail is the caller's: one entry for the whole load.
 */
export const recordAffiliations = (tx: Tx, rows: readonly NewAffiliation[]) =>
  inChunks(rows, (chunk) => insertAffiliations(tx, chunk))

/** The same for who knows whom. */
export const recordConnections = (tx: Tx, rows: readonly NewConnection[]) =>
  inChunks(rows, (chunk) => insertConnections(tx, chunk))

/** The same for allies forms of people who are there already. */
export const recordAlliesForms = (tx: Tx, rows: readonly NewAlliesForm[]) =>
  inChunks(rows, (chunk) => insertAlliesForms(tx, chunk))
