import type { ImportRow } from '../../contract.ts'
import { blank, NO_FIELDS } from '../look/changes.ts'
import { planLink } from '../look/found-row.ts'
import type { ReadRow } from '../look/looking.ts'
import { isOfTies } from '../look/match-row.ts'
import type { Subject } from '../look/subject.ts'
import type { Way } from '../look/way.ts'

/** Whom the row names beside its own record: people known, and of a workplace who runs it. */
function namedBeside({ values }: ReadRow): Record<string, unknown> {
  const { employer, contractor } = values.workplace ?? {}
  return {
    employer,
    contractor,
    organisation: values.affiliations.map(({ organisation }) => organisation.name).filter(Boolean),
    connection: values.connections.map((each) => planLink(each).name).filter(Boolean),
  }
}

/**
 * What a row was understood to say, field by field, as it would be stored. Of someone new it is all that would be
 * written down, with what the row leaves open and the settings fill.
 */
export function understoodOf(
  read: ReadRow,
  subject: Subject,
  way: Way,
  isNew: boolean,
): ImportRow['understood'] {
  const given = subject.givenOf(read.values)
  const said = isNew && given.name && !isOfTies(way.kind) ? subject.toNew(given, way) : given
  const fields: Record<string, unknown> = { ...said, ...namedBeside(read) }
  if (fields.birthDate) delete fields.bornYear
  return Object.entries(fields).flatMap(([field, value]) =>
    blank(value) || NO_FIELDS.includes(field) ? [] : [{ field, value }],
  )
}
