import type { Knowledge } from '#features/matching/server/public.ts'
import type { Decision, Side } from '../../contract.ts'
import type { RowValues } from '../row/row-values.ts'
import type { FileMemory } from './file-memory.ts'
import type { NamedOrganisations } from './named-organisations.ts'
import type { Subject } from './subject.ts'
import type { Way } from './way.ts'

/** A row of the file, read, with what a person decided about it. */
export type ReadRow = {
  line: number
  values: RowValues
  /** Of an organisation, what stands in columns that are not brought in: churches of one saint stand at two places of a map. */
  unread: readonly string[]
  decision: Decision | null
  /** With `same`: which record. */
  decidedId: string | null
  wins: Record<string, Side> | null
}

export type Looking = {
  importId: string
  subject: Subject
  way: Way
  knowledge: Knowledge
  memory: FileMemory
  organisations: NamedOrganisations
}
