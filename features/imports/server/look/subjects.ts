import type { TableKind } from '../../mapping.contract.ts'
import { ORGANISATIONS } from './organisations-subject.ts'
import { PEOPLE } from './people-subject.ts'
import type { Subject } from './subject.ts'
import { WORKPLACES } from './workplaces-subject.ts'

/** Whom the rows of a table are about first of all. Ties are about the person they start from. */
export function subjectOf(kind: TableKind): Subject {
  if (kind === 'workplaces') return WORKPLACES
  return kind === 'organisations' ? ORGANISATIONS : PEOPLE
}
