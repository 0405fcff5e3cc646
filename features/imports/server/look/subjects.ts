import type { TableKind } from '../../mapping.contract.ts'
import { ORGANISATIONS } from './organisations-subject.ts'
import { PEOPLE } from './people-subject.ts'
import type { Subject } from './subject.ts'

/** Whom the rows of a table are about first of all. Ties are about the person they start from. */
export const subjectOf = (kind: TableKind): Subject => (kind === 'organisations' ? ORGANISATIONS : PEOPLE)
